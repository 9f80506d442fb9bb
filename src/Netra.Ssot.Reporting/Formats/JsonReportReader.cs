using System.Text.Json;
using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Findings;

namespace Netra.Ssot.Reporting.Formats;

/// <summary>A findings file that cannot be read; the message says what is wrong and where in it.</summary>
public sealed class BadReportException(string message) : Exception(message);

/// <summary>Reads findings files. Strict: what it does not understand it refuses, so nothing is lost on the way through.</summary>
public static class JsonReportReader
{
    static readonly ProjectKind?[] Kinds = [ProjectKind.Test, ProjectKind.TestSupport, ProjectKind.Product, null];

    /// <summary>Reads a report as <see cref="JsonReport"/> writes it.</summary>
    /// <param name="root">Absolute path of the folder that its paths are relative to on this machine.</param>
    /// <exception cref="BadReportException">It is none.</exception>
    public static Report Read(ReadOnlyMemory<byte> content, string root)
    {
        try
        {
            using var json = JsonDocument.Parse(content);
            return Read(new JsonNode(json.RootElement, "$"), root);
        }
        catch (JsonException exception)
        {
            throw new BadReportException("it is no JSON: " + exception.Message);
        }
        catch (ArgumentException exception)
        {
            throw new BadReportException("it names an impossible path: " + exception.Message);
        }
    }

    static Report Read(JsonNode node, string root)
    {
        var schema = node.Text("schema");
        if (schema != JsonReport.Schema)
            throw new BadReportException($"its schema is '{schema}', and this tool reads '{JsonReport.Schema}'");

        var findings = node.Array("findings").Select(finding => JsonFindingReader.Read(finding, root)).ToList();
        var projects = node.ArrayIfAny("projects").Select(project => Project(project, root)).ToList();
        // A project without findings has a verdict too, but one that says nothing is told by its tally alone.
        var verdicts = findings.GroupBy(finding => (finding.Project, finding.TargetFramework))
            .Select(group => new Verdict(group.Key.Project, group.Key.TargetFramework, [.. group.Select(finding => finding.Judgement)]));
        return new Report(root, [.. verdicts], Assemblies(node.Object("summary")))
        {
            Shard = node.TextIfAny("shard") is { Length: > 0 } shard ? Shard.Parse(shard) ?? throw node.Bad("has a shard that is none: " + shard) : Shard.Whole,
            Inventory = node.ObjectIfAny("inventory") is { } inventory ? JsonInventory.Read(inventory) : null,
            Evidence = node.ObjectIfAny("evidence") is { } evidence ? JsonEvidence.Read(evidence, root) : null,
            Projects = projects,
            Exemptions = [.. node.ArrayIfAny("exemptions").Select(exemption => JsonExemption.Read(exemption, root))],
            SwitchedOff = [.. node.ArrayIfAny("switchedOff").Select(off => new SwitchedOff(
                Path.GetFullPath(off.Text("project"), root), Path.GetFullPath(off.Text("policy"), root), off.Text("reason")))],
            Sources = Sources(findings),
            History = new([.. node.ArrayIfAny("history").Select(point => new DebtPoint(DateOnly.FromDateTime(point.Day("day")!.Value), point.Number("debt")))], "") { IsCut = node.Flag("historyIsCut") },
        };
    }

    static Dictionary<SourceKey, SourceLine> Sources(List<ReadFinding> findings)
    {
        var sources = new Dictionary<SourceKey, SourceLine>();
        foreach (var finding in findings.Where(finding => finding.Source is not null))
            sources.TryAdd(SourceKey.Of(finding.Judgement.Finding.Place), finding.Source!);
        return sources;
    }

    static ProjectTally Project(JsonNode node, string root) => new(
        Path.GetFullPath(node.Text("project"), root), node.Word("kind", Kinds, Words.Of), Share(node.Object("testClasses")), Share(node.Object("files")));

    static Share Share(JsonNode node) => new(node.Number("total"), node.Number("clean"), node.Number("exempt"));

    static AssemblyCount? Assemblies(JsonNode summary) => summary.ObjectIfAny("assemblies") is { } node
        ? new(node.Number("judged"), node.Number("native"), node.Number("resourceOnly")) { FromPackages = node.Number("fromPackages") }
        : null;
}
