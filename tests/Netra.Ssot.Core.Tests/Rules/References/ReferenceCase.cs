using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Policies;

namespace Netra.Ssot.Core.Tests.Rules.References;

/// <summary>Builds the facts of a project, and judges them with every project rule.</summary>
sealed class ReferenceCase
{
    public const string ProjectFile = "/repo/tests/App.Tests/App.Tests.csproj";

    readonly List<PackageNode> _nodes = [];
    readonly List<string> _roots = [];
    readonly List<DirectPackage> _direct = [];
    readonly List<AssemblyReference> _references = [];
    readonly List<Unreadable> _unreadable = [];

    public ProjectKind Kind { get; init; } = ProjectKind.Test;

    public Policy Policy { get; init; } = new()
    {
        File = "/repo/Directory.Ssot.props",
        Root = "/repo",
        Libraries = [new("Acme.Testing", null)],
        ForbiddenPackages = [Forbid("Moq", "SsotMockFactory", "one mock factory")],
    };

    public static ForbiddenPackage Forbid(string id, string use = "", string reason = "", string assemblies = "") =>
        new(id, [id], assemblies.Length == 0 ? [] : [assemblies], null, use, reason);

    /// <summary>The SSOT library as a direct package, so that only what a test is about is found.</summary>
    public ReferenceCase WithLibrary(params string[] dependencies) => Direct("Acme.Testing").Package("Acme.Testing", "1.2.0", dependencies);

    public ReferenceCase Package(string id, string version, params string[] dependencies)
    {
        _nodes.Add(new(id, version, IsProject: false, dependencies, [id]));
        return this;
    }

    /// <summary>A project in a folder of its name, whatever it calls its assembly.</summary>
    public ReferenceCase Project(string id, string assembly, params string[] dependencies) => ProjectAt($"/repo/src/{id}/{id}.csproj", id, assembly, dependencies);

    public ReferenceCase ProjectAt(string file, string id, string assembly, params string[] dependencies)
    {
        _nodes.Add(new(id, "1.0.0", IsProject: true, dependencies, [assembly]) { ProjectFile = file });
        return this;
    }

    /// <summary>A package that the project asks for, at a line of the project file.</summary>
    public ReferenceCase Direct(string id, int line = 1)
    {
        _direct.Add(new(id, "", SourcePlace.TopOf(ProjectFile) with { Line = line }));
        return Root(id);
    }

    public ReferenceCase Root(string id)
    {
        _roots.Add(id);
        return this;
    }

    public ReferenceCase Reference(string path, string identity, ReferenceSource source, string origin)
    {
        _references.Add(new(path, identity, source, origin, SourcePlace.TopOf(ProjectFile)) { ProjectFile = source == ReferenceSource.Project ? $"/repo/src/{origin}/{origin}.csproj" : "" });
        return this;
    }

    public ReferenceCase Unreadable(string file)
    {
        _unreadable.Add(new(file, "it is damaged", "restore"));
        return this;
    }

    public IReadOnlyList<Finding> Judge() => Core.Rules.Judge.WithAllRules.JudgeProject(new(Policy, new ProjectFacts
    {
        ProjectFile = ProjectFile,
        TargetFramework = "net10.0",
        AssemblyName = "App.Tests",
        Kind = Kind,
        DirectPackages = _direct,
        Graph = new(_nodes, _roots),
        References = _references,
        Unreadable = _unreadable,
    }));

    /// <summary>Each finding as <c>id target</c>, in the order of the judgement.</summary>
    public string Told() => string.Join(", ", Judge().Select(finding => finding.Rule.Id + " " + finding.Target));
}
