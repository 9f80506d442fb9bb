using Netra.Ssot.Sdk.Tests.Harness;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Sdk.Tests.PreTest;

/// <summary>The one-line hook as the starter shows it, for frameworks that the testing library has no base class for.</summary>
[TestClass]
[TestCategory("Full")]
public sealed class HookTests : GateTestCase
{
    static Folder _starter = null!;

    [ClassInitialize]
    public static async Task BuildAsync(TestContext context)
    {
        var lab = await Lab.Current;
        await lab.PackTestingLibraryAsync();
        _starter = lab.CopyStarters("hooks").Sub("OwnBase");
        (await DotNet.RunAsync(_starter.Path, ["build"])).MustBeGreen();
    }

    [TestMethod]
    [DataRow("NUnit")]
    [DataRow("XUnit")]
    public async Task Hook_RefusesAnAssemblyWithoutItsStamp(string framework)
    {
        var assembly = _starter.PathOf($"Team.Parcels.{framework}.Tests/bin/Debug/net10.0/Team.Parcels.{framework}.Tests.dll");
        (await DotNet.RunAsync(_starter.Path, ["vstest", assembly])).MustBeGreen();

        File.Delete(assembly + ".ssot");
        var refused = (await DotNet.RunAsync(_starter.Path, ["vstest", assembly])).MustBeRed();

        Assert.Contains("SSOT3002", refused.Output);
        Assert.Contains("Passed:     0", refused.Output);
    }
}
