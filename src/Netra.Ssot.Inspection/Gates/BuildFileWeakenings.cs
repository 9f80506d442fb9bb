using Netra.Ssot.Core.Facts.Repository;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.Core.Rules.Repository;

namespace Netra.Ssot.Inspection.Gates;

/// <summary>
/// Reads the project file and those beside it as text, for what evaluation hides: the gate's own targets, tasks and properties under another
/// hand, the policy's properties in a target, and an SDK that is listed behind it.
/// </summary>
internal static class BuildFileWeakenings
{
    public static IEnumerable<PolicyProblem> Find(GateInputs inputs)
    {
        var project = inputs.ReadBuildFile(inputs.ProjectFile);
        var files = inputs.ReadsBuildFiles
            ? inputs.BuildFiles.Where(path => path.Length > 0 && path != inputs.ProjectFile).Distinct().Select(inputs.ReadBuildFile).Prepend(project)
            : [];
        return [.. files.SelectMany(TakenNames), .. SdkBehindOurs(project)];
    }

    static IEnumerable<PolicyProblem> TakenNames(BuildFile file)
    {
        foreach (var element in file.Elements)
        {
            if ((GateNames.Fault(element) ?? GateNames.LateFault(element)) is { } fault)
                yield return Weakenings.Told(fault, element.Place);
        }
    }

    /// <summary>
    /// In the order in which MSBuild imports them: those of the project's attribute, then the elements. A project that imports the targets of its
    /// SDKs itself says their order so.
    /// </summary>
    static IEnumerable<PolicyProblem> SdkBehindOurs(BuildFile project)
    {
        foreach (Func<BuildElement, bool> isOf in (Func<BuildElement, bool>[])[IsListed, IsImported])
        {
            var sdks = project.Elements.Where(isOf).ToList();
            var ours = sdks.FindIndex(GateImports.IsDoor);
            if (ours >= 0 && ours < sdks.Count - 1)
                yield return Weakenings.Told($"{GateImports.SdkName} is listed before {sdks[^1].Name}, whose targets then come behind the gate; list ours last", sdks[ours].Place);
        }
    }

    static bool IsListed(BuildElement element) => element.Kind == BuildElementKind.Sdk;

    static bool IsImported(BuildElement element) =>
        element is { Kind: BuildElementKind.Import, Name.Length: > 0 } && element.Value.Equals("Sdk.targets", StringComparison.OrdinalIgnoreCase);
}
