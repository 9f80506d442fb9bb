using Netra.Ssot.Cli.Policies;
using Netra.Ssot.Core.Facts;

namespace Netra.Ssot.Cli.Repositories;

/// <summary>What the check over the whole repository remembers of a project for one target framework.</summary>
/// <param name="File">Absolute path of the project file.</param>
/// <param name="Policy">The policy that it is judged by.</param>
/// <param name="Kind">The kind that it has by itself; null when it could not be judged.</param>
/// <param name="KindReason">Why it is of that kind, as a clause.</param>
/// <param name="IsGated">Whether the gate is imported.</param>
sealed record SeenProject(string File, string TargetFramework, LoadedPolicy Policy, ProjectKind? Kind, string KindReason, bool IsGated)
{
    /// <summary>Whether <c>IsTestProject</c> is false.</summary>
    public bool DeniesTests { get; init; }

    /// <summary>The property that has a value where the gate is imported: the gate sets it behind everything that a project says.</summary>
    public const string GateProperty = "_SsotDefaultsFile";

    /// <summary>The properties that tell how the gate came in.</summary>
    public static IReadOnlyList<string> DoorProperties { get; } = ["_SsotSdkPropsImported", "_SsotSdkTargetsImported", "_SsotDoor", "_SsotOtherDoor"];
}
