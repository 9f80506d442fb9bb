using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.Core.Rules;
using Netra.Ssot.Inspection.Projects;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Inspection.Tests.Projects;

[TestClass]
public sealed class ProjectInspectorTests : GateTestCase, IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [TestMethod]
    public void WhatIsAskedForAndWhatIsRestored_AreTheDirectPackagesOnce()
    {
        var facts = Inspect(
            new AssetsJson().Framework("net10.0", ["moq 4.20.72", "auto:NETStandard.Library 2.0.3", "download:Fakes 1.0.0"])
                .Package("net10.0", "Moq/4.20.72", []),
            new PackageItem("Moq", "4.20.72"));

        Assert.IsEmpty(facts.Unreadable);
        Assert.AreEqual("Moq,NETStandard.Library,Fakes", string.Join(",", facts.DirectPackages.Select(package => package.Id)));
        Assert.AreEqual(2, facts.DirectPackages[0].Place.Line);
        Assert.AreEqual(SourcePlace.TopOf(facts.ProjectFile), facts.DirectPackages[1].Place);
    }

    [TestMethod]
    [DataRow("Moq", "", "Moq is referenced")]
    [DataRow("", "Moq", "Moq is no longer referenced")]
    [DataRow("A,Moq", "A", "Moq is referenced")]
    public void DifferencesFromTheRestore_AreStale(string asked, string restored, string reason)
    {
        var problem = Inspect(new AssetsJson().Framework("net10.0", Names(restored)), Items(asked)).Unreadable.Single();

        StringAssert.Contains(problem.Reason, "older than the project: " + reason);
        Assert.AreEqual("run `dotnet restore`", problem.Remedy);
    }

    [TestMethod]
    public void WhatSdksAdd_IsNotStale()
    {
        Assert.IsEmpty(Inspect(new AssetsJson().Framework("net472", ["auto:Microsoft.NETFramework.ReferenceAssemblies 1.0.3"], framework: "net472")
            .Framework("net10.0", [])).Unreadable);
        Assert.IsEmpty(Inspect(new AssetsJson().Framework("net10.0", []), new PackageItem("FSharp.Core", "", IsImplicit: true)).Unreadable);
        Assert.IsEmpty(Inspect(new AssetsJson().Framework("net10.0", ["download:Microsoft.NETCore.App.Ref 8.0.0"])).Unreadable);
        Assert.IsEmpty(Inspect(new AssetsJson().Framework("net10.0", ["auto:FSharp.Core 9.0"]), new PackageItem("FSharp.Core", "9.0")).Unreadable);
    }

    [TestMethod]
    public void PackageOfAnotherFramework_IsNotStale() => Assert.IsEmpty(Inspect(
        new AssetsJson().Framework("net472", ["Moq"]).Framework("net10.0", ["A"]), new PackageItem("A", "")).Unreadable);

    [TestMethod]
    public void NoAssetsFile_IsUnreadableAtTheProject()
    {
        var facts = ProjectInspector.Inspect(Inputs() with { AssetsFile = "" });

        Assert.AreEqual(facts.ProjectFile, facts.Unreadable.Single().File);
    }

    [TestMethod]
    public void UnreadableReference_IsInTheFacts() =>
        Assert.HasCount(1, ProjectInspector.Inspect(Inputs() with
        {
            AssetsFile = _folder.Write("obj/project.assets.json", new AssetsJson().Framework("net10.0", []).ToString()),
            References = [new(_folder.PathOf("none.dll"))],
        }).Unreadable);

    [TestMethod]
    public void PackagesConfig_IsAFlatGraphPlacedInItsOwnFile()
    {
        var file = _folder.Write("packages.config", "<packages>\n  <package id=\"Moq\" version=\"4.20.72\" targetFramework=\"net472\" />\n</packages>");
        var facts = ProjectInspector.Inspect(Inputs() with { UsesPackagesConfig = true });

        Assert.IsEmpty(facts.Unreadable);
        Assert.AreEqual(new DirectPackage("Moq", "4.20.72", new(file, 2, 3, 2, 11)), facts.DirectPackages.Single());
        Assert.AreEqual("4.20.72", facts.Graph.Nodes.Single().Version);
    }

    [TestMethod]
    [DataRow("<packages><package id=")]
    [DataRow("")]
    public void BrokenPackagesConfig_IsUnreadable(string text)
    {
        _folder.Write("packages.config", text);
        Assert.HasCount(1, ProjectInspector.Inspect(Inputs() with { UsesPackagesConfig = true }).Unreadable);
    }

    /// <summary>From the file to the finding: a violation deep in a large graph, a few megabytes long.</summary>
    [TestMethod]
    public void LargeGraph_IsJudgedToItsEnd()
    {
        const int count = 20_000;
        var json = new AssetsJson().Framework("net10.0", ["P0"]);
        for (var at = 0; at < count; at++)
            json.Package("net10.0", $"P{at}/1.0.0", [$"P{(at * 2) + 1}", $"P{(at * 2) + 2}", "P0"], $"lib/P{at}.dll");
        json.Package("net10.0", $"P{count}/1.0.0", ["Moq"]).Package("net10.0", "Moq/4.20.72", []);
        var facts = Inspect(json, new PackageItem("P0", "1.0.0"));

        Assert.IsGreaterThan(10_000_000, new FileInfo(_folder.PathOf("obj", "project.assets.json")).Length);
        var message = Judge.WithAllRules.JudgeProject(new(Policy, facts with { Kind = ProjectKind.TestSupport })).Single().Message;
        StringAssert.Contains(message, "P0 -> P1 -> P3 ->");
        StringAssert.Contains(message, "-> P20000 -> Moq 4.20.72;");
    }

    static Policy Policy { get; } = new() { File = "", Root = "/", ForbiddenPackages = [new("Moq", ["Moq"], [], null, "", "")] };

    ProjectFacts Inspect(AssetsJson assets, params PackageItem[] items) => ProjectInspector.Inspect(
        Inputs() with { AssetsFile = _folder.Write("obj/project.assets.json", assets.ToString()), PackageReferences = items });

    ProjectInputs Inputs() => new()
    {
        ProjectFile = _folder.Write("App.csproj", "<Project><ItemGroup>\n<PackageReference Include=\"Moq\" />\n</ItemGroup></Project>"),
        TargetFramework = "net10.0",
        AssemblyName = "App",
        Policy = Policy,
    };

    static string[] Names(string names) => names.Split(',', StringSplitOptions.RemoveEmptyEntries);

    static PackageItem[] Items(string names) => [.. Names(names).Select(name => new PackageItem(name, ""))];
}
