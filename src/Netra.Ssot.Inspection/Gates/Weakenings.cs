using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Policies;

namespace Netra.Ssot.Inspection.Gates;

/// <summary>What a build can see of attempts to weaken the gate from outside the policy.</summary>
internal static class Weakenings
{
    const string Kind = "SsotProjectKind";

    public static IEnumerable<PolicyProblem> Find(GateInputs inputs)
    {
        var project = SourcePlace.TopOf(inputs.ProjectFile);
        return [.. Settings(inputs, project), .. Doors(inputs.Doors, project), .. Package(inputs.Package, project), .. OwnNames.Find(inputs)];
    }

    /// <summary>A weakening as the policy's problems are told.</summary>
    public static PolicyProblem Told(string message, SourcePlace place) => new(message, place, IsWeakening: true);

    static IEnumerable<PolicyProblem> Settings(GateInputs inputs, SourcePlace project)
    {
        foreach (var property in inputs.ForeignProperties)
        {
            var origin = inputs.ForcedProperties.ContainsKey(property.Name) ? "the command line"
                : property.Inherited == property.Value ? "an environment variable"
                : "the project";
            var owner = property.Name == Kind ? "the project itself" : PolicyVocabulary.FileName;
            yield return Told($"{property.Name} is set to '{property.Value}' by {origin}; only {owner} may set it", project);
        }

        foreach (var (name, value) in inputs.ForcedProperties)
        {
            if (name.StartsWith("_Ssot", StringComparison.OrdinalIgnoreCase))
                yield return Told($"{name} is set to '{value}' by the command line; it is the gate's own and has no effect; take it off the command or out of the response file", project);
            if (name.Equals(Kind, StringComparison.OrdinalIgnoreCase))
                yield return Told($"{name} is set to '{value}' by the command line; only the project itself may set it", project);
        }

        foreach (var item in inputs.ForeignItems)
            yield return Told($"{item.Kind} '{item.Include}' is set outside the policy; only {PolicyVocabulary.FileName} may set it", SourcePlace.TopOf(item.DefinedIn));
    }

    static IEnumerable<PolicyProblem> Doors(DoorState doors, SourcePlace project)
    {
        if (doors.OtherDoor.Length > 0)
            yield return Told($"the gate is imported twice, from '{doors.Door}' and from '{doors.OtherDoor}'; keep one of them", project);

        if (doors.SdkProps != doors.SdkTargets)
        {
            var (there, missing) = doors.SdkProps ? ("Sdk.props", "Sdk.targets") : ("Sdk.targets", "Sdk.props");
            yield return Told($"Netra.Ssot.Sdk is half imported: {there} without {missing}; import both", project);
        }
    }

    /// <summary>Where the gate came in by another door as well, it can tell that its package is kept out.</summary>
    static IEnumerable<PolicyProblem> Package(OwnPackage? package, SourcePlace project)
    {
        if (package is null)
            yield break;

        if (Names(package.ExcludeAssets, "build") || (package.IncludeAssets.Length > 0 && !Names(package.IncludeAssets, "build")))
            yield return Told("the package Netra.Ssot.Sdk is referenced without its build assets (IncludeAssets, ExcludeAssets); let them in", project);
    }

    static bool Names(string assets, string asset) => assets
        .Split([';', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Any(name => name.Equals(asset, StringComparison.OrdinalIgnoreCase) || name.Equals("all", StringComparison.OrdinalIgnoreCase));
}
