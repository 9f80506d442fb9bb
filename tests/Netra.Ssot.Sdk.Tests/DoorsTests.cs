using Netra.Ssot.Sdk.Tests.Harness;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Sdk.Tests;

/// <summary>Doors opened twice, by half, in the wrong order, beside other SDKs and by one that is too old.</summary>
[TestClass]
public sealed class DoorsTests : GateTestCase
{
    static readonly string[] OursFirst = ["ByAttribute", "ByElement", "ByImport"];

    static Folder _samples = null!, _otherCopy = null!;
    static BuildLog _log = null!;
    static DotNetRun _oldSdk = null!;

    public static IEnumerable<string> Orders => OursFirst;

    [ClassInitialize]
    public static async Task BuildAsync(TestContext context)
    {
        var lab = await Lab.Current;
        _samples = lab.CopySamples("doors");
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
        _otherCopy = lab.UnpackSdk();
        _samples.AddTestProject("TwoCopies", Projects.DirtyCode, "");
        _samples.Write("TwoCopies/Directory.Build.props", $"""
            <Project>
              <Import Project="../Directory.Build.props" />
              <Import Project="{_otherCopy.PathOf("build", "Netra.Ssot.Sdk.props")}" />
            </Project>
            """);
        _samples.Write("TwoCopies/Directory.Build.targets", $"""<Project><Import Project="{_otherCopy.PathOf("build", "Netra.Ssot.Sdk.targets")}" /></Project>""");
        AddWrongOrders();
        _log = (await DotNet.BuildAsync(
            _samples.Path, _samples.AddSolution("Doors", ["Twice", "TwoCopies", "PropsOnly", "TargetsOnly", "AssetsExcluded", "Last", "MSTestSdk", .. OursFirst]), "-m:2")).MustBeRed().Log;
        _oldSdk = await DotNet.BuildAsync(_samples.PathOf("Last"), "--no-restore", "-p:NETCoreSdkVersion=9.0.100");
    }

    static void AddWrongOrders()
    {
        _samples.AddTestProject("ByAttribute", Projects.CleanCode, "", "Netra.Ssot.Sdk;Microsoft.NET.Sdk");
        Write("ByElement", $"""
            <Project>
              <Sdk Name="Netra.Ssot.Sdk" />
              <Sdk Name="Microsoft.NET.Sdk" />
              {Projects.References}
            </Project>
            """);
        Write("ByImport", $"""
            <Project>
              <Import Project="Sdk.props" Sdk="Microsoft.NET.Sdk" />
              <Import Project="Sdk.props" Sdk="Netra.Ssot.Sdk" />
              {Projects.References}
              <Import Project="Sdk.targets" Sdk="Netra.Ssot.Sdk" />
              <Import Project="Sdk.targets" Sdk="Microsoft.NET.Sdk" />
            </Project>
            """);

        static void Write(string name, string project)
        {
            _samples.Write($"{name}/{name}.csproj", project);
            _samples.Write($"{name}/ParcelTests.cs", Projects.CleanCode);
        }
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
    [DynamicData(nameof(Orders))]
    public void OursListedFirst_IsToldInWords(string project)
    {
        var told = _log.FindingsOf(project).Single();

        Assert.AreEqual(("SSOT3003", "error"), (told.Code, told.Severity));
        Assert.Contains("Netra.Ssot.Sdk is listed before Microsoft.NET.Sdk, whose targets then come behind the gate; list ours last", told.Message);
        Assert.IsEmpty(_samples.Sub(project).Find(project + ".dll", below: "bin"));
    }

    [TestMethod]
    public void TwoCopies_AreToldWithTheirFoldersAndJudgeOnce()
    {
        Lines.AreSame(["SSOT2001", "SSOT3003"], _log.FindingsOf("TwoCopies").Select(finding => finding.Code));
        var told = _log.FindingsOf("TwoCopies").Single(finding => finding.Code == "SSOT3003").Message;
        Assert.Contains("the gate is imported twice", told);
        Assert.Contains($"and from '{_otherCopy.PathOf("build")}{Path.DirectorySeparatorChar}'; keep one of them", told);
    }

    [TestMethod]
    public void AnSdkBeforeTheTenth_IsToldInWordsAndNothingElseHappens()
    {
        var told = _oldSdk.MustBeRed().Log.Diagnostics.Single(diagnostic => diagnostic.Severity == "error");

        Assert.AreEqual(("SSOT9003", "Last.csproj"), (told.Code, Path.GetFileName(told.File)));
        Assert.AreEqual("Netra.Ssot.Sdk needs the .NET SDK 10 or later, and this build runs on 9.0.100; install a later SDK or raise the version in global.json", told.Message);
        Assert.IsEmpty(_oldSdk.Log.GateTasks);
    }

    [TestMethod]
    public void Build_HasNoErrorBesideTheFindings() => Lines.AreSame([], _log.ForeignErrors.Select(e => e.ToString()));
}
