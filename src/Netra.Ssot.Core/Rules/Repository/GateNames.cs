namespace Netra.Ssot.Core.Rules.Repository;

/// <summary>The names that the gate ships in MSBuild files, under which nobody else may do something. Safe for any number of threads.</summary>
public static class GateNames
{
    const string Private = "_Ssot";

    /// <summary>The public targets. Another name that begins with <c>Ssot</c> stands in for nothing.</summary>
    internal static IReadOnlyList<string> Targets { get; } =
        ["SsotVerifyReferences", "SsotVerifyCode", "SsotVerifyBeforeTest", "SsotVerifyCoverage", "SsotPublishStamp", "SsotClean"];

    /// <summary>The tasks, without their namespace.</summary>
    internal static IReadOnlyList<string> Tasks { get; } = ["VerifyReferences", "VerifyCode", "VerifyStamp", "VerifyCoverage"];

    /// <summary>Whether a target of this name is one of the gate's, or may become one: what is private changes without notice.</summary>
    public static bool IsTarget(string name) => IsPrivate(name) || Targets.Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a name is one that the gate keeps for itself.</summary>
    public static bool IsPrivate(string name) => name.StartsWith(Private, StringComparison.OrdinalIgnoreCase);
}
