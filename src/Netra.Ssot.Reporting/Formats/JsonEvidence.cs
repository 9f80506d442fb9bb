using System.Globalization;
using System.Text.Json;
using Netra.Ssot.Core.Findings;

namespace Netra.Ssot.Reporting.Formats;

/// <summary>The evidence in the findings file of a shard.</summary>
static class JsonEvidence
{
    public static void Write(Utf8JsonWriter json, string root, Evidence evidence)
    {
        json.WriteStartObject("evidence");
        json.WriteString("policy", evidence.Policy.Length > 0 ? ReportPaths.Relative(root, evidence.Policy) : "");
        json.WriteString("policyDigest", evidence.PolicyDigest);
        json.WriteString("baselinesDigest", evidence.BaselinesDigest);
        json.WriteString("configuration", evidence.Configuration);
        json.WriteString("today", evidence.Today.ToString(JsonReport.Day, CultureInfo.InvariantCulture));
        json.WriteBoolean("isWhole", evidence.IsWhole);
        JsonText.WriteArray(json, "idlePaths", evidence.IdlePaths);
        if (evidence.MissingApis is { } missing)
            JsonText.WriteArray(json, "missingApis", missing);
        json.WriteStartArray("otherConfigurations");
        foreach (var verdict in evidence.OtherConfigurations)
            Write(json, root, verdict);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static Evidence Read(JsonNode node, string root) => new()
    {
        Policy = node.Text("policy") is { Length: > 0 } policy ? Path.GetFullPath(policy, root) : "",
        PolicyDigest = node.Text("policyDigest"),
        BaselinesDigest = node.Text("baselinesDigest"),
        Configuration = node.Text("configuration"),
        Today = node.Day("today") ?? throw node.Bad("does not say on which day it was judged"),
        IsWhole = node.Flag("isWhole"),
        IdlePaths = node.Texts("idlePaths"),
        MissingApis = node.TextsIfAny("missingApis"),
        OtherConfigurations =
        [
            .. node.Array("otherConfigurations").Select(verdict => new Verdict(
                Path.GetFullPath(verdict.Text("project"), root),
                verdict.Text("targetFramework"),
                [.. verdict.Array("findings").Select(finding => JsonFindingReader.Read(finding, root).Judgement)])),
        ],
    };

    static void Write(Utf8JsonWriter json, string root, Verdict verdict)
    {
        json.WriteStartObject();
        json.WriteString("project", ReportPaths.Relative(root, verdict.Project));
        json.WriteString("targetFramework", verdict.TargetFramework);
        json.WriteStartArray("findings");
        foreach (var judgement in verdict.Judgements)
            JsonFinding.Write(json, new(root, []), verdict, judgement);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
