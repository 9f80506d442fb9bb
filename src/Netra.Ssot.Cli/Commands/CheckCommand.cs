using System.CommandLine;
using Netra.Ssot.Cli.Checking;
using Netra.Ssot.Reporting;

namespace Netra.Ssot.Cli.Commands;

/// <summary><c>dotnet ssot check PATH…</c>: the authority over what was built.</summary>
static class CheckCommand
{
    const string Description = """
        Judges what was built and tells what leaves the SSOT.

        A solution (.sln, .slnx, .slnf), a project or a folder of projects is judged with its references, for every target framework,
        by the policy of its repository. An output that is missing or older than its sources is an error.
        An assembly (.dll, .exe) named by itself is judged by all code rules, whatever it refers to, except SSOT1002 and SSOT5001, which need
        a project; by the shipped policy unless --policy names one. In a folder of assemblies, those without tests that refer neither to
        a test framework nor to the SSOT library are judged as product code, and those that packages brought there are only counted.

        Exit codes: 0 clean, 1 findings, 2 usage or policy invalid, 3 internal error.
        """;

    public static Command Create(Session session)
    {
        var paths = new Argument<string[]>("PATH") { Arity = ArgumentArity.OneOrMore, Description = "Solutions, projects, folders or assemblies." };
        var format = new Option<string>("--format") { Description = "text, json, sarif, markdown or html.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json", "sarif", "markdown", "html");
        var output = new Option<string?>("--output") { Description = "Write the report to this file.", HelpName = "FILE" };
        var policy = new Option<string?>("--policy") { Description = "Judge by this policy file.", HelpName = "FILE" };
        var references = new Option<string[]>("--references")
        {
            Description = "A folder with assemblies that the judged ones refer to; may be given again.",
            HelpName = "DIR",
            DefaultValueFactory = _ => [],
        };
        var configuration = new Option<string?>("--configuration", "-c") { Description = "Judge the outputs of this configuration.", HelpName = "C" };
        var build = new Option<bool>("--build") { Description = "Build the projects first." };
        var shard = new Option<string?>("--shard") { Description = "Judge one of N parts of the work; `dotnet ssot merge` joins their JSON reports.", HelpName = "I/N" };
        var quiet = new Option<bool>("--quiet", "-q") { Description = "Tell no progress." };
        var command = new Command("check", Description) { paths, format, output, policy, references, configuration, build, shard, quiet };
        command.SetAction(parsed => Run(session, new CheckOptions
        {
            Paths = [.. parsed.GetRequiredValue(paths).Select(session.PathOf)],
            Format = Enum.Parse<ReportFormat>(parsed.GetRequiredValue(format), ignoreCase: true),
            Output = parsed.GetValue(output) is { } file ? session.PathOf(file) : null,
            Policy = parsed.GetValue(policy) is { } own ? Existing(session.PathOf(own), File.Exists, "policy file") : null,
            References = [.. parsed.GetRequiredValue(references).Select(folder => Existing(session.PathOf(folder), Directory.Exists, "folder"))],
            Configuration = parsed.GetValue(configuration) ?? "",
            Build = parsed.GetValue(build),
            Shard = parsed.GetValue(shard) is { } part ? Shard.Parse(part) : Shard.Whole,
            Quiet = parsed.GetValue(quiet),
        }));
        return command;
    }

    static int Run(Session session, CheckOptions options)
    {
        var result = new CheckRun(session, options, options.Quiet ? Progress.Silent : session.Progress()).Run();
        foreach (var note in result.Notes)
            session.Error.WriteLine(ConsoleText.Clean("dotnet ssot: " + note));
        ReportOutput.Write(session, result.Report, options);
        return result.IsPolicyInvalid ? ExitCode.Usage : result.Report.IsRed ? ExitCode.Findings : ExitCode.Clean;
    }

    static string Existing(string path, Predicate<string> exists, string noun) =>
        exists(path) ? path : throw new UsageException($"the {noun} '{path}' does not exist; name one that does");
}
