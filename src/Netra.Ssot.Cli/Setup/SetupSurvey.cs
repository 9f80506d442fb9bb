using Netra.Ssot.Cli.Inputs;
using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Facts.Repository;
using Netra.Ssot.Core.Rules.Repository;
using Netra.Ssot.Inspection.BuildFiles;
using Netra.Ssot.Inspection.Projects;

namespace Netra.Ssot.Cli.Setup;

/// <summary>A test project of the repository.</summary>
/// <param name="OptsInItself">Whether its own file opens a door of the gate.</param>
sealed record TestProject(string File, TestFramework? Framework, bool OptsInItself);

/// <summary>What a repository holds, as its files tell without being evaluated.</summary>
sealed class SetupSurvey
{
    readonly BuildFileSet _files;

    public SetupSurvey(string root)
    {
        Root = root;
        _files = new(root);
        Solutions = FileWalk.Find(root, IsNoPart, ".sln", ".slnx");
        Projects = FileWalk.Find(root, IsNoPart, ".csproj", ".fsproj", ".vbproj");
        Tests = [.. Projects.Select(Test).OfType<TestProject>()];
    }

    public string Root { get; }

    public IReadOnlyList<string> Solutions { get; }

    public IReadOnlyList<string> Projects { get; }

    public IReadOnlyList<TestProject> Tests { get; }

    /// <summary>Whether a file, or one that it imports, brings the gate in already.</summary>
    public bool BringsGate(string path) => File.Exists(path) && GateImports.Brings(_files.Read(path), _files.Files);

    /// <summary>The file at the root, and those nearer to a project that hide it.</summary>
    public IReadOnlyList<string> NearestToTests(string name) =>
    [
        .. Tests.Where(test => !test.OptsInItself).Select(test => ImportedFiles.FindAbove(name, Path.GetDirectoryName(test.File)!, Root)).OfType<string>()
            .Append(Path.Combine(Root, name)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    /// <summary>Whether versions of packages are managed centrally.</summary>
    public bool ManagesVersionsCentrally => File.Exists(Path.Combine(Root, "Directory.Packages.props"))
        && (Says(Path.Combine(Root, "Directory.Packages.props")) || Says(Path.Combine(Root, "Directory.Build.props")));

    bool Says(string path) => File.Exists(path) && _files.Read(path).Elements.Any(element =>
        element is { Kind: BuildElementKind.Property, Name: "ManagePackageVersionsCentrally" } && element.Value.Equals("true", StringComparison.OrdinalIgnoreCase));

    TestProject? Test(string project)
    {
        var elements = _files.Of(project).SelectMany(path => _files.Files[path].Elements).ToList();
        var packages = elements.Where(element => element is { Kind: BuildElementKind.Item, Name: "PackageReference", IsRemoval: false }).Select(element => element.Value).ToList();
        var isMSTestSdk = elements.Exists(element => element.Kind == BuildElementKind.Sdk && element.Name.StartsWith("MSTest.Sdk", StringComparison.OrdinalIgnoreCase));
        var says = elements.Exists(element => element is { Kind: BuildElementKind.Property, Name: "IsTestProject" } && element.Value.Equals("true", StringComparison.OrdinalIgnoreCase));
        if (!says && !isMSTestSdk && !packages.Exists(ProjectKinds.IsHostPackage))
            return null;

        return new(project, isMSTestSdk ? TestFramework.MSTest : FrameworkOf(packages), _files.Files[project].Elements.Any(GateImports.IsDoor));
    }

    static TestFramework? FrameworkOf(List<string> packages) =>
        packages.Exists(id => id.StartsWith("MSTest", StringComparison.OrdinalIgnoreCase)) ? TestFramework.MSTest
        : packages.Exists(id => id.StartsWith("xunit", StringComparison.OrdinalIgnoreCase)) ? TestFramework.XUnit
        : packages.Exists(id => id.StartsWith("NUnit", StringComparison.OrdinalIgnoreCase)) ? TestFramework.NUnit
        : null;

    static bool IsNoPart(string folder) => folder.StartsWith('.') || folder is "bin" or "obj" or "node_modules" or "artifacts";
}
