using System.Text.Json;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Rules;

namespace Netra.Ssot.Reporting.Formats;

/// <summary>SARIF 2.1.0. Every rule of the catalogue is listed, so that "ran and found nothing" differs from "did not run".</summary>
public static class SarifReport
{
    /// <summary>The name of the base that relative URIs start from.</summary>
    internal const string RootId = "SSOT_ROOT";

    /// <summary>Renders a report.</summary>
    /// <param name="isActiveOnly">Whether debt and what is exempt are left out.</param>
    public static string Render(Report report, bool isActiveOnly = false) => JsonText.Write(json => Write(json, report, isActiveOnly));

    /// <summary>Writes a report to a stream, bit by bit.</summary>
    /// <inheritdoc cref="Render" path="/param"/>
    public static void Write(Stream stream, Report report, bool isActiveOnly = false) => JsonText.Write(stream, json => Write(json, report, isActiveOnly));

    static void Write(Utf8JsonWriter json, Report report, bool isActiveOnly)
    {
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool(json);
        WriteInvocation(json, report);
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartObject("originalUriBaseIds");
        json.WriteStartObject(RootId);
        // Without a uri whoever reads the log says where the files are: it is the same log on every machine.
        WriteMessage(json, "description", "The folder of the policy, or the root of the repository.");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartArray("results");
        SarifResults.Write(json, report, isActiveOnly);
        json.WriteEndArray();
        WriteExemptions(json, report);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void WriteTool(Utf8JsonWriter json)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "Netra.Ssot.Sdk");
        json.WriteString("semanticVersion", typeof(SarifReport).Assembly.GetName().Version!.ToString(3));
        json.WriteString("informationUri", "https://github.com/netra-systems/Netra.Ssot.Sdk");
        json.WriteStartArray("rules");
        foreach (var rule in RuleCatalogue.All)
            WriteRule(json, rule);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    static void WriteRule(Utf8JsonWriter json, RuleDefinition rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        json.WriteString("name", rule.Name);
        WriteMessage(json, "shortDescription", rule.Title);
        WriteMessage(json, "fullDescription", rule.Why);
        WriteMessage(json, "help", rule.Remedy);
        json.WriteString("helpUri", rule.HelpLink);
        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", Level(rule.DefaultSeverity));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    static void WriteInvocation(Utf8JsonWriter json, Report report)
    {
        // A run that could not read or judge something has not done what it was asked to.
        var isWhole = !report.Verdicts.SelectMany(v => v.Judgements)
            .Any(j => j.Finding.Rule == RuleCatalogue.UnreadableInput || j.Finding.Rule == RuleCatalogue.BrokenRule);
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", isWhole);
        if (report.SwitchedOff.Count > 0)
            WriteSwitchedOff(json, report);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    static void WriteSwitchedOff(Utf8JsonWriter json, Report report)
    {
        json.WriteStartArray("toolConfigurationNotifications");
        foreach (var line in ReportWords.SwitchedOff(report))
        {
            json.WriteStartObject();
            json.WriteString("level", "warning");
            WriteMessage(json, "message", line);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    // The standard has suppressions for single results, and no place for those that suppress nothing.
    static void WriteExemptions(Utf8JsonWriter json, Report report)
    {
        if (report.ListedExemptions.Count == 0)
            return;

        json.WriteStartObject("properties");
        JsonExemption.WriteAll(json, report);
        json.WriteEndObject();
    }

    internal static void WriteMessage(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    internal static string Level(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Info => "note",
        _ => "none",
    };
}
