using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.Core.Rules.Repository;

namespace Netra.Ssot.Inspection.Gates;

/// <summary>What a build can see of attempts to weaken the gate from outside the policy.</summary>
internal static class Weakenings
{
    const string Kind = "SsotProjectKind", OffTheCommand = "take it off the command or out of the response file";

    public static IEnumerable<PolicyProblem> Find(GateInputs inputs, SettingPlaces places) =>
        [.. Settings(inputs, places), .. Doors(inputs.Doors, places.Project), .. Package(inputs, places), .. BuildFileWeakenings.Find(inputs)];

    /// <summary>A weakening as the policy's problems are told.</summary>
    public static PolicyProblem Told(string message, SourcePlace place) => new(message, place, IsWeakening: true);

    static IEnumerable<PolicyProblem> Settings(GateInputs inputs, SettingPlaces places)
    {
        foreach (var property in inputs.ForeignProperties)
        {
            // A command line and an environment have no line; what a file says beside them is another matter.
            var (origin, remedy, place) = inputs.ForcedProperties.ContainsKey(property.Name) ? ("the command line", OffTheCommand, places.Project)
                : property.Value.Length > 0 && property.Inherited == property.Value ? ("an environment variable", "unset the variable", places.Project)
                : ("the project", "remove it", places.OfProperty(property.Name, property.Value));
            yield return Told($"{property.Name} is set to '{property.Value}' by {origin}; only {OwnerOf(property.Name)}, so {remedy}", place);
        }

        foreach (var (name, value) in inputs.ForcedProperties)
        {
            if (name.StartsWith("_Ssot", StringComparison.OrdinalIgnoreCase))
                yield return Told($"{name} is set to '{value}' by the command line; it is the gate's own and has no effect, so {OffTheCommand}", places.Project);
            if (name.Equals(Kind, StringComparison.OrdinalIgnoreCase))
                yield return Told($"{name} is set to '{value}' by the command line; only {OwnerOf(Kind)}, so {OffTheCommand}", places.Project);
        }

        foreach (var item in inputs.ForeignItems)
        {
            yield return Told(
                $"{item.Kind} '{item.Include}' is set outside the policy; only {PolicyVocabulary.FileName} may set it, so move it there",
                places.OfItem(item.Kind, item.Include, item.DefinedIn));
        }
    }

    static string OwnerOf(string property) => property switch
    {
        Kind => "the project itself may set it",
        PolicyVocabulary.CI => $"{PolicyVocabulary.FileName} may set it to false",
        _ => $"{PolicyVocabulary.FileName} may set it",
    };

    static IEnumerable<PolicyProblem> Doors(DoorState doors, SourcePlace project)
    {
        if (doors.OtherDoor.Length > 0)
            yield return Told($"the gate is imported twice, from '{doors.Door}' and from '{doors.OtherDoor}'; keep one of them", project);

        if (doors.SdkProps != doors.SdkTargets)
        {
            var (there, missing) = doors.SdkProps ? ("Sdk.props", "Sdk.targets") : ("Sdk.targets", "Sdk.props");
            yield return Told($"{GateImports.SdkName} is half imported: {there} without {missing}; import both", project);
        }
    }

    /// <summary>Where the gate came in by another door as well, it can tell that its package is kept out.</summary>
    static IEnumerable<PolicyProblem> Package(GateInputs inputs, SettingPlaces places)
    {
        if (inputs.Package is not { } package)
            yield break;

        if (Names(package.ExcludeAssets, "build") || (package.IncludeAssets.Length > 0 && !Names(package.IncludeAssets, "build")))
        {
            yield return Told(
                $"the package {GateImports.SdkName} is referenced without its build assets (IncludeAssets, ExcludeAssets); let them in",
                places.OfItem("PackageReference", GateImports.SdkName, package.DefinedIn));
        }
    }

    static bool Names(string assets, string asset) => assets
        .Split([';', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Any(name => name.Equals(asset, StringComparison.OrdinalIgnoreCase) || name.Equals("all", StringComparison.OrdinalIgnoreCase));
}
