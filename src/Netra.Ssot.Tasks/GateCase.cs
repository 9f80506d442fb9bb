using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Netra.Ssot.Tasks;

/// <summary>What the targets in <c>build/</c> tell the two gates of a project alike, by the names of the metadata. Paths are absolute.</summary>
internal sealed class GateCase(ITaskItem item)
{
    /// <summary>The target framework as the project spells it.</summary>
    public string TargetFramework => item.GetMetadata(nameof(TargetFramework));

    /// <summary>The simple name of the assembly that the project makes.</summary>
    public string AssemblyName => item.GetMetadata(nameof(AssemblyName));

    /// <summary>The folder for intermediate files: it tells one configuration of a project from another.</summary>
    public string IntermediateFolder => item.GetMetadata(nameof(IntermediateFolder));

    /// <summary>The runtime identifier, if the project builds for one.</summary>
    public string RuntimeIdentifier => item.GetMetadata(nameof(RuntimeIdentifier));

    /// <summary>The kind that the project says it is: Test, TestSupport, Product, or nothing.</summary>
    public string ProjectKind => item.GetMetadata(nameof(ProjectKind));

    /// <summary>The project's <c>IsTestProject</c>.</summary>
    public string IsTestProject => item.GetMetadata(nameof(IsTestProject));

    /// <summary>The project's <c>IsTestingPlatformApplication</c>.</summary>
    public string IsTestingPlatformApplication => item.GetMetadata(nameof(IsTestingPlatformApplication));

    /// <summary>The language, if the assembly can say in it and in its framework that it was compiled under the gate.</summary>
    public string MarkLanguage => item.GetMetadata(nameof(MarkLanguage));

    /// <summary>The extension of source files of the language, with its dot.</summary>
    public string MarkExtension => item.GetMetadata(nameof(MarkExtension));

    /// <summary>The source file that says it.</summary>
    public string MarkFile => Stamp + ".mark" + MarkExtension;

    /// <summary>Whether the build of a solution, or that of all target frameworks, is likely to say what debt is left.</summary>
    public bool IsPartOfMore => IsTrue(nameof(IsPartOfMore));

    /// <summary>Whether the build of a solution has asked for the findings, and so will say it.</summary>
    public bool IsSummed => IsTrue(nameof(IsSummed));

    /// <summary>project.assets.json.</summary>
    public string AssetsFile => item.GetMetadata(nameof(AssetsFile));

    /// <summary>Files beside the project file that may speak of the gate's own names.</summary>
    public string[] BuildFiles => List(nameof(BuildFiles));

    /// <summary>The folder of restored packages: like the intermediate one, it holds no document that a person of this project wrote.</summary>
    public string PackageRoot => item.GetMetadata(nameof(PackageRoot));

    /// <summary>Whether Sdk.props of this SDK was imported.</summary>
    public bool SdkPropsImported => IsTrue(nameof(SdkPropsImported));

    /// <summary>Whether Sdk.targets of this SDK was imported.</summary>
    public bool SdkTargetsImported => IsTrue(nameof(SdkTargetsImported));

    /// <summary>The folder of the copy of the gate that judges.</summary>
    public string Door => item.GetMetadata(nameof(Door));

    /// <summary>The folder of a second copy, if there is one.</summary>
    public string OtherDoor => item.GetMetadata(nameof(OtherDoor));

    /// <summary>The stamp beside the assembly that is compiled. What else the gate writes there is named after it, as the targets know as well.</summary>
    public string Stamp => item.GetMetadata(nameof(Stamp));

    /// <summary>The file that keeps the facts.</summary>
    public string FactsFile => Stamp + ".facts";

    /// <summary>The findings file.</summary>
    public string FindingsFile => Stamp + ".findings.json";

    /// <summary>Whether the findings are written as SARIF, too.</summary>
    public bool WritesSarif => IsTrue(nameof(WritesSarif));

    /// <summary>The SARIF file; empty to write none.</summary>
    public string SarifFile => WritesSarif ? Stamp + ".sarif" : "";

    /// <summary>The assembly in the output folder.</summary>
    public string OutputFile => item.GetMetadata(nameof(OutputFile));

    /// <summary>The stamp in the output folder.</summary>
    public string OutputStamp => OutputFile + ".ssot";

    /// <summary>As MSBuild splits what it imports: a semicolon that is escaped belongs to a path.</summary>
    string[] List(string name) => [.. ((ITaskItem2)item).GetMetadataValueEscaped(name)
        .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(escaped => new TaskItem(escaped).ItemSpec)];

    bool IsTrue(string name) => item.GetMetadata(name).Equals("true", StringComparison.OrdinalIgnoreCase);
}
