using Netra.Ssot.Inspection.Projects;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Inspection.Tests.Projects;

[TestClass]
public sealed class AssetsReaderTests : GateTestCase
{
    [TestMethod]
    public void Package_HasVersionDependenciesAndAssemblies()
    {
        var assets = Read(new AssetsJson().Framework("net10.0", ["Moq 4.20.72"])
            .Package("net10.0", "Moq/4.20.72", ["Castle.Core"], "lib/net6.0/Moq.dll")
            .Package("net10.0", "Castle.Core/5.1.1", [], "lib/net6.0/Castle.Core.dll", "lib/net6.0/_._"));

        var moq = assets.Graph.Nodes.Single(node => node.Id == "Moq");
        Assert.AreEqual("4.20.72", moq.Version);
        Assert.IsFalse(moq.IsProject);
        CollectionAssert.AreEqual(new[] { "Castle.Core" }, moq.Dependencies.ToList());
        CollectionAssert.AreEqual(new[] { "Moq" }, moq.Assemblies.ToList());
        CollectionAssert.AreEqual(new[] { "Castle.Core" }, assets.Graph.Nodes.Single(node => node.Id == "Castle.Core").Assemblies.ToList());
        CollectionAssert.AreEqual(new[] { "/packages/" }, assets.PackageFolders.ToList());
    }

    [TestMethod]
    public void Project_IsARootWithItsAssembly()
    {
        var assets = Read(new AssetsJson().Framework("net10.0", ["project:Lib"])
            .Project("net10.0", "Lib/1.0.0", ["Moq"], "../Lib/Lib.csproj", "bin/placeholder/Acme.Lib.dll"));

        var project = assets.Graph.Nodes.Single();
        Assert.IsTrue(project.IsProject);
        CollectionAssert.AreEqual(new[] { "Acme.Lib" }, project.Assemblies.ToList());
        CollectionAssert.AreEqual(new[] { "Lib" }, assets.Graph.Roots.ToList());
        Assert.IsEmpty(assets.Direct);
    }

    [TestMethod]
    public void PackageWithoutAssets_IsPresentAllTheSame() => Assert.AreEqual(
        "Moq",
        Ids(Read(new AssetsJson().Framework("net10.0", ["Moq 4.20.72"]).Package("net10.0", "Moq/4.20.72", [], "lib/net6.0/_._"))));

    [TestMethod]
    public void PinnedTransitivePackage_IsNeitherDirectNorARoot()
    {
        var assets = Read(new AssetsJson().Framework("net10.0", ["A 1.0.0"])
            .Package("net10.0", "A/1.0.0", ["Pinned"]).Package("net10.0", "Pinned/1.0.0", []));

        Assert.AreEqual("A", string.Join(",", assets.Direct.Select(direct => direct.Id)));
        Assert.AreEqual("A", string.Join(",", assets.Graph.Roots));
    }

    [TestMethod]
    public void Download_IsDirectWithItsExactVersionButNoRoot()
    {
        var assets = Read(new AssetsJson().Framework("net10.0", ["download:Moq 4.20.72", "auto:NETStandard.Library 2.0.3"]));

        Assert.AreEqual(new DirectDependency("Moq", "4.20.72", IsImplicit: false, IsDownload: true), assets.Direct.Single(direct => direct.Id == "Moq"));
        Assert.IsTrue(assets.Direct.Single(direct => direct.Id == "NETStandard.Library").IsImplicit);
        Assert.AreEqual("NETStandard.Library", string.Join(",", assets.Graph.Roots));
    }

    [TestMethod]
    [DataRow(2, "netcoreapp3.1", ".NETCoreApp,Version=v3.1", "netcoreapp3.1")]
    [DataRow(2, "net5.0", ".NETCoreApp,Version=v5.0", "net5.0")]
    [DataRow(3, "net472", ".NETFramework,Version=v4.7.2", "net472")]
    [DataRow(3, "netstandard2.0", ".NETStandard,Version=v2.0", "netstandard2.0")]
    [DataRow(3, "net10.0-windows", "net10.0-windows7.0", "net10.0-windows7.0")]
    [DataRow(3, "custom", "net8.0", "net8.0")]
    [DataRow(4, "net10.0-windows", "net10.0-windows", "net10.0-windows7.0")]
    [DataRow(4, "custom", "custom", "net10.0")]
    public void EverySchema_FindsTheTargetByWhatTheProjectCallsIt(int version, string alias, string key, string framework) => Assert.AreEqual(
        "Right",
        Ids(Read(
            new AssetsJson(version).Framework("net6.0", ["Wrong"]).Package("net6.0", "Wrong/1.0.0", [])
                .Framework(alias, ["Right"], key, framework).Package(key, "Right/1.0.0", []),
            alias)));

    [TestMethod]
    public void AliasesOfOneFramework_AreToldApart()
    {
        // One framework, two names for it: only a schema with aliases as keys can hold both.
        var text = new AssetsJson().Framework("apple", ["A"], framework: "net10.0").Package("apple", "A/1.0.0", [])
            .Framework("net10.0", ["B"], framework: "net10.0 ").Package("net10.0", "B/1.0.0", []).ToString();

        Assert.AreEqual("A", Ids(Read(text, "apple")));
        Assert.AreEqual("B", Ids(Read(text, "NET10.0")));
    }

    [TestMethod]
    [DataRow("linux-x64", "Native")]
    [DataRow("win-x64", "Any")]
    [DataRow("", "Any")]
    public void RuntimeIdentifier_PrefersItsOwnTarget(string runtimeIdentifier, string expected) => Assert.AreEqual(
        expected,
        Ids(Read(
            new AssetsJson().Framework("net10.0", ["Any"]).Package("net10.0", "Any/1.0.0", []).Package("net10.0/linux-x64", "Native/1.0.0", []).ToString(),
            "net10.0",
            runtimeIdentifier)));

    [TestMethod]
    [DataRow("../../src/Acme.Lib/Acme.Lib.csproj", "/repo/src/Acme.Lib/Acme.Lib.csproj")]
    [DataRow("..\\Acme.Lib\\Acme.Lib.csproj", "/repo/tests/Acme.Lib/Acme.Lib.csproj")]
    public void Project_IsKnownByItsFile(string written, string file)
    {
        var json = new AssetsJson().Framework("net10.0", ["Moq", "project:Taken.Name"]).Package("net10.0", "Moq/1.0.0", []).Project("net10.0", "Taken.Name/1.0.0", [], written);

        var nodes = Read(json).Graph.Nodes;

        Assert.AreEqual(Path.GetFullPath(file), nodes.Single(node => node.IsProject).ProjectFile);
        Assert.AreEqual("", nodes.Single(node => !node.IsProject).ProjectFile);
    }

    [TestMethod]
    public void ByteOrderMark_IsAccepted() => Assert.AreEqual(
        "Moq", Ids(Read("\uFEFF" + new AssetsJson().Framework("net10.0", ["Moq"]).Package("net10.0", "Moq/1.0.0", []), "net10.0")));

    static Assets Read(AssetsJson json, string targetFramework = "net10.0") => Read(json.ToString(), targetFramework);

    static Assets Read(string text, string targetFramework, string runtimeIdentifier = "")
    {
        using var folder = new TemporaryFolder();
        var (assets, problem) = AssetsReader.Read(folder.Write("project.assets.json", text), "/repo/tests/App.Tests", targetFramework, runtimeIdentifier);
        Assert.IsNull(problem, problem?.Reason);
        return assets;
    }

    static string Ids(Assets assets) => string.Join(",", assets.Graph.Nodes.Select(node => node.Id));
}
