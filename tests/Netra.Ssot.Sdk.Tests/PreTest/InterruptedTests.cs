using Netra.Ssot.Sdk.Tests.Harness;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Sdk.Tests.PreTest;

/// <summary>Builds that somebody stops on their way: what they leave is not tested.</summary>
[TestClass]
[OSCondition(OperatingSystems.Linux)]
public sealed class InterruptedTests : GateTestCase
{
    const string Project = "Stopped", Stamp = "Stopped.dll.ssot";

    static DotNetRun _uncompiled = null!, _unjudged = null!, _uncopied = null!;
    static Run _afterUnjudged = null!, _afterUncopied = null!;
    static IReadOnlyList<string> _leftOfUncompiled = [], _compiled = [], _stampsOfUnjudged = [], _stampsOfUncopied = [];

    [ClassInitialize]
    public static async Task LiveAsync(TestContext context)
    {
        var lab = await Lab.Current;
        await lab.PackTestingLibraryAsync();
        var folder = lab.NewFolder("interrupted");
        var interruption = new Interruption(folder.PathOf("pipe"));
        folder.AddBuildFiles();
        folder.AddProject(Project, Sources.MSTest, Sources.VSTest);
        folder.Edit("Stopped/Stopped.csproj", "</Project>", interruption.Markup + "</Project>");

        _uncompiled = await interruption.BuildUntilCompilingAsync(folder.Path, Project);
        _leftOfUncompiled = folder.Find("Stopped.dll*", below: "Stopped");
        _unjudged = await interruption.BuildUntilAsync(folder.Path, "SsotVerifyCode", Project, "--no-restore");
        _compiled = folder.Find("Stopped.dll", below: "obj");
        _stampsOfUnjudged = folder.Find(Stamp);
        _afterUnjudged = await Run.DotNetAsync(folder, "test", Project, "--no-build");

        (await DotNet.RunAsync(folder.Path, ["build", Project, "--no-restore"])).MustBeGreen();
        folder.Edit("Stopped/Tests.cs", Sources.Harmless, Sources.HarmlessToo);
        _uncopied = await interruption.BuildUntilAsync(folder.Path, "CopyFilesToOutputDirectory", Project, "--no-restore");
        _stampsOfUncopied = folder.Find(Stamp);
        _afterUncopied = await Run.DotNetAsync(folder, "test", Project, "--no-build");
    }

    [TestMethod]
    public void NotCompiled_LeavesNothingButTheMarkToCompile()
    {
        _uncompiled.MustBeRed();
        Lines.AreSame(["Stopped/obj/Debug/net10.0/Stopped.dll.ssot.mark.cs"], _leftOfUncompiled);
    }

    [TestMethod]
    public void CompiledAndNotJudged_IsNotVerifiedAndNotTested()
    {
        _unjudged.MustBeRed();
        Assert.IsNotEmpty(_compiled);
        Assert.IsEmpty(_stampsOfUnjudged);
        _afterUnjudged.MustBeRefused();
    }

    [TestMethod]
    public void JudgedAndNotCopied_LeavesWhatLiesInTheOutputUntested()
    {
        _uncopied.MustBeRed();
        Assert.HasCount(2, _stampsOfUncopied);
        Assert.Contains("has changed since it was verified", _afterUncopied.MustBeRefused().Command.Output);
    }
}
