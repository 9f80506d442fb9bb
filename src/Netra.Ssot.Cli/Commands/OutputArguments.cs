using System.CommandLine;
using Netra.Ssot.Reporting;

namespace Netra.Ssot.Cli.Commands;

/// <summary>Where a report goes, and in which form.</summary>
/// <param name="File">Absolute path; null for the console.</param>
sealed record ReportTarget(ReportFormat Format, string? File);

/// <summary>The arguments of every command that tells a report.</summary>
sealed class OutputArguments
{
    readonly Option<string> _format;

    readonly Option<string?> _output = new("--output") { Description = "Write the report to this file.", HelpName = "FILE" };

    public OutputArguments(string defaultFormat)
    {
        _format = new("--format")
        {
            Description = $"{string.Join(", ", ReportRenderer.Formats.Keys)}; {defaultFormat} if not given.",
            HelpName = "FORMAT",
            DefaultValueFactory = _ => defaultFormat,
        };
        _format.AcceptOnlyFromAmong([.. ReportRenderer.Formats.Keys]);
    }

    public void AddTo(Command command)
    {
        command.Add(_format);
        command.Add(_output);
    }

    public ReportTarget Read(Session session, ParseResult parsed) =>
        new(ReportRenderer.Formats[parsed.GetRequiredValue(_format)], parsed.GetValue(_output) is { } file ? session.PathOf(file) : null);
}
