namespace Netra.Ssot.Core.Facts;

/// <summary>What kind of project is judged; it decides which rules apply.</summary>
public enum ProjectKind
{
    /// <summary>Neither holds tests nor supports them: only runner bypass is judged.</summary>
    Product,

    /// <summary>References a test framework or the SSOT library, but holds no tests.</summary>
    TestSupport,

    /// <summary>Holds tests, or hosts them.</summary>
    Test,
}

/// <summary>What the build knows of a project before it is compiled. Immutable; safe to share between threads.</summary>
public sealed record ProjectFacts
{
    /// <summary>Absolute path of the project file.</summary>
    public required string ProjectFile { get; init; }

    /// <summary>The target framework as the project spells it (<c>net10.0</c>).</summary>
    public required string TargetFramework { get; init; }

    /// <summary>The simple name of the assembly that the project makes.</summary>
    public required string AssemblyName { get; init; }

    /// <summary>What kind of project it is.</summary>
    public required ProjectKind Kind { get; init; }

    /// <summary>Why it is of that kind, as a clause for the log: "it references Microsoft.NET.Test.Sdk".</summary>
    public string KindReason { get; init; } = "";

    /// <summary>The packages that the project itself asks for.</summary>
    public IReadOnlyList<DirectPackage> DirectPackages { get; init; } = [];

    /// <summary>The restored graph for this target framework, direct and transitive; empty without a restore.</summary>
    public PackageGraph Graph { get; init; } = PackageGraph.Empty;

    /// <summary>The assemblies that the compiler is given, without the target framework's own.</summary>
    public IReadOnlyList<AssemblyReference> References { get; init; } = [];

    /// <summary>What could not be read.</summary>
    public IReadOnlyList<Unreadable> Unreadable { get; init; } = [];

    /// <summary>Whether nothing can be said of what comes in transitively; the unreadable input is told as such.</summary>
    public bool IsGraphUnknown => Unreadable.Count > 0 && Graph.Nodes.Count == 0;
}

/// <summary>A package that the project asks for by name.</summary>
/// <param name="Version">As written; empty when managed centrally or left out.</param>
/// <param name="Place">Where the project names it, or the top of the project file.</param>
public sealed record DirectPackage(string Id, string Version, SourcePlace Place);

/// <summary>Where a reference to an assembly comes from.</summary>
public enum ReferenceSource
{
    /// <summary>A file named by the project: <c>Reference</c>, <c>HintPath</c>.</summary>
    File,

    /// <summary>A NuGet package.</summary>
    Package,

    /// <summary>Another project.</summary>
    Project,
}

/// <summary>An assembly that the compiler is given.</summary>
/// <param name="Path">Absolute path of the file.</param>
/// <param name="Identity">The simple name inside the file, not the file's name; empty when it could not be read.</param>
/// <param name="Origin">The package's or project's name, or the file's path as the project wrote it.</param>
public sealed record AssemblyReference(string Path, string Identity, ReferenceSource Source, string Origin, SourcePlace Place)
{
    /// <summary>Absolute path of the file of another project; empty for what no project makes.</summary>
    public string ProjectFile { get; init; } = "";
}
