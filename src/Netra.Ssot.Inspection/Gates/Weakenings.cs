using System.Xml;
using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Policies;

namespace Netra.Ssot.Inspection.Gates;

/// <summary>What a build can see of attempts to weaken the gate from outside the policy.</summary>
internal static class Weakenings
{
    public static IEnumerable<PolicyProblem> Find(GateInputs inputs)
    {
        var project = SourcePlace.TopOf(inputs.ProjectFile);
        foreach (var property in inputs.ForeignProperties)
            yield return Told($"{property.Name} is set to '{property.Value}' by {Origin(property)}; only {PolicyVocabulary.FileName} may set it", project);

        foreach (var item in inputs.ForeignItems)
            yield return Told($"{item.Kind} '{item.Include}' is set outside the policy; only {PolicyVocabulary.FileName} may set it", SourcePlace.TopOf(item.DefinedIn));

        var (sdkProps, sdkTargets, door, otherDoor) = inputs.Doors;
        if (otherDoor.Length > 0)
            yield return Told($"the gate is imported twice, from '{door}' and from '{otherDoor}'; keep one of them", project);

        if (sdkProps != sdkTargets)
        {
            var (there, missing) = sdkProps ? ("Sdk.props", "Sdk.targets") : ("Sdk.targets", "Sdk.props");
            yield return Told($"Netra.Ssot.Sdk is half imported: {there} without {missing}; import both", project);
        }

        if (Misplaced(inputs.ProjectFile) is { } misplaced)
            yield return misplaced;
    }

    static PolicyProblem Told(string message, SourcePlace place) => new(message, place, IsWeakening: true);

    static string Origin(ForeignProperty property) =>
        property.Forced.Length > 0 ? "the command line"
        : property.Inherited == property.Value ? "an environment variable"
        : "the project";

    /// <summary>An SDK that is listed behind ours imports its targets behind the gate.</summary>
    static PolicyProblem? Misplaced(string projectFile)
    {
        try
        {
            using var reader = XmlReader.Create(projectFile, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            var names = ListedSdks(reader, out var place);
            var ours = names.FindIndex(name => name.Split('/')[0].Equals("Netra.Ssot.Sdk", StringComparison.OrdinalIgnoreCase));
            return ours < 0 || ours == names.Count - 1
                ? null
                : Told($"Netra.Ssot.Sdk is listed before {names[^1]}, whose targets then come behind the gate; list ours last", place with { File = projectFile });
        }
        catch (Exception exception) when (exception is XmlException or IOException or UnauthorizedAccessException)
        {
            // MSBuild has read the file a moment ago; if it is gone by now, the build tells.
            return null;
        }
    }

    /// <summary>The SDKs in the order in which MSBuild imports them: those of the attribute, then the elements.</summary>
    static List<string> ListedSdks(XmlReader reader, out SourcePlace place)
    {
        reader.MoveToContent();
        var position = (IXmlLineInfo)reader;
        place = new("", position.LineNumber, position.LinePosition, position.LineNumber, position.LinePosition);
        List<string> names = [.. (reader.GetAttribute("Sdk") ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        while (reader.Read())
        {
            if (reader is { Depth: 1, NodeType: XmlNodeType.Element, Name: "Sdk" } && reader.GetAttribute("Name") is { } name)
                names.Add(name);
        }

        return names;
    }
}
