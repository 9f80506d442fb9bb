using Netra.Ssot.Sdk.Tests.Harness;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Sdk.Tests;

/// <summary>Doors opened twice, by half, in the wrong order and beside other SDKs.</summary>
[TestClass]
public sealed class DoorsTests : GateTestCase
{
    static Folder _samples = null!;
    static BuildLog _log = null!;
    static DotNetRun _oursFirst = null!;

    [ClassInitialize]
    public static async Task BuildAsync(TestContext context)
    {
        _samples = (await Lab.Current).CopySamples("doors");
        _samples.AddTestProject("Twice", Projects.DirtyCode, """<ItemGroup><PackageReference Include="Netra.Ssot.Sdk" PrivateAssets="all" /></ItemGroup>""");
        _samples.AddTestProject("PropsOnly", Projects.CleanCode, "", "Microsoft.NET.Sdk");
        _samples.Write("PropsOnly/Directory.Build.props", """
            <Project>
              <Import Project="../Directory.Build.props" />
              <Import Project="Sdk.props" Sdk="Netra.Ssot.Sdk" />
            </Project>
            """);
        _samples.AddTestProject("TargetsOnly", Projects.CleanCode, "", "Microsoft.NET.Sdk");
        _samples.Write("TargetsOnly/Directory.Build.targets", """
            <Project>
              <Import Project="Sdk.targets" Sdk="Netra.Ssot.Sdk" />
            </Project>
            """);
        _samples.AddTestProject("AssetsExcluded", Projects.DirtyCode,
            """<ItemGroup><PackageReference Include="Netra.Ssot.Sdk" IncludeAssets="build" ExcludeAssets="analyzers" PrivateAssets="all" /></ItemGroup>""", "Microsoft.NET.Sdk");
        _samples.AddTestProject("Last", Projects.DirtyCode, "", "Microsoft.NET.Sdk;Netra.Ssot.Sdk");
        _samples.Write("MSTestSdk/MSTestSdk.csproj", """
            <Project Sdk="MSTest.Sdk/4.5.2">
              <Sdk Name="Netra.Ssot.Sdk" Version="1.0.0" />
              <PropertyGroup><ManagePackageVersionsCentrally>false</ManagePackageVersionsCentrally></PropertyGroup>
              <ItemGroup><ProjectReference Include="../Acme.Testing/Acme.Testing.csproj" /></ItemGroup>
            </Project>
            """);
        _samples.Write("MSTestSdk/ParcelTests.cs", Projects.DirtyCode);
        _log = (await DotNet.BuildAsync(
            _samples.Path, _samples.AddSolution("Doors", "Twice", "PropsOnly", "TargetsOnly", "AssetsExcluded", "Last", "MSTestSdk"), "-m:2")).MustBeRed().Log;

        _samples.AddTestProject("OursFirst", Projects.CleanCode, "", "Netra.Ssot.Sdk;Microsoft.NET.Sdk");
        _oursFirst = await DotNet.RunAsync(_samples.PathOf("OursFirst"), ["build"]);
    }

    [TestMethod]
    public void TwoDoors_JudgeOnce() => Assert.HasCount(1, _log.FindingsOf("Twice"));

    [TestMethod]
    [DataRow("PropsOnly")]
    [DataRow("TargetsOnly")]
    public void HalfAnImport_IsTold(string project) => Assert.Contains("SSOT3003", _log.RulesOf(project));

    [TestMethod]
    [DataRow("AssetsExcluded")]
    [DataRow("Last")]
    [DataRow("MSTestSdk")]
    public void OtherOrders_Judge(string project) => Lines.AreSame(["SSOT2001"], _log.RulesOf(project));

    [TestMethod]
    public void OursListedFirst_IsToldInWords() => Assert.Contains("SSOT", _oursFirst.MustBeRed().Output);

    [TestMethod]
    public void Build_HasNoErrorBesideTheFindings() => Lines.AreSame([], _log.ForeignErrors.Select(e => e.ToString()));
}
