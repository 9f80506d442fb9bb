using Netra.Ssot.Reporting;
using Netra.Ssot.Reporting.Formats;
using Spectre.Console;

namespace Netra.Ssot.Cli.Commands;

/// <summary>Brings a report to where the user wants it.</summary>
static class ReportOutput
{
    public static void Write(Session session, Report report, ReportTarget target)
    {
        if (target.File is { } file)
        {
            UserFile.Write(file, () => ReportRenderer.Write(file, report, target.Format));
            session.Output.WriteLine(ConsoleText.Clean($"{TextReport.Summary(report)}; the report is in {ReportPaths.Relative(session.Folder, file)}"));
        }
        else if (target.Format == ReportFormat.Text && session.IsInteractive)
        {
            Paint(session.Pretty(), ReportRenderer.Render(report, target.Format));
        }
        else
        {
            session.Output.Write(ReportRenderer.Render(report, target.Format));
        }
    }

    static void Paint(IAnsiConsole console, string text)
    {
        foreach (var line in text.TrimEnd('\n').Split('\n'))
        {
            var style = line.Contains("): error SSOT", StringComparison.Ordinal) ? "red"
                : line.Contains("): warning SSOT", StringComparison.Ordinal) ? "yellow"
                : line.StartsWith("SSOT: ", StringComparison.Ordinal) ? "bold"
                : "default";
            console.MarkupLine($"[{style}]{Markup.Escape(line)}[/]");
        }
    }
}
