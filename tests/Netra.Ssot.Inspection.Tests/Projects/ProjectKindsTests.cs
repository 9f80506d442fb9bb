using Netra.Ssot.Core.Facts;
using Netra.Ssot.Inspection.Projects;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Inspection.Tests.Projects;

[TestClass]
public sealed class ProjectKindsTests : GateTestCase
{
    static readonly ProjectInputs Plain = new()
    {
        ProjectFile = "/repo/App.csproj",
        TargetFramework = "net10.0",
        AssemblyName = "App",
        Policy = new() { File = "", Root = "/", Libraries = [new("Acme.Testing", null)] },
    };

    [TestMethod]
    public void NothingOfTests_IsProduct() => Is(ProjectKind.Product, Plain);

    [TestMethod]
    public void TestHost_IsTest()
    {
        Is(ProjectKind.Test, Plain with { IsTestProject = true });
        Is(ProjectKind.Test, Plain with { IsTestingPlatformApplication = true });
        Is(ProjectKind.Test, Plain with { PackageReferences = [new("microsoft.net.test.sdk", "")] });
        Is(ProjectKind.Test, Plain, package: "Microsoft.NET.Test.Sdk");
    }

    [TestMethod]
    [DataRow(false, ProjectKind.Test, "its package Bundle brings Microsoft.NET.Test.Sdk")]
    [DataRow(true, ProjectKind.Product, "it has no test host")]
    public void TestHostOfAnotherProject_IsThatOnes_AndOfAPackageOurs(bool isProject, ProjectKind expected, string reason)
    {
        var graph = new PackageGraph(
            [
                new("Bundle", "1.0.0", isProject, ["Deeper"], []),
                new("Deeper", "1.0.0", IsProject: false, ["microsoft.net.test.sdk"], []),
                new("Microsoft.NET.Test.Sdk", "18.11.0", IsProject: false, [], []),
            ],
            ["Bundle"]);

        var decision = ProjectKinds.Decide(Plain, graph, []);

        Assert.AreEqual(expected, decision.Kind, decision.Reason);
        Assert.StartsWith(reason.Replace("Bundle", "Deeper"), decision.Reason);
    }

    [TestMethod]
    public void WhatTakesTheLibrarysName_IsNoProductEither()
    {
        var decision = ProjectKinds.Decide(Plain, new([new("Acme.Testing", "1.0.0", IsProject: true, [], ["Acme.Testing"]) { ProjectFile = "/repo/Fake.csproj" }], ["Acme.Testing"]), []);

        Assert.AreEqual((ProjectKind.TestSupport, "it references what has the name of the SSOT library Acme.Testing"), (decision.Kind, decision.Reason));
    }

    [TestMethod]
    [DataRow("MSTest.TestFramework")]
    [DataRow("NUnit")]
    [DataRow("xunit.core")]
    [DataRow("xunit.v3.extensibility.core")]
    [DataRow("acme.testing")]
    public void FrameworkOrLibraryPackage_IsTestSupport(string package) => Is(ProjectKind.TestSupport, Plain, package);

    [TestMethod]
    [DataRow("nunit.framework")]
    [DataRow("Acme.Testing")]
    public void FrameworkOrLibraryFile_IsTestSupport(string identity) => Is(ProjectKind.TestSupport, Plain, reference: identity);

    [TestMethod]
    [DataRow("test", ProjectKind.Test)]
    [DataRow(" TestSupport ", ProjectKind.TestSupport)]
    [DataRow("PRODUCT", ProjectKind.Product)]
    public void ExplicitKind_DecidesBeforeTheCodeIsCompiled(string text, ProjectKind expected) =>
        Is(expected, Plain with { ExplicitKind = text, IsTestProject = true });

    [TestMethod]
    public void ExplicitKindThatIsNone_IsToldAndDecidesNothing()
    {
        var facts = ProjectInspector.Inspect(Plain with { ExplicitKind = "Tests", IsTestProject = true, UsesPackagesConfig = true });

        Assert.AreEqual(ProjectKind.Test, facts.Kind);
        Assert.IsTrue(facts.Unreadable.Any(problem => problem.File == Plain.ProjectFile && problem.Reason.Contains("'Tests'", StringComparison.Ordinal)));
    }

    [TestMethod]
    [DataRow(ProjectKind.Product)]
    [DataRow(ProjectKind.TestSupport)]
    [DataRow(ProjectKind.Test)]
    public void TestClass_MakesATestProject(ProjectKind before) => Assert.AreEqual(ProjectKind.Test, Promote(before));

    [TestMethod]
    public void CodeWithoutTestClass_ChangesNothing() =>
        Assert.AreEqual(ProjectKind.TestSupport, ProjectKinds.Promote(new(ProjectKind.TestSupport, ""), Code()).Kind);

    static ProjectKind Promote(ProjectKind before) => ProjectKinds.Promote(new(before, ""), Code(TestFramework.NUnit)).Kind;

    static CodeFacts Code(params TestFramework[] frameworks) => new()
    {
        Assembly = new("App", "1.0.0.0", ""),
        Types = [new("T:C", "C", SourcePlace.TopOf("C.cs")) { TestFrameworks = frameworks }],
    };

    static void Is(ProjectKind expected, ProjectInputs inputs, string? package = null, string? reference = null)
    {
        var graph = package is null ? PackageGraph.Empty : new([new(package, "1.0.0", IsProject: false, [], [])], [package]);
        AssemblyReference[] references =
            reference is null ? [] : [new("/libs/x.dll", reference, ReferenceSource.File, "x.dll", SourcePlace.TopOf(inputs.ProjectFile))];
        var decision = ProjectKinds.Decide(inputs, graph, references);
        Assert.AreEqual(expected, decision.Kind, decision.Reason);
        Assert.AreNotEqual("", decision.Reason);
    }
}
