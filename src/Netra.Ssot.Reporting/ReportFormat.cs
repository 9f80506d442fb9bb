using System.Text;
using Netra.Ssot.Reporting.Formats;
using Netra.Ssot.Reporting.Formats.Html;

namespace Netra.Ssot.Reporting;

/// <summary>The formats of a report.</summary>
public enum ReportFormat
{
    /// <summary>Lines for people and editors.</summary>
    Text,

    /// <summary>The findings file.</summary>
    Json,

    /// <summary>SARIF 2.1.0, all of it: debt and exemptions with their states.</summary>
    Sarif,

    /// <summary>SARIF 2.1.0 of what is new, for services that take every result for an open alert.</summary>
    SarifActive,

    /// <summary>A Markdown page.</summary>
    Markdown,

    /// <summary>A self-contained HTML page.</summary>
    Html,
}

/// <summary>Renders one model in every format; the same report gives the same text everywhere.</summary>
public static class ReportRenderer
{
    /// <summary>The formats by the names that people give them.</summary>
    public static IReadOnlyDictionary<string, ReportFormat> Formats { get; } = new OrderedDictionary<string, ReportFormat>(StringComparer.Ordinal)
    {
        ["text"] = ReportFormat.Text,
        ["json"] = ReportFormat.Json,
        ["sarif"] = ReportFormat.Sarif,
        ["sarif-active"] = ReportFormat.SarifActive,
        ["markdown"] = ReportFormat.Markdown,
        ["html"] = ReportFormat.Html,
    };

    /// <summary>Writes a report to a file.</summary>
    public static void Write(string file, Report report, ReportFormat format) => AtomicFile.Write(file, stream =>
    {
        switch (format)
        {
            case ReportFormat.Json:
                JsonReport.Write(stream, report);
                break;
            case ReportFormat.Sarif or ReportFormat.SarifActive:
                SarifReport.Write(stream, report, format == ReportFormat.SarifActive);
                break;
            default:
                stream.Write(Encoding.UTF8.GetBytes(Render(report, format, isFile: true)));
                break;
        }
    });

    /// <summary>Renders a report for a file or a console.</summary>
    public static string Render(Report report, ReportFormat format, bool isFile = false) => format switch
    {
        ReportFormat.Json => JsonReport.Render(report),
        ReportFormat.Sarif => SarifReport.Render(report),
        ReportFormat.SarifActive => SarifReport.Render(report, isActiveOnly: true),
        ReportFormat.Markdown => MarkdownReport.Render(report),
        ReportFormat.Html => HtmlReport.Render(report),
        _ => TextReport.Render(report, isFile),
    };
}
