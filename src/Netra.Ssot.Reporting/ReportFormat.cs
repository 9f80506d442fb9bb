using Netra.Ssot.Reporting.Formats;

namespace Netra.Ssot.Reporting;

/// <summary>The formats of a report.</summary>
public enum ReportFormat
{
    /// <summary>Lines for people and editors.</summary>
    Text,

    /// <summary>The findings file.</summary>
    Json,

    /// <summary>SARIF 2.1.0.</summary>
    Sarif,

    /// <summary>A Markdown page.</summary>
    Markdown,

    /// <summary>A self-contained HTML page.</summary>
    Html,
}

/// <summary>Renders one model in every format; the same report gives the same text everywhere.</summary>
public static class ReportRenderer
{
    /// <summary>Renders a report.</summary>
    public static string Render(Report report, ReportFormat format) => format switch
    {
        ReportFormat.Json => JsonReport.Render(report),
        ReportFormat.Sarif => SarifReport.Render(report),
        ReportFormat.Markdown => MarkdownReport.Render(report),
        ReportFormat.Html => HtmlReport.Render(report),
        _ => TextReport.Render(report),
    };
}
