using Microsoft.Build.Utilities;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Tasks.Tests;

[TestClass]
public sealed class VerifyCoverageTests : GateTestCase
{
    /// <summary>By their bytes, so that no language of a machine changes the order.</summary>
    [TestMethod]
    public void ProjectsWithoutTheGate_AreToldOnceEach_InOneOrderEverywhere()
    {
        var engine = new RecordingEngine();
        TaskItem Host(string project) => new("Microsoft.NET.Test.Sdk", new Dictionary<string, string> { ["MSBuildSourceProjectFile"] = Scratch.Write(project, "<Project />") });
        var task = new VerifyCoverage
        {
            BuildEngine = engine,
            Project = Scratch.PathOf("All.slnx"),
            DefaultsFile = Scratch.Write("Defaults.props", "<Project />"),
            PolicyItems = TaskFixture.PolicyItems(),
            LivePolicyItems = TaskFixture.PolicyItems(),
            Packages = [Host("a.csproj"), Host("B.csproj"), Host("ı.csproj"), Host("a.csproj"), new TaskItem("Moq", new Dictionary<string, string> { ["MSBuildSourceProjectFile"] = "c.csproj" })],
        };

        Assert.IsFalse(task.Execute());

        CollectionAssert.AreEqual((string[])["B.csproj", "a.csproj", "ı.csproj"], engine.Errors.Select(error => Path.GetFileName(error.File)).ToArray());
    }
}
