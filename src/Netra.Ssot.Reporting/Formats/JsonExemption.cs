using System.Globalization;
using System.Text.Json;
using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.Core.Symbols;

namespace Netra.Ssot.Reporting.Formats;

/// <summary>An exemption in the findings file and in SARIF: its terms and its place, so that a finding tells by itself which one allows it.</summary>
static class JsonExemption
{
    /// <summary>Writes those of a report, each with what it covers; nothing when there is none.</summary>
    public static void WriteAll(Utf8JsonWriter json, Report report)
    {
        if (report.ListedExemptions.Count == 0)
            return;

        json.WriteStartArray("exemptions");
        foreach (var (exemption, covered) in report.ListedExemptions)
        {
            json.WriteStartObject();
            WriteTerms(json, report.Root, exemption);
            json.WriteNumber("covered", covered);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Writes the one that allows a finding.</summary>
    public static void Write(Utf8JsonWriter json, string root, Exemption exemption)
    {
        json.WriteStartObject("exemption");
        WriteTerms(json, root, exemption);
        json.WriteEndObject();
    }

    static void WriteTerms(Utf8JsonWriter json, string root, Exemption exemption)
    {
        json.WriteString("rule", exemption.Rule);
        if (exemption.Paths.Count > 0)
            JsonText.WriteArray(json, "paths", [.. exemption.Paths.Select(path => path.Text)]);
        if (exemption.Symbol is { } symbol)
            json.WriteString("symbol", symbol.Text);
        json.WriteString("reason", exemption.Reason);
        json.WriteString("owner", exemption.Owner);
        json.WriteString("expires", exemption.Expires?.ToString(JsonReport.Day, CultureInfo.InvariantCulture) ?? "");
        if (exemption.Matches is { } matches)
            json.WriteNumber("matches", matches);
        if (exemption.Place is not { } place)
            return;

        json.WriteString("policy", ReportPaths.Relative(root, place.File));
        json.WriteNumber("line", place.Line);
        json.WriteNumber("column", place.Column);
        json.WriteNumber("endLine", place.EndLine);
        json.WriteNumber("endColumn", place.EndColumn);
    }

    /// <summary>Reads the terms. How much it covers the findings say.</summary>
    public static Exemption Read(JsonNode node, string root) => new(
        node.Text("rule"),
        [.. (node.TextsIfAny("paths") ?? []).Select(text => PathPattern.TryParse(text, out var path, out var error) ? path : throw node.Bad("has a path that is none: " + error))],
        node.TextIfAny("symbol") is not { Length: > 0 } id ? null : SymbolPattern.TryParse(id, out var symbol, out var fault) ? symbol : throw node.Bad("has a symbol that is none: " + fault),
        node.Text("reason"), node.Text("owner"), node.Day("expires"), node.NumberIfAny("matches"))
    {
        Place = node.TextIfAny("policy") is { Length: > 0 } policy
            ? new SourcePlace(Path.GetFullPath(policy, root), node.Number("line"), node.Number("column"), node.Number("endLine"), node.Number("endColumn"))
            : null,
    };
}
