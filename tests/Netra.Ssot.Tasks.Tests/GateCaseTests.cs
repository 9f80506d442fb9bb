using Microsoft.Build.Utilities;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Tasks.Tests;

[TestClass]
public sealed class GateCaseTests : GateTestCase
{
    [TestMethod]
    public void AList_IsSplitAsMSBuildSplitsIt() => CollectionAssert.AreEqual(
        new[] { "/a;b/Directory.Build.props", "/c.targets" }, Case(nameof(GateCase.BuildFiles), "/a%3Bb/Directory.Build.props; ;/c.targets").BuildFiles);

    [TestMethod]
    public void APath_IsNeverSplit()
    {
        Assert.AreEqual("/a;b/X.dll.ssot", Case(nameof(GateCase.OutputStamp), "/a%3Bb/X.dll.ssot").OutputStamp);
        Assert.AreEqual("/a;b/packages/", Case(nameof(GateCase.PackageRoot), "/a;b/packages/").PackageRoot);
    }

    static GateCase Case(string name, string value)
    {
        var item = new TaskItem("X.csproj");
        item.SetMetadata(name, value);
        return new(item);
    }
}
