using System.Globalization;
using System.Text.Json;
using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.Core.Rules;

namespace Netra.Ssot.Reporting.Formats;

/// <summary>The results in SARIF, one for each violation of a project.</summary>
static class SarifResults
{
    static readonly Dictionary<string, int> RuleIndexes =
        RuleCatalogue.All.Select((rule, index) => (rule.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index, StringComparer.Ordinal);

    public static void Write(Utf8JsonWriter json, Report report, bool isActiveOnly)
    {
        foreach (var project in report.Violations.GroupBy(violation => violation.Project, StringComparer.Ordinal))
        {
            var fingerprints = new Fingerprints(report.Root);
            foreach (var violation in project)
            {
                // What is left out is counted too: a violation has one fingerprint in both logs.
                var fingerprint = fingerprints.Next(violation.Judgement.Finding);
                if (!isActiveOnly || violation.Judgement.State == FindingState.New)
                    Write(json, report, violation, fingerprint);
            }

            JsonText.HandOn(json);
        }
    }

    static void Write(Utf8JsonWriter json, Report report, Violation violation, string fingerprint)
    {
        var (judgement, finding) = (violation.Judgement, violation.Judgement.Finding);
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Rule.Id);
        if (RuleIndexes.TryGetValue(finding.Rule.Id, out var index))
            json.WriteNumber("ruleIndex", index);
        json.WriteString("level", SarifReport.Level(judgement.Severity));
        SarifReport.WriteMessage(json, "message", finding.Message);
        json.WriteStartArray("locations");
        foreach (var place in violation.OtherPlaces.Prepend(finding.Place))
            WriteLocation(json, report, finding, place);
        json.WriteEndArray();
        json.WriteStartObject("partialFingerprints");
        json.WriteString(Fingerprints.Name, fingerprint);
        json.WriteEndObject();
        json.WriteString("baselineState", BaselineState(judgement.State));
        WriteSuppressions(json, judgement);
        json.WriteStartObject("properties");
        json.WriteString("state", Words.Of(judgement.State));
        json.WriteString("project", ReportPaths.Relative(report.Root, violation.Project));
        json.WriteString("targetFramework", violation.TargetFrameworks);
        json.WriteString("target", finding.Target);
        json.WriteString("remedy", finding.Remedy);
        json.WriteString("scope", judgement.Scope?.Name ?? "");
        json.WriteString("priority", judgement.Scope?.Priority ?? "");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    // It is mended only when it is at none of its places any more.
    static void WriteLocation(Utf8JsonWriter json, Report report, Finding finding, SourcePlace place)
    {
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", ReportPaths.Uri(report.Root, place.File, out var isRelative));
        if (isRelative)
            json.WriteString("uriBaseId", SarifReport.RootId);
        json.WriteEndObject();
        if (HasRegion(place))
            WriteRegion(json, place, report.SourceOf(place));
        json.WriteEndObject();
        if (finding.Symbol.Length > 0)
        {
            json.WriteStartArray("logicalLocations");
            json.WriteStartObject();
            json.WriteString("fullyQualifiedName", finding.Symbol);
            json.WriteString("kind", finding.Symbol.StartsWith("T:", StringComparison.Ordinal) ? "type" : "member");
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    static void WriteRegion(Utf8JsonWriter json, SourcePlace place, SourceLine? source)
    {
        json.WriteStartObject("region");
        json.WriteNumber("startLine", place.Line);
        json.WriteNumber("startColumn", place.Column);
        json.WriteNumber("endLine", place.EndLine);
        json.WriteNumber("endColumn", place.EndColumn);
        json.WriteEndObject();
        if (source is not { Text.Length: > 0 })
            return;

        // The whole line, beside the region itself.
        json.WriteStartObject("contextRegion");
        json.WriteNumber("startLine", place.Line);
        SarifReport.WriteMessage(json, "snippet", source.Text);
        json.WriteEndObject();
    }

    // What is true of a whole file has no region; line 1 would claim one.
    static bool HasRegion(SourcePlace place) => !place.IsDegraded && place != SourcePlace.TopOf(place.File);

    static void WriteSuppressions(Utf8JsonWriter json, Judgement judgement)
    {
        // An empty array says "not suppressed"; without the array it would say "unknown".
        json.WriteStartArray("suppressions");
        if (judgement.State == FindingState.Exempt)
        {
            json.WriteStartObject();
            json.WriteString("kind", "external");
            json.WriteString("status", "accepted");
            json.WriteString("justification", Justification(judgement.Exemption));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    static string Justification(Exemption? exemption) => exemption is null
        ? "exempt by the policy"
        : string.Create(CultureInfo.InvariantCulture, $"{exemption.Reason} (owner {exemption.Owner}, until {exemption.Expires:yyyy-MM-dd})");

    static string BaselineState(FindingState state) => state switch
    {
        FindingState.New => "new",
        FindingState.Moved => "updated",
        _ => "unchanged",
    };
}
