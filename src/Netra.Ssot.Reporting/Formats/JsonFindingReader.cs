using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.Core.Rules;

namespace Netra.Ssot.Reporting.Formats;

/// <summary>A finding as a findings file holds it.</summary>
/// <param name="Project">Absolute path.</param>
/// <param name="Source">The line that it is on; null when the file does not say.</param>
sealed record ReadFinding(string Project, string TargetFramework, Judgement Judgement, SourceLine? Source);

/// <summary>Reads one finding of a findings file.</summary>
static class JsonFindingReader
{
    public static ReadFinding Read(JsonNode node, string root)
    {
        var id = node.Text("rule");
        var finding = new Finding
        {
            Rule = RuleCatalogue.Find(id) ?? throw node.Bad($"names the rule '{id}', which this version of the tool does not know"),
            Place = new(
                Path.GetFullPath(node.Text("file"), root), node.Number("line"), node.Number("column"), node.Number("endLine"), node.Number("endColumn"),
                node.Flag("degraded")),
            Message = node.Text("message"),
            Symbol = node.Text("symbol"),
            Target = node.Text("target"),
            Remedy = node.TextIfAny("remedy"),
        };
        var judgement = new Judgement(finding, node.Word("severity", Enum.GetValues<Severity>(), Words.Of), node.Word("state", Enum.GetValues<FindingState>(), Words.Of))
        {
            Scope = Scope(node),
            Exemption = node.ObjectIfAny("exemption") is { } exemption ? JsonExemption.Read(exemption, root) : null,
            MovedFrom = node.TextIfAny("movedFrom"),
        };
        var source = node.Flag("sourceChanged") ? SourceLine.Changed : node.TextIfAny("source") is { Length: > 0 } text ? new SourceLine(text) : null;
        return new(Path.GetFullPath(node.Text("project"), root), node.Text("targetFramework"), judgement, source);
    }

    // The scope's paths have done their work.
    static Scope? Scope(JsonNode node) => node.Text("scope") is { Length: > 0 } name
        ? new(name, [], node.Text("priority"), null, node.Day("deadline"), node.TextIfAny("owner"))
        : null;
}
