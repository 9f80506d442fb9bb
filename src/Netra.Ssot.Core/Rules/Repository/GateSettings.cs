using Netra.Ssot.Core.Policies;

namespace Netra.Ssot.Core.Rules.Repository;

/// <summary>The MSBuild settings that weaken the gate, wherever they are made outside the policy.</summary>
internal static class GateSettings
{
    /// <summary>Properties of MSBuild's own that keep away what brings the gate in, when they are false.</summary>
    static readonly string[] Imports =
    [
        "ImportDirectoryBuildProps", "ImportDirectoryBuildTargets", "ImportDirectoryPackagesProps", "ImportProjectExtensionProps", "ImportProjectExtensionTargets",
        "ImportDirectorySolutionProps", "ImportDirectorySolutionTargets",
    ];

    /// <summary>Properties of MSBuild's own that put another file in the place of the one that brings the gate in.</summary>
    static readonly string[] Paths =
        ["DirectoryBuildPropsPath", "DirectoryBuildTargetsPath", "DirectoryPackagesPropsPath", "DirectorySolutionTargetsPath", "AfterMicrosoftNETSdkTargets"];

    /// <summary>Why a property with this value weakens the gate, as a clause with the remedy; null when it does not.</summary>
    public static string? Fault(string name, string value) =>
        GateNames.PrivateFault(name) is { } taken ? taken
        : IsPolicys(name) ? $"{name} belongs to the policy; only {PolicyVocabulary.FileName} may set it, so remove it"
        : LoosensPolicy(name, value) ? $"{name}={value} has no effect outside {PolicyVocabulary.FileName}; remove it"
        : Same(value, "false") && Imports.Contains(name, StringComparer.OrdinalIgnoreCase) ? $"{name}=false takes away the import that brings the gate in; remove it"
        : Paths.Contains(name, StringComparer.OrdinalIgnoreCase) ? $"{name} puts another file in the place of the one that brings the gate in; remove it"
        : Same(name, "IsTestProject") && Same(value, "false") ? "IsTestProject=false makes its tests disappear; remove it"
        : Same(name, "ExcludeRestorePackageImports") && Same(value, "true") ? $"{name}=true keeps the gate's package out of the build; remove it"
        : null;

    /// <summary>The file that a property keeps away or replaces (<c>Directory.Build.props</c>); null for a property of another sort.</summary>
    public static string? FileOf(string name) =>
        name.IndexOf("DirectoryBuildProps", StringComparison.OrdinalIgnoreCase) >= 0 ? "Directory.Build.props"
        : name.IndexOf("DirectoryBuildTargets", StringComparison.OrdinalIgnoreCase) >= 0 ? "Directory.Build.targets"
        : name.IndexOf("DirectoryPackagesProps", StringComparison.OrdinalIgnoreCase) >= 0 ? "Directory.Packages.props"
        : null;

    /// <summary>Whether a property says how strict the gate is.</summary>
    public static bool IsPolicys(string name) =>
        new[] { PolicyVocabulary.Mode, PolicyVocabulary.OffReason, PolicyVocabulary.AnalysisLevel, PolicyVocabulary.Configurations }
            .Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a switch that a machine may set is set so that the policy would demand less: what is no server is asked for less.</summary>
    static bool LoosensPolicy(string name, string value) => Same(name, PolicyVocabulary.CI) && Same(value, "false");

    /// <summary>Splits what follows <c>-p:</c> into names and values.</summary>
    public static IEnumerable<(string Name, string Value)> Assignments(string argument)
    {
        var text = TextAfterSwitch(argument);
        foreach (var part in (text ?? "").Split([';', ','], StringSplitOptions.RemoveEmptyEntries))
        {
            var sign = part.IndexOf('=');
            if (sign > 0)
                yield return (part.Substring(0, sign).Trim(), part.Substring(sign + 1).Trim().Trim('"'));
        }
    }

    static string? TextAfterSwitch(string argument)
    {
        var name = argument.TrimStart('-', '/');
        var colon = name.IndexOf(':');
        return name.Length < argument.Length && colon > 0 && IsPropertySwitch(name.Substring(0, colon)) ? name.Substring(colon + 1).Trim('"') : null;
    }

    static bool IsPropertySwitch(string name) =>
        Same(name, "p") || Same(name, "property") || Same(name, "rp") || Same(name, "restoreProperty");

    static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
