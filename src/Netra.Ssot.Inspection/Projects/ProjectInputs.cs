using Netra.Ssot.Core.Facts.Repository;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.Inspection.BuildFiles;

namespace Netra.Ssot.Inspection.Projects;

/// <summary>A project as MSBuild evaluated it, without MSBuild's types. Immutable; safe to share between threads.</summary>
public sealed record ProjectInputs
{
    /// <summary>Absolute path of the project file.</summary>
    public required string ProjectFile { get; init; }

    /// <summary>The target framework as the project spells it.</summary>
    public required string TargetFramework { get; init; }

    /// <summary>The simple name of the assembly that the project makes.</summary>
    public required string AssemblyName { get; init; }

    /// <summary>Reads the project file as a text.</summary>
    public Func<string, BuildFile> ReadBuildFile { get; init; } = BuildFileReader.Read;

    /// <summary>The policy in force.</summary>
    public required Policy Policy { get; init; }

    /// <summary>Absolute path of <c>project.assets.json</c>; empty when the project names none.</summary>
    public string AssetsFile { get; init; } = "";

    /// <summary>The run-time identifier that is built for; empty for any.</summary>
    public string RuntimeIdentifier { get; init; } = "";

    /// <summary>The packages that the project asks for: <c>@(PackageReference)</c>.</summary>
    public IReadOnlyList<PackageItem> PackageReferences { get; init; } = [];

    /// <summary>What the compiler is given: <c>@(ReferencePath)</c>.</summary>
    public IReadOnlyList<ReferenceItem> References { get; init; } = [];

    /// <summary>What <c>SsotProjectKind</c> says; empty when it says nothing.</summary>
    public string ExplicitKind { get; init; } = "";

    /// <summary>Whether <c>IsTestProject</c> is true.</summary>
    public bool IsTestProject { get; init; }

    /// <summary>Whether <c>IsTestProject</c> is false in so many words.</summary>
    public bool DeniesTests { get; init; }

    /// <summary>Whether <c>IsTestingPlatformApplication</c> is true.</summary>
    public bool IsTestingPlatformApplication { get; init; }

    /// <summary>Whether only test projects are known to reference it: then it supports them, whatever it references itself.</summary>
    public bool IsOnlyForTests { get; init; }

    /// <summary>Whether packages are listed in <c>packages.config</c> beside the project, so that there is no assets file.</summary>
    public bool UsesPackagesConfig { get; init; }
}

/// <summary>A <c>PackageReference</c> item.</summary>
/// <param name="Version">As written; empty when managed centrally or left out.</param>
/// <param name="IsImplicit">Whether an SDK adds it: <c>IsImplicitlyDefined</c>.</param>
public sealed record PackageItem(string Include, string Version, bool IsImplicit = false);

/// <summary>A <c>ReferencePath</c> item; metadata that is not there is empty.</summary>
/// <param name="Path">Absolute path of the file.</param>
public sealed record ReferenceItem(string Path)
{
    /// <summary>The shared framework that it belongs to.</summary>
    public string FrameworkReferenceName { get; init; } = "";

    /// <summary><c>ProjectReference</c> for another project's output.</summary>
    public string ReferenceSourceTarget { get; init; } = "";

    /// <summary>How reference resolution found it: <c>{TargetFrameworkDirectory}</c> for .NET Framework's own.</summary>
    public string ResolvedFrom { get; init; } = "";

    /// <summary>
    /// Whether it is the framework's own: reference resolution names a targeting pack's folder after the shared framework, and finds those
    /// of .NET Framework itself.
    /// </summary>
    public bool IsFrameworks => ResolvedFrom == "{TargetFrameworkDirectory}" || (FrameworkReferenceName.Length > 0 && IsInTargetingPack);

    /// <summary>Whether a folder's name on the path begins with the framework's and <c>.Ref</c>. Some hundreds ask in each build: no text is made for it.</summary>
    bool IsInTargetingPack
    {
        get
        {
            for (var at = 0; (at = Path.IndexOf(FrameworkReferenceName, at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
            {
                if (at > 0 && Path[at - 1] is '/' or '\\' && Path.AsSpan(at + FrameworkReferenceName.Length).StartsWith(".Ref", StringComparison.OrdinalIgnoreCase))
                    return true;
            }

            return false;
        }
    }

    /// <summary>The full assembly name that reference resolution read from the file.</summary>
    public string FusionName { get; init; } = "";

    /// <summary>The <c>Reference</c> as the project wrote it.</summary>
    public string OriginalItemSpec { get; init; } = "";

    /// <summary>The <c>ProjectReference</c> as the project wrote it.</summary>
    public string OriginalProjectReferenceItemSpec { get; init; } = "";

    /// <summary>The project whose output it is.</summary>
    public string MSBuildSourceProjectFile { get; init; } = "";
}
