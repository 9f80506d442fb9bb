using System.Globalization;
using System.Text.Json;

namespace Netra.Ssot.Reporting.Formats;

/// <summary>The findings file: JSON of the schema <c>netra.ssot.findings/1</c>. <see cref="JsonReportReader"/> reads all of it back.</summary>
public static class JsonReport
{
    /// <summary>The name of the schema.</summary>
    public const string Schema = "netra.ssot.findings/1";

    /// <summary>The form of a day.</summary>
    internal const string Day = "yyyy-MM-dd";

    /// <summary>Renders a report.</summary>
    public static string Render(Report report) => JsonText.Write(json => Write(json, report));

    /// <summary>Writes a report to a stream, bit by bit.</summary>
    public static void Write(Stream stream, Report report) => JsonText.Write(stream, json => Write(json, report));

    static void Write(Utf8JsonWriter json, Report report)
    {
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        if (report.Shard != Shard.Whole)
            json.WriteString("shard", report.Shard.ToString());
        if (report.Inventory is { } inventory)
            JsonInventory.Write(json, inventory);
        // Each target framework's own, so that nothing is lost on the way through a file; the summary counts violations.
        json.WriteStartArray("findings");
        foreach (var verdict in report.Verdicts)
        {
            foreach (var judgement in verdict.Judgements)
                JsonFinding.Write(json, report, verdict, judgement);
            JsonText.HandOn(json);
        }

        json.WriteEndArray();
        WriteSummary(json, report);
        if (report.Projects.Count > 0)
            WriteProjects(json, report);
        JsonExemption.WriteAll(json, report);
        if (report.SwitchedOff.Count > 0)
            WriteSwitchedOff(json, report);
        if (report.History.Points.Count > 0)
            WriteHistory(json, report.History);
        if (report.History.IsCut)
            json.WriteBoolean("historyIsCut", true);
        if (report.Evidence is { } evidence)
            JsonEvidence.Write(json, report.Root, evidence);
        json.WriteEndObject();
    }

    static void WriteSummary(Utf8JsonWriter json, Report report)
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

        if (report.Projects.Count > 0)
        {
            Write(json, "testClasses", report.TestClasses);
            Write(json, "files", report.Files);
        }

        json.WriteEndObject();
    }

    static void WriteProjects(Utf8JsonWriter json, Report report)
    {
        json.WriteStartArray("projects");
        foreach (var tally in report.Projects)
        {
            json.WriteStartObject();
            json.WriteString("project", ReportPaths.Relative(report.Root, tally.Project));
            json.WriteString("kind", Words.Of(tally.Kind));
            Write(json, "testClasses", tally.TestClasses);
            Write(json, "files", tally.Files);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    static void WriteSwitchedOff(Utf8JsonWriter json, Report report)
    {
        json.WriteStartArray("switchedOff");
        foreach (var off in report.SwitchedOff)
        {
            json.WriteStartObject();
            json.WriteString("project", ReportPaths.Relative(report.Root, off.Project));
            json.WriteString("policy", ReportPaths.Relative(report.Root, off.Policy));
            json.WriteString("reason", off.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    static void WriteHistory(Utf8JsonWriter json, DebtHistory history)
    {
        json.WriteStartArray("history");
        foreach (var point in history.Points)
        {
            json.WriteStartObject();
            json.WriteString("day", point.Day.ToString(Day, CultureInfo.InvariantCulture));
            json.WriteNumber("debt", point.Count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    static void Write(Utf8JsonWriter json, string name, Share share)
    {
        json.WriteStartObject(name);
        json.WriteNumber("total", share.Total);
        json.WriteNumber("clean", share.Clean);
        json.WriteNumber("exempt", share.Exempt);
        json.WriteEndObject();
    }
}
