using System.CommandLine;
using System.Globalization;
using System.Text;
using Netra.Ssot.Cli.Planning;
using Netra.Ssot.Cli.Reports;
using Netra.Ssot.Reporting;
using Netra.Ssot.Reporting.Formats;

namespace Netra.Ssot.Cli.Commands;

/// <summary><c>dotnet ssot plan</c>: what to mend in which order, to be ticked off.</summary>
static class PlanCommand
{
    const string FileName = "SSOT-migration.md";

    const string Description = $"""
        Writes what is left to mend as a Markdown list with check boxes: scopes by priority and deadline, in them the files with most findings.
        A further run ticks what is gone, adds what is new and keeps what people wrote under the lines. Only what was judged is ticked.

        Exit codes: 0 the plan is written, 2 usage or policy invalid, 3 internal error. The file is {FileName} in the repository's root.
        """;

    static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static Command Create(Session session)
    {
        var source = new ReportSource();
        var output = new Option<string?>("--output") { Description = "Write the plan to this file.", HelpName = "FILE" };
        var command = new Command("plan", Description) { output };
        source.AddTo(command);
        command.SetAction(parsed => Run(
            session, source.Get(session, parsed), parsed.GetValue(output) is { } file ? session.PathOf(file) : Path.Combine(session.Root, FileName)));
        return command;
    }

    static int Run(Session session, Report report, string file)
    {
        if (report.IsPolicyInvalid)
        {
            session.Error.Write(TextReport.Render(report));
            return ExitCode.Usage;
        }

        var (text, done, files) = Tracker.Update(Existing(file), MigrationPlan.Of(report), project => File.Exists(Path.GetFullPath(project, report.Root)));
        UserFile.Write(file, text);
        foreach (var tally in report.Projects.Where(tally => !tally.IsJudged))
            session.Error.WriteLine(ConsoleText.Clean($"dotnet ssot: {ReportPaths.Relative(report.Root, tally.Project)} was not judged, so nothing of it is ticked"));
        session.Output.WriteLine(ConsoleText.Clean(string.Create(
            CultureInfo.InvariantCulture, $"SSOT: {done} of {files} files are done; the plan is in {ReportPaths.Relative(session.Folder, file)}")));
        return ExitCode.Clean;
    }

    static string Existing(string file)
    {
        try
        {
            return File.Exists(file) ? Strict.GetString(File.ReadAllBytes(file)) : "";
        }
        catch (DecoderFallbackException)
        {
            throw new UsageException($"'{file}' is not UTF-8, so what people wrote in it could be lost; save it as UTF-8 or name another file with --output");
        }
    }
}
