using Netra.Ssot.Sdk.Tests.Harness;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Sdk.Tests;

/// <summary>Projects of every shape, each with one departure at a known place, built in several ways: the same findings each time.</summary>
[TestClass]
public sealed class ProjectShapesTests : GateTestCase
{
    const string OddFile = "Odd name ü; 100%25 (1).cs";

    static readonly string[] All =
    [
        "Targets/Targets.csproj", "FSharp/FSharp.fsproj", "Basic/Basic.vbproj", "Odd Ünit/Odd Ünit.csproj", "Embedded/Embedded.csproj", "Artifacts/Artifacts.csproj",
    ];

    static Folder _samples = null!;
    static BuildLog _plain = null!, _graph = null!, _threaded = null!;
    static DotNetRun[] _together = [];

    [ClassInitialize]
    public static async Task BuildAsync(TestContext context)
    {
        _samples = (await Lab.Current).CopySamples("shapes");
        WriteProjects();
        var solution = _samples.AddSolution("Shapes", All);
        _plain = (await DotNet.BuildAsync(_samples.Path, solution, "-m:2")).MustBeRed().Log;
        // The test SDK's coverage targets break isolation themselves.
        _graph = (await DotNet.BuildAsync(_samples.Path, solution, "--no-restore", "-graph", "-isolate", "-p:DisableMsCoverageReferencedPathMaps=true")).MustBeRed().Log;
        _threaded = (await DotNet.BuildAsync(_samples.Path, solution, "--no-restore", "-mt", "-m:2")).MustBeRed().Log;
        _together = await Task.WhenAll(
            DotNet.BuildAsync(_samples.PathOf("Targets"), "--no-restore"), DotNet.BuildAsync(_samples.PathOf("Targets"), "--no-restore"));
    }

    [TestMethod]
    [DataRow("net10.0")]
    [DataRow("net472")]
    public void MultiTargeting_IsJudgedInEachTarget(string targetFramework) => Lines.AreSame(
        [
            "Targets/Targets.csproj(1,1): error SSOT1001",
            _samples.PlaceOf("Targets/Tests.cs", "ParcelTests") + ": error SSOT2002",
            _samples.PlaceOf("Targets/Tests.cs", "GetEnvironmentVariable") + ": error SSOT2001",
        ],
        _plain.FindingsOf("Targets").Where(f => f.Fields["targetFramework"] == targetFramework).Select(f => f.In(_samples.Path)));

    [TestMethod]
    [DataRow("FSharp", "FSharp/Tests.fs")]
    [DataRow("Basic", "Basic/Tests.vb")]
    [DataRow("Odd Ünit", "Odd Ünit/" + OddFile)]
    [DataRow("Embedded", "Embedded/ParcelTests.cs")]
    [DataRow("Artifacts", "Artifacts/ParcelTests.cs")]
    public void Shape_IsToldAtItsPlace(string project, string file) =>
        Lines.AreSame(
            [_samples.PlaceOf(file, "GetEnvironmentVariable") + ": error SSOT2001"],
            _plain.FindingsOf(project).Select(f => f.In(_samples.Path)));

    [TestMethod]
    public void Build_HasNoErrorBesideTheFindings() => Lines.AreSame([], _plain.ForeignErrors.Select(e => e.ToString()));

    [TestMethod]
    public void IsolatedGraphBuild_SaysTheSame() => SaysTheSame(_graph);

    [TestMethod]
    public void MultiThreadedBuild_SaysTheSame() => SaysTheSame(_threaded);

    [TestMethod]
    public void TwoBuildsAtOnce_SayTheSame()
    {
        foreach (var run in _together)
        {
            Lines.AreSame(_plain.FindingsOf("Targets").Select(f => f.ToString()), run.MustBeRed().Log.Findings.Select(f => f.ToString()));
        }
    }

    static void SaysTheSame(BuildLog log)
    {
        Lines.AreSame([], log.ForeignErrors.Select(e => e.ToString()));
        Lines.AreSame(_plain.Findings.Select(f => f.ToString()), log.Findings.Select(f => f.ToString()));
    }

    static void WriteProjects()
    {
        _samples.Write("Targets/Targets.csproj", """
            <Project Sdk="Netra.Ssot.Sdk">
              <PropertyGroup>
                <TargetFramework></TargetFramework>
                <TargetFrameworks>net10.0;net472</TargetFrameworks>
                <LangVersion>latest</LangVersion>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Microsoft.NET.Test.Sdk" />
                <PackageReference Include="MSTest.TestAdapter" />
                <PackageReference Include="MSTest.TestFramework" />
              </ItemGroup>
            </Project>
            """);
        _samples.Write("Targets/Tests.cs", """
            using Microsoft.VisualStudio.TestTools.UnitTesting;

            [TestClass]
            public sealed class ParcelTests
            {
                [TestMethod]
                public void Home_IsSet() => Assert.IsNotNull(System.Environment.GetEnvironmentVariable("HOME"));
            }
            """);
        _samples.AddTestProject("Odd Ünit", "", "");
        File.Delete(_samples.PathOf("Odd Ünit", "ParcelTests.cs"));
        _samples.Write("Odd Ünit/" + OddFile, Projects.DirtyCode);
        _samples.AddTestProject("Embedded", Projects.DirtyCode, "<PropertyGroup><DebugType>embedded</DebugType><DeterministicSourcePaths>true</DeterministicSourcePaths></PropertyGroup>");
        _samples.AddTestProject("Artifacts", Projects.DirtyCode, "");
        _samples.Write("Artifacts/Directory.Build.props", """
            <Project>
              <Import Project="../Directory.Build.props" />
              <PropertyGroup><UseArtifactsOutput>true</UseArtifactsOutput><ArtifactsPath>$(MSBuildThisFileDirectory)out</ArtifactsPath></PropertyGroup>
            </Project>
            """);
        _samples.Write("FSharp/FSharp.fsproj", $"""
            <Project Sdk="Netra.Ssot.Sdk">
              <ItemGroup><Compile Include="Tests.fs" /></ItemGroup>
            {Projects.References}
            </Project>
            """);
        _samples.Write("FSharp/Tests.fs", """
            namespace FSharp.Parcels

            open Acme.Testing
            open Microsoft.VisualStudio.TestTools.UnitTesting

            [<TestClass>]
            type ParcelTests() =
                inherit AcmeTestCase()
                [<TestMethod>] member _.Home_IsSet() = System.Environment.GetEnvironmentVariable "HOME" |> Assert.IsNotNull
            """);
        _samples.Write("Basic/Basic.vbproj", $"""
            <Project Sdk="Netra.Ssot.Sdk">
            {Projects.References}
            </Project>
            """);
        _samples.Write("Basic/Tests.vb", """
            Imports Acme.Testing
            Imports Microsoft.VisualStudio.TestTools.UnitTesting

            <TestClass>
            Public NotInheritable Class ParcelTests
                Inherits AcmeTestCase
                <TestMethod>
                Public Sub Home_IsSet()
                    Assert.IsNotNull(System.Environment.GetEnvironmentVariable("HOME"))
                End Sub
            End Class
            """);
    }
}
