using Netra.Ssot.Core.Facts.Repository;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Rules.Repository;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Core.Tests.Rules.Repository;

[TestClass]
public sealed class UngatedProjectTests : GateTestCase
{
    static readonly ProjectView Test = new("/repo/Foo.Tests/Foo.Tests.csproj") { IsTest = true, TestReason = "it references Microsoft.NET.Test.Sdk" };

    [TestMethod]
    public void TestProjectWithoutTheGate_IsFound()
    {
        var finding = Judge(Test with { Ungated = [""] }).Single();

        Assert.AreEqual("SSOT3005", finding.Rule.Id);
        Assert.AreEqual(Test.File, finding.Place.File);
        Assert.AreEqual(
            "test project Foo.Tests is not under the gate: it references Microsoft.NET.Test.Sdk, but nothing imports Netra.Ssot.Sdk; opt it in, `dotnet ssot init` does",
            finding.Message);
    }

    [TestMethod]
    public void TestProjectGatedInOneFramework_NamesTheOthers() => Assert.Contains(
        "not under the gate for net472, net9.0:", Judge(Test with { Ungated = ["net472", "net9.0"], IsGatedSomewhere = true }).Single().Message);

    [TestMethod]
    public void GatedTestProject_IsNotFound() => Assert.IsEmpty(Judge(Test with { IsGatedSomewhere = true }));

    [TestMethod]
    public void ProductProject_IsNotFound() => Assert.IsEmpty(Judge(Test with { IsTest = false, Ungated = [""] }));

    static IReadOnlyList<Finding> Judge(ProjectView project) => GivenRepository.Judge(new UngatedProjectRule(), new() { Projects = [project] });
}
