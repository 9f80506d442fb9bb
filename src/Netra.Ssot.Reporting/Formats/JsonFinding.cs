using System.Globalization;
using System.Text.Json;
using Netra.Ssot.Core.Findings;

namespace Netra.Ssot.Reporting.Formats;

/// <summary>One finding in the findings file. What it does not have is left out, behind the fields that every finding has.</summary>
static class JsonFinding
{
    public static void Write(Utf8JsonWriter json, Report report, Verdict verdict, Judgement judgement)
    {
        var (finding, place) = (judgement.Finding, judgement.Finding.Place);
        json.WriteStartObject();
        json.WriteString("rule", finding.Rule.Id);
        json.WriteString("severity", Words.Of(judgement.Severity));
        json.WriteString("state", Words.Of(judgement.State));
        json.WriteString("project", ReportPaths.Relative(report.Root, verdict.Project));
        json.WriteString("targetFramework", verdict.TargetFramework);
        json.WriteString("file", ReportPaths.Relative(report.Root, place.File));
        json.WriteNumber("line", place.Line);
        json.WriteNumber("column", place.Column);
        json.WriteNumber("endLine", place.EndLine);
        json.WriteNumber("endColumn", place.EndColumn);
        json.WriteString("symbol", finding.Symbol);
        json.WriteString("target", finding.Target);
        json.WriteString("message", finding.Message);
        json.WriteString("scope", judgement.Scope?.Name ?? "");
        json.WriteString("priority", judgement.Scope?.Priority ?? "");
        WriteIfAny(json, "owner", judgement.Scope?.Owner);
        WriteIfAny(json, "deadline", Day(judgement.Scope?.Deadline));
        WriteIfAny(json, "remedy", finding.Remedy);
        WriteIfAny(json, "movedFrom", judgement.MovedFrom);
        if (place.IsDegraded)
            json.WriteBoolean("degraded", true);
        if (judgement.Exemption is { } exemption)
            JsonExemption.Write(json, report.Root, exemption);
        if (report.SourceOf(place) is { } source)
        {
            WriteIfAny(json, "source", source.Text);
            if (source.IsChanged)
                json.WriteBoolean("sourceChanged", true);
        }

        json.WriteEndObject();
    }

    static string Day(DateTime? day) => day?.ToString(JsonReport.Day, CultureInfo.InvariantCulture) ?? "";

    static void WriteIfAny(Utf8JsonWriter json, string name, string? value)
    {
        if (value is { Length: > 0 })
            json.WriteString(name, value);
    }
}
