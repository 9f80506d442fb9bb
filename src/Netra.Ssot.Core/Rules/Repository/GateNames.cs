using Netra.Ssot.Core.Facts.Repository;
using Netra.Ssot.Core.Policies;

namespace Netra.Ssot.Core.Rules.Repository;

/// <summary>The names that the gate ships in MSBuild files, under which nobody else may do something. Safe for any number of threads.</summary>
public static class GateNames
{
    const string Private = "_Ssot";
    const string Namespace = "Netra.Ssot.Tasks";

    /// <summary>The public targets. Another name that begins with <c>Ssot</c> stands in for nothing.</summary>
    internal static IReadOnlyList<string> Targets { get; } =
        ["SsotVerifyReferences", "SsotVerifyCode", "SsotVerifyBeforeTest", "SsotVerifyCoverage", "SsotSummarizeDebt", "SsotPublishStamp", "SsotClean"];

    /// <summary>The tasks, without their namespace.</summary>
    internal static IReadOnlyList<string> Tasks { get; } = ["VerifyReferences", "VerifyCode", "VerifyStamp", "VerifyCoverage", "SummarizeDebt"];

    /// <summary>Whether a target of this name is one of the gate's, or may become one: what is private changes without notice.</summary>
    internal static bool IsTarget(string name) => IsPrivate(name) || Targets.Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Why an element of a build file takes one of the gate's names, as a clause with the remedy; null when it does not.</summary>
    public static string? Fault(BuildElement element) => element.Kind switch
    {
        BuildElementKind.Target => TargetFault(element.Name),
        BuildElementKind.UsingTask => TaskFault(element.Name, element.IsOverride),
        BuildElementKind.Property or BuildElementKind.Item => PrivateFault(element.Name),
        _ => null,
    };

    /// <summary>
    /// Why an element changes a property of the policy when the evaluation is over, as a clause with the remedy; null when it does not. The frozen
    /// policy holds, and no build can tell by its values what was tried.
    /// </summary>
    public static string? LateFault(BuildElement element) =>
        element is { Kind: BuildElementKind.Property, IsInTarget: true } && GateSettings.IsPolicys(element.Name)
            ? $"{element.Name} is set by a target; only {PolicyVocabulary.FileName} may set it, so remove it"
            : null;

    /// <summary>Why a target of this name weakens the gate, as a clause with the remedy; null when it does not.</summary>
    static string? TargetFault(string name) =>
        IsTarget(name) ? $"target {name} has a name of the gate's own targets and can stand in for one; rename it" : null;

    /// <summary>Why the declaration of a task weakens the gate, as a clause with the remedy; null when it does not.</summary>
    /// <param name="isOverride">
    /// Whether it says Override: MSBuild then takes it for every task whose name ends like it, where the caller leaves the namespace out. Without it
    /// a task of that name elsewhere is another task.
    /// </param>
    internal static string? TaskFault(string name, bool isOverride) =>
        name.StartsWith(Namespace + ".", StringComparison.OrdinalIgnoreCase)
        || (isOverride && Tasks.Any(task => $".{Namespace}.{task}".EndsWith("." + name, StringComparison.OrdinalIgnoreCase)))
            ? $"task {name} has the name of the gate's own and can stand in for it; rename it"
            : null;

    /// <summary>Whether the attribute Override of a task's declaration says so, or may: an expression decides itself only in an evaluation.</summary>
    public static bool SaysOverride(string? attribute) => !string.IsNullOrWhiteSpace(attribute) && !string.Equals(attribute!.Trim(), "false", StringComparison.OrdinalIgnoreCase);

    /// <summary>Why a property or item of this name weakens the gate, as a clause with the remedy; null when it does not.</summary>
    internal static string? PrivateFault(string name) => IsPrivate(name) ? $"{name} is the gate's own; remove it" : null;

    /// <summary>Whether a name is one that the gate keeps for itself.</summary>
    internal static bool IsPrivate(string name) => name.StartsWith(Private, StringComparison.OrdinalIgnoreCase);
}
