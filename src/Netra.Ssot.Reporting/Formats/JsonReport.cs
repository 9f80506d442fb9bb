using System.Text.Json;
using Netra.Ssot.Core.Findings;

namespace Netra.Ssot.Reporting.Formats;

/// <summary>The findings file: JSON of the schema <c>netra.ssot.findings/1</c>.</summary>
public static class JsonReport
{
    /// <summary>The name of the schema.</summary>
    public const string Schema = "netra.ssot.findings/1";

    /// <summary>Renders a report.</summary>
    public static string Render(Report report) => JsonText.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        json.WriteStartArray("findings");
        foreach (var verdict in report.Verdicts)
        {
            foreach (var judgement in verdict.Judgements)
                Write(json, report.Root, verdict, judgement);
        }

        json.WriteEndArray();
        Write(json, report);
        json.WriteEndObject();
    });

    static void Write(Utf8JsonWriter json, string root, Verdict verdict, Judgement judgement)
    {
        var finding = judgement.Finding;
        json.WriteStartObject();
        json.WriteString("rule", finding.Rule.Id);
        json.WriteString("severity", Words.Of(judgement.Severity));
        json.WriteString("state", Words.Of(judgement.State));
        json.WriteString("project", ReportPaths.Relative(root, verdict.Project));
        json.WriteString("targetFramework", verdict.TargetFramework);
        json.WriteString("file", ReportPaths.Relative(root, finding.Place.File));
        json.WriteNumber("line", finding.Place.Line);
        json.WriteNumber("column", finding.Place.Column);
        json.WriteNumber("endLine", finding.Place.EndLine);
        json.WriteNumber("endColumn", finding.Place.EndColumn);
        json.WriteString("symbol", finding.Symbol);
        json.WriteString("target", finding.Target);
        json.WriteString("message", finding.Message);
        json.WriteString("scope", judgement.Scope?.Name ?? "");
        json.WriteString("priority", judgement.Scope?.Priority ?? "");
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, Report report)
    {
        var summary = report.Summary;
        json.WriteStartObject("summary");
        json.WriteNumber("total", summary.Total);
        json.WriteNumber("errors", summary.Errors);
        json.WriteNumber("warnings", summary.Warnings);
        json.WriteNumber("debt", summary.Debt);
        json.WriteNumber("exempt", summary.Exempt);
        json.WriteStartObject("byRule");
        foreach (var (rule, count) in summary.ByRule)
            json.WriteNumber(rule, count);
        json.WriteEndObject();
        if (report.Assemblies is { } assemblies)
        {
            json.WriteStartObject("assemblies");
            json.WriteNumber("judged", assemblies.Judged);
            json.WriteNumber("native", assemblies.Native);
            json.WriteNumber("resourceOnly", assemblies.ResourceOnly);
            json.WriteNumber("fromPackages", assemblies.FromPackages);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
