using Netra.Ssot.Sdk.Tests.Harness;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Sdk.Tests.PreTest;

/// <summary>Coverage that rewrites assemblies, published tests, and a project that took all of the gate's targets away.</summary>
[TestClass]
public sealed class OtherWaysTests : GateTestCase
{
    static Folder _folder = null!;
    static Run _coverage = null!, _coverageNoBuild = null!, _published = null!, _takenAway = null!, _swapped = null!, _compiledOnly = null!;

    [ClassInitialize]
    public static async Task RunAsync(TestContext context)
    {
        var lab = await Lab.Current;
        await lab.PackTestingLibraryAsync();
        _folder = lab.NewFolder("ways");
        _folder.AddBuildFiles();
        _folder.AddProject("Covered", Sources.MSTest, Sources.VSTest + """<PackageReference Include="coverlet.msbuild" Version="6.0.0" PrivateAssets="all" />""");
        string[] coverage = ["-p:CollectCoverage=true", "-p:IncludeTestAssembly=true", "-p:CoverletOutputFormat=cobertura"];
        _coverage = await Run.DotNetAsync(_folder, ["test", "Covered", .. coverage]);
        _coverageNoBuild = await Run.DotNetAsync(_folder, ["test", "Covered", "--no-build", .. coverage]);
        (await DotNet.RunAsync(_folder.Path, ["publish", "Covered", "-c", "Debug", "--no-build", "-o", "published"])).MustBeGreen();
        _published = await Run.DotNetAsync(_folder, "vstest", "published/Covered.dll");

        _folder.AddProject("Swapped", Sources.MSTest, Sources.VSTest);
        _folder.Edit("Swapped/Swapped.csproj", "</Project>", """
            <Target Name="Swap" AfterTargets="Build"><WriteLinesToFile File="$(TargetPath)" Lines="!" /></Target></Project>
            """);
        _swapped = await Run.DotNetAsync(_folder, "test", "Swapped");

        _folder.AddProject("Taken", Sources.MSTest.Replace(Sources.Harmless, Sources.Departure, StringComparison.Ordinal), Sources.VSTest);
        _folder.Write("Taken/Taken.csproj", $"""
            <Project>
              <Import Project="Sdk.props" Sdk="Microsoft.NET.Sdk" />
              <ItemGroup>{Sources.VSTest}</ItemGroup>
              <Import Project="Sdk.targets" Sdk="Microsoft.NET.Sdk" />
              <Target Name="SsotVerifyReferences" /><Target Name="SsotVerifyCode" /><Target Name="_SsotVerifyBuiltBeforeTest" />
            </Project>
            """);
        _takenAway = await Run.DotNetAsync(_folder, "test", "Taken");

        _folder.AddProject("Compiled", Sources.MSTest, Sources.VSTest);
        (await DotNet.RunAsync(_folder.Path, ["build", "Compiled"])).MustBeGreen();
        _folder.Edit("Compiled/Tests.cs", Sources.Harmless, Sources.Departure);
        await DotNet.RunAsync(_folder.Path, ["build", "Compiled", "--no-restore", "-t:Compile"]);
        File.Copy(_folder.PathOf("Compiled/obj/Debug/net10.0/Compiled.dll"), _folder.PathOf("Compiled/bin/Debug/net10.0/Compiled.dll"), overwrite: true);
        _compiledOnly = await Run.DotNetAsync(_folder, "vstest", "Compiled/bin/Debug/net10.0/Compiled.dll");
    }

    [TestMethod]
    public void CoverageOfTheTestsThemselves_StillWorks()
    {
        _coverage.MustHaveRun();
        _coverageNoBuild.MustHaveRun();
        Assert.IsTrue(File.Exists(_folder.PathOf("Covered/coverage.cobertura.xml")));
    }

    [TestMethod]
    public void PublishedTests_TakeTheirStampAlong() => Lines.AreSame(["MSTest"], _published.MustHaveRun().Tests);

    [TestMethod]
    public void AnAssemblyThatIsReplacedBehindItsVerdict_IsNotTested() => _swapped.MustBeRefused();

    [TestMethod]
    public void AssembliesOfAProjectThatTookTheTargetsAway_AreRefusedAtRunTime() => _takenAway.MustBeRefused();

    [TestMethod]
    public void WhatWasOnlyCompiled_IsRefusedAtRunTime() => _compiledOnly.MustBeRefused();
}
