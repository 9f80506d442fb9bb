using System.Xml;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.Core.Rules.Repository;
using Netra.Ssot.Inspection.Projects;

namespace Netra.Ssot.Inspection.Gates;

/// <summary>
/// Reads the project file and those beside it as text, for what evaluation hides: the gate's own targets, tasks and properties under another
/// hand, the policy's properties in a target, and an SDK that is listed behind it.
/// </summary>
internal static class OwnNames
{
    const string Sdk = "Netra.Ssot.Sdk";

    static readonly string[] Frozen = [PolicyVocabulary.Mode, PolicyVocabulary.OffReason, PolicyVocabulary.AnalysisLevel];

    public static IEnumerable<PolicyProblem> Find(GateInputs inputs)
    {
        foreach (var file in inputs.BuildFiles.Prepend(inputs.ProjectFile).Where(file => file.Length > 0).Distinct())
        {
            foreach (var problem in Read(file, inputs))
                yield return problem;
        }
    }

    static List<PolicyProblem> Read(string file, GateInputs inputs)
    {
        var problems = new List<PolicyProblem>();
        try
        {
            if (!File.Exists(file))
                return problems;

            using var reader = XmlReader.Create(file, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            reader.MoveToContent();
            var top = ProjectText.PlaceOf(file, (IXmlLineInfo)reader, reader.LocalName);
            List<string> sdks = [.. (reader.GetAttribute("Sdk") ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
            var imported = new List<string>();
            var isInTarget = false;
            while (reader.Read())
            {
                if (reader.NodeType != XmlNodeType.Element)
                    continue;
                if (reader is { Depth: 1, Name: "Sdk" } && reader.GetAttribute("Name") is { } name)
                    sdks.Add(name);
                if (reader.Name == "Import" && Is(reader.GetAttribute("Project") ?? "", "Sdk.targets") && reader.GetAttribute("Sdk") is { } sdk)
                    imported.Add(sdk);
                if (reader.Depth == 1)
                    isInTarget = reader.LocalName == "Target";
                if (inputs.ReadsBuildFiles && (Taken(reader) ?? (isInTarget ? SetLate(reader) : null)) is { } message)
                    problems.Add(Weakenings.Told(message, ProjectText.PlaceOf(file, (IXmlLineInfo)reader, reader.LocalName)));
            }

            // In the order in which MSBuild imports them: those of the attribute, then the elements; or as the project imports them itself.
            if (file == inputs.ProjectFile && (BehindOurs(sdks) ?? BehindOurs(imported)) is { } behind)
                problems.Add(Weakenings.Told($"{Sdk} is listed before {behind}, whose targets then come behind the gate; list ours last", top));
        }
        catch (Exception exception) when (exception is XmlException or IOException or UnauthorizedAccessException)
        {
            // MSBuild has read the file a moment ago; if it is gone by now, the build tells.
        }

        return problems;
    }

    static string? BehindOurs(List<string> sdks)
    {
        var ours = sdks.FindIndex(sdk => Is(sdk.Split('/')[0], Sdk));
        return ours >= 0 && ours < sdks.Count - 1 ? sdks[^1] : null;
    }

    static string? Taken(XmlReader element) => element.LocalName switch
    {
        "Target" => GateNames.TargetFault(element.GetAttribute("Name") ?? ""),
        "UsingTask" => GateNames.TaskFault(element.GetAttribute("TaskName") ?? "", GateNames.SaysOverride(element.GetAttribute("Override"))),
        var name => GateNames.PrivateFault(name),
    };

    /// <summary>What a target sets of the policy, itself or through a task: evaluation cannot tell that, and the frozen policy holds.</summary>
    static string? SetLate(XmlReader element)
    {
        var name = element.LocalName == "Output" ? element.GetAttribute("PropertyName") ?? "" : element.LocalName;
        return Frozen.Any(property => Is(property, name)) ? $"{name} is set by a target; only {PolicyVocabulary.FileName} may set it" : null;
    }

    static bool Is(string left, string right) => left.Equals(right, StringComparison.OrdinalIgnoreCase);
}
