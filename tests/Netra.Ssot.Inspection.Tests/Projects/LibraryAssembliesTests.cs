using Netra.Ssot.Core.Facts;
using Netra.Ssot.Inspection.Projects;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Inspection.Tests.Projects;

[TestClass]
public sealed class LibraryAssembliesTests : GateTestCase
{
    static readonly ProjectFacts App = new()
    {
        ProjectFile = "/repo/App/App.csproj",
        TargetFramework = "net10.0",
        AssemblyName = "App",
        Kind = ProjectKind.Test,
    };

    [TestMethod]
    public void Library_IsWhatItBringsItselfButNotItsDependencies() => Are(
        "acme.testing,Acme.Testing.Core",
        Reaching(
            new("acme.testing", "1.0.0", IsProject: false, ["Moq"], ["Acme.Testing.Core", "acme.testing"]),
            new("Moq", "4.20.72", IsProject: false, [], ["Moq"])));

    [TestMethod]
    [DataRow("/repo/Acme.Testing/Acme.Testing.csproj", "Acme.Testing")]
    [DataRow("/repo/Fake/Fake.csproj", "")]
    public void Project_IsKnownByItsFileAndNotByWhatItCallsItself(string file, string expected) =>
        Are(expected, Reaching(new PackageNode("Acme.Testing", "1.0.0", IsProject: true, [], ["Acme.Testing"]) { ProjectFile = file }));

    [TestMethod]
    [DataRow("/repo/Acme.Testing/Acme.Testing.csproj", "Own.Name", "Own.Name")]
    [DataRow("/repo/Fake/Fake.csproj", "Acme.Testing", "")]
    public void TheProjectItself_IsKnownByItsFileToo(string file, string assembly, string expected) =>
        Are(expected, App with { ProjectFile = file, AssemblyName = assembly });

    [TestMethod]
    [DataRow(ReferenceSource.Project, "/repo/Acme.Testing/Acme.Testing.csproj", "Acme.Testing")]
    [DataRow(ReferenceSource.Project, "/repo/Fake/Fake.csproj", "")]
    [DataRow(ReferenceSource.File, "", "")]
    public void Reference_IsKnownByWhereItComesFrom(ReferenceSource source, string project, string expected) => Are(
        expected,
        App with { References = [new("/libs/t.dll", "Acme.Testing", source, "T", SourcePlace.TopOf(App.ProjectFile)) { ProjectFile = project }] });

    [TestMethod]
    public void WhereTheGraphCannotBeRead_TheNameMustDo() =>
        Are("Acme.Testing", App with { Unreadable = [new("/repo/obj/project.assets.json", "it is damaged", "restore")] });

    static ProjectFacts Reaching(params PackageNode[] nodes) => App with { Graph = new(nodes, [nodes[0].Id]) };

    static void Are(string expected, ProjectFacts facts) => Assert.AreEqual(
        expected, string.Join(",", LibraryAssemblies.Of(new() { File = "", Root = "/repo", Libraries = [new("Acme.Testing", null)] }, facts)));
}
