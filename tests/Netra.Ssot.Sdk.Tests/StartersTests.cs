using Netra.Ssot.Sdk.Tests.Harness;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Sdk.Tests;

/// <summary>What a new user copies: built with the packed gate over the packed testing library, green, and its tests run.</summary>
[TestClass]
public sealed class StartersTests : GateTestCase
{
    static Folder _starters = null!;

    [ClassInitialize]
    public static async Task PackAsync(TestContext context)
    {
        var lab = await Lab.Current;
        await lab.PackTestingLibraryAsync();
        _starters = lab.CopyStarters("starters");
    }

    [TestMethod]
    [DataRow("TestingLibrary", 1)]
    [DataRow("OwnBase", 2)]
    public async Task Starter_IsCleanAndItsTestsPass(string name, int testProjects)
    {
        var starter = _starters.Sub(name);

        var run = (await DotNet.LoggedAsync(starter.Path, "test")).MustBeGreen();

        Assert.HasCount(testProjects + 1, run.Output.Split("Passed!"));
        Lines.AreSame([], run.Log.Findings.Select(finding => finding.ToString()));
        Assert.HasCount(testProjects, starter.Find("*.Tests.dll.ssot", below: "bin"));
    }

    [TestMethod]
    public async Task Starter_IsJudged()
    {
        var starter = _starters.Sub("TestingLibrary");
        starter.Write("Stray.Tests/Stray.Tests.csproj", File.ReadAllText(starter.PathOf("Shop.Tests", "Shop.Tests.csproj")));
        starter.Write("Stray.Tests/StrayTests.cs", """
            [TestClass]
            public sealed class StrayTests
            {
                [TestMethod]
                public void Test() => Assert.IsNull(System.Environment.GetEnvironmentVariable("STRAY"));
            }
            """);

        var run = (await DotNet.BuildAsync(starter.PathOf("Stray.Tests"))).MustBeRed();

        Lines.AreSame(["SSOT1002", "SSOT2001", "SSOT2002"], run.Log.RulesOf("Stray.Tests").Distinct());
    }
}
