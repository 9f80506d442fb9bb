using Netra.Ssot.Core.Facts.Repository;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.Inspection.BuildFiles;
using Netra.Ssot.Inspection.Projects;

namespace Netra.Ssot.Inspection.Gates;

/// <summary>What a door knows of a project before its code is looked at, without the door's own types. Immutable.</summary>
public sealed record GateInputs
{
    /// <summary>The evaluated policy; properties that the command line forced are left out of it.</summary>
    public required PolicyInput Policy { get; init; }

    /// <summary>Reads the policy. A door that judges many projects under one policy remembers what came of it.</summary>
    public Func<PolicyInput, PolicyReading> ReadPolicy { get; init; } = PolicyReader.Read;

    /// <summary>The project, judged by the policy in force.</summary>
    public required Func<Policy, ProjectInputs> Project { get; init; }

    /// <summary>Absolute path of the project file.</summary>
    public required string ProjectFile { get; init; }

    /// <summary>The target framework as the project spells it.</summary>
    public required string TargetFramework { get; init; }

    /// <summary>Policy properties that were set outside the policy.</summary>
    public IReadOnlyList<ForeignProperty> ForeignProperties { get; init; } = [];

    /// <summary>Policy items that were there before the policy was read.</summary>
    public IReadOnlyList<PolicyItem> ForeignItems { get; init; } = [];

    /// <summary>The properties that the command line, or whoever called the build, forces upon the project.</summary>
    public IReadOnlyDictionary<string, string> ForcedProperties { get; init; } = new Dictionary<string, string>();

    /// <summary>The files beside the project that may speak of the gate's own names: absolute paths, whether or not they are there.</summary>
    public IReadOnlyList<string> BuildFiles { get; init; } = [];

    /// <summary>Reads a build file. A door that judges many projects with the same files beside them remembers what came of it.</summary>
    public Func<string, BuildFile> ReadBuildFile { get; init; } = BuildFileReader.Read;

    /// <summary>Whether the gate looks for its own names in the project file and those beside it; false where they are judged with the repository.</summary>
    public bool ReadsBuildFiles { get; init; } = true;

    /// <summary>The gate's own package as the project asks for it; null when it does not.</summary>
    public OwnPackage? Package { get; init; }

    /// <summary>How the gate came into the project.</summary>
    public DoorState Doors { get; init; } = DoorState.Sound;

    /// <summary>The day of the verdict, in UTC: exemptions end and deadlines pass by it.</summary>
    public required DateTime Today { get; init; }
}

/// <summary>A property of the gate that was set where it may not be.</summary>
/// <param name="Inherited">The environment variable of the same name; empty without one.</param>
public sealed record ForeignProperty(string Name, string Value, string Inherited);

/// <summary>The gate's package, as an item of the project: the assets that it lets in and keeps out, empty where it does not say.</summary>
/// <param name="DefinedIn">Absolute path of the file that asks for it.</param>
public sealed record OwnPackage(string IncludeAssets, string ExcludeAssets, string DefinedIn);

/// <summary>How the gate came into the project.</summary>
/// <param name="SdkProps">Whether Sdk.props was imported.</param>
/// <param name="SdkTargets">Whether Sdk.targets was imported.</param>
/// <param name="Door">The folder of the copy that judges.</param>
/// <param name="OtherDoor">The folder of a second copy; empty without one.</param>
public sealed record DoorState(bool SdkProps, bool SdkTargets, string Door, string OtherDoor)
{
    /// <summary>One copy, imported whole.</summary>
    public static DoorState Sound { get; } = new(true, true, "", "");
}
