using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Core.Tests.Policies;

[TestClass]
public sealed class PolicyLocatorTests : GateTestCase
{
    [TestMethod]
    [DataRow("")]
    [DataRow("/")]
    public void NearestPolicy_IsFoundUpwards(string slash)
    {
        using var folder = new PolicyFolder("<Project />");
        var project = Directory.CreateDirectory(Path.Combine(folder.Root, "tests", "A")).FullName;

        Assert.AreEqual(new PolicyLocation(folder.PolicyFile, folder.Root, null), PolicyLocator.Locate(project + slash));
    }

    [TestMethod]
    public void SecondPolicyFurtherUp_IsTold()
    {
        using var folder = new PolicyFolder("<Project />");
        var nearest = folder.Write("tests/A/Directory.Ssot.props", "<Project />");

        var location = PolicyLocator.Locate(Path.GetDirectoryName(nearest)!);

        Assert.AreEqual((nearest, Path.GetDirectoryName(nearest)), (location.File, location.Root));
        Assert.AreEqual(SourcePlace.TopOf(folder.PolicyFile), location.Problem!.Place);
        Assert.Contains(nearest, location.Problem.Message);
        Assert.IsFalse(location.Problem.IsWeakening);
    }

    [TestMethod]
    public void WithoutAPolicy_TheRepositoryIsTheRoot()
    {
        using var folder = new PolicyFolder();
        folder.Write(".git", "gitdir: elsewhere");
        var project = Directory.CreateDirectory(Path.Combine(folder.Root, "tests")).FullName;

        Assert.AreEqual(new PolicyLocation("", folder.Root, null), PolicyLocator.Locate(project));
    }

    [TestMethod]
    public void FolderOfThatName_IsNotPassedOver()
    {
        using var folder = new PolicyFolder();
        Directory.CreateDirectory(folder.PolicyFile);

        Assert.AreEqual(folder.PolicyFile, PolicyLocator.Locate(folder.Root).File);
    }
}
