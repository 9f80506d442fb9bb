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
        var judge = new JudgeArguments(isPathOptional: false);
        var output = new OutputArguments("text");
        var shard = new Option<string?>("--shard") { Description = "Judge one of N parts of the work; `dotnet ssot merge` joins their JSON reports.", HelpName = "I/N" };
        var command = new Command("check", Description) { shard };
        judge.AddTo(command);
        output.AddTo(command);
        command.SetAction(parsed =>
        {
            var part = parsed.GetValue(shard) is not { } text ? Shard.Whole
                : Shard.Parse(text) ?? throw new UsageException($"'{text}' is no shard; write I/N, such as 1/4 for the first of four");
            var report = CheckRun.Tell(session, judge.Read(session, parsed) with { Shard = part });
            ReportOutput.Write(session, report, output.Read(session, parsed));
            return ExitCodeOf(report);
        });
        return command;
    }

    /// <summary>What a command that judges answers.</summary>
    public static int ExitCodeOf(Report report) => report.IsPolicyInvalid ? ExitCode.Usage : report.IsRed ? ExitCode.Findings : ExitCode.Clean;
}
