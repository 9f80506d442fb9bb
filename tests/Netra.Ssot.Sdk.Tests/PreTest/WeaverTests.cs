using Netra.Ssot.Sdk.Tests.Harness;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Sdk.Tests.PreTest;

/// <summary>Targets that rewrite the assembly behind the compiler: it is judged as it will run, or it is not tested.</summary>
[TestClass]
public sealed class WeaverTests : GateTestCase
{
    /// <summary>Puts another assembly in the place of the compiled one: the same sources with one symbol more.</summary>
    const string Weave = """
        <Csc Sources="@(Compile)" References="@(ReferencePathWithRefAssemblies)" DefineConstants="$(DefineConstants);WOVEN" TargetType="Library" DebugType="portable"
             OutputAssembly="@(IntermediateAssembly)" PdbFile="@(_DebugSymbolsIntermediatePath)" LangVersion="latest" NoConfig="true" NoStandardLib="true"
             ToolExe="$(CscToolExe)" ToolPath="$(CscToolPath)" UseSharedCompilation="false" />
        """;

    /// <summary>Has it called in front of the verdict.</summary>
    const string Hook = "<SsotVerifyCodeDependsOn>$(SsotVerifyCodeDependsOn);Weave</SsotVerifyCodeDependsOn>";

    static readonly string Woven = Sources.MSTest.Replace(Sources.Harmless, $"\n#if WOVEN\n{Sources.Departure}\n#else\n{Sources.Harmless}\n#endif\n", StringComparison.Ordinal);

    static Folder _folder = null!;
    static BuildLog _log = null!, _again = null!;
    static Run _hooked = null!, _late = null!, _sound = null!;

    [ClassInitialize]
    public static async Task WeaveAsync(TestContext context)
    {
        var lab = await Lab.Current;
        await lab.PackTestingLibraryAsync();
        _folder = lab.NewFolder("weavers");
        _folder.AddBuildFiles();
        Add("Hooked", Woven, $"<Target Name=\"Weave\">{Weave}</Target>", Hook);
        Add("Late", Woven, $"<Target Name=\"Weave\" BeforeTargets=\"CopyFilesToOutputDirectory\">{Weave}</Target>");
        Add("Sound", Woven.Replace(Sources.Departure, Sources.HarmlessToo, StringComparison.Ordinal), $"<Target Name=\"Weave\">{Weave}</Target>", Hook);
        var solution = _folder.AddSolution("Weavers", "Hooked", "Late", "Sound");
        _log = (await DotNet.BuildAsync(_folder.Path, solution, "-m:2")).MustBeRed().Log;
        _hooked = await TestAsync("Hooked");
        _late = await TestAsync("Late");
        _sound = await TestAsync("Sound");
        _again = (await DotNet.BuildAsync(_folder.Path, "Late", "--no-restore")).MustBeRed().Log;
    }

    static void Add(string name, string source, string targets, string properties = "")
    {
        _folder.AddProject(name, source, Sources.VSTest, properties);
        _folder.Edit($"{name}/{name}.csproj", "</Project>", targets + "</Project>");
    }

    static Task<Run> TestAsync(string project) => Run.DotNetAsync(_folder, "test", project, "--no-build");

    [TestMethod]
    public void WhatAHookedWeaverPutsIn_IsFound()
    {
        Lines.AreSame(["SSOT2001"], _log.RulesOf("Hooked"));
        Assert.IsEmpty(_folder.Find("Hooked.dll", below: "bin"));
        _hooked.MustBeRefused();
    }

    [TestMethod]
    public void WhatIsWovenBehindTheVerdict_IsNotTestedAndFoundByTheNextBuild()
    {
        Lines.AreSame([], _log.RulesOf("Late"));
        Assert.Contains("has changed since it was verified", _late.MustBeRefused().Command.Output);
        Lines.AreSame(["SSOT2001"], _again.RulesOf("Late"));
    }

    [TestMethod]
    public void AHookedWeaverThatKeepsToTheSsot_IsGreenAndItsTestsRun() => Lines.AreSame(["MSTest"], _sound.MustHaveRun().Tests);

    [TestMethod]
    public void Build_HasNoErrorBesideTheFindings() => Lines.AreSame([], _log.ForeignErrors.Select(e => e.ToString()));
}
