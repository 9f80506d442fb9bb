using Netra.Ssot.Sdk.Tests.Harness;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Sdk.Tests;

/// <summary>Where the gate has nothing to say although the project is red: restores and the builds that an editor makes while one types.</summary>
[TestClass]
public sealed class QuietBuildsTests : GateTestCase
{
    static readonly string[] DesignTime = ["-p:DesignTimeBuild=true", "-p:BuildProjectReferences=false", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true"];

    static Folder _samples = null!;
    static DotNetRun _restore = null!, _references = null!, _compile = null!;

    [ClassInitialize]
    public static async Task BuildAsync(TestContext context)
    {
        _samples = (await Lab.Current).CopySamples("quiet");
        _samples.AddTestProject("Red", Projects.DirtyCode, "  <PropertyGroup><SsotMode>off</SsotMode></PropertyGroup>");
        _restore = await DotNet.LoggedAsync(_samples.PathOf("Red"), "restore");
        _references = await DotNet.LoggedAsync(_samples.PathOf("Red"), "msbuild", ["-t:ResolveReferences", .. DesignTime]);
        _compile = await DotNet.LoggedAsync(_samples.PathOf("Red"), "msbuild", ["-t:Compile", .. DesignTime]);
    }

    [TestMethod]
    public void Restore_IsSilent() => IsSilent(_restore);

    [TestMethod]
    public void DesignTimeBuild_OfReferences_IsSilent() => IsSilent(_references);

    [TestMethod]
    public void DesignTimeBuild_OfCode_IsSilent() => IsSilent(_compile);

    [TestMethod]
    public void QuietBuild_WritesNothing() => Assert.IsEmpty(_samples.Find("*.dll.ssot*"));

    static void IsSilent(DotNetRun run)
    {
        var log = run.MustBeGreen().Log;
        Lines.AreSame([], log.Findings.Select(f => f.ToString()));
        Assert.IsEmpty(log.GateTasks);
        Assert.IsEmpty(log.Announcements);
    }
}
