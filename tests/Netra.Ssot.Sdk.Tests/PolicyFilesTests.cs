using Netra.Ssot.Sdk.Tests.Harness;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Sdk.Tests;

/// <summary>Folders with a policy of their own, and without any, around the same red project.</summary>
[TestClass]
public sealed class PolicyFilesTests : GateTestCase
{
    static readonly (string Folder, string Policy)[] Policies =
    [
        ("Shipped", ""),
        ("ShippedToo", ""),
        ("Audit", "<PropertyGroup><SsotMode>audit</SsotMode></PropertyGroup>"),
        ("Changed",
            """
            <ItemGroup>
              <SsotForbiddenPackage Include="Moq" Use="Doubles" />
              <SsotForbiddenPackage Update="RhinoMocks" Use="Doubles" />
              <SsotForbiddenPackage Remove="JustMock" />
              <SsotForbiddenPackage Include="JustMock" Reason="again" />
              <SsotRule Update="SSOT2001" Use="OurEnvironment" />
            </ItemGroup>
            """),
        ("Off", "<PropertyGroup><SsotMode>off</SsotMode><SsotOffReason>a trial that has not begun</SsotOffReason></PropertyGroup>"),
        ("Misspelt", """<ItemGroup><SsotForbiddenPackge Include="Moq" /></ItemGroup>"""),
        ("BadRule", """<ItemGroup><SsotRule Include="SSOT2001" Severity="loud" /></ItemGroup>"""),
        ("Globbing", """<ItemGroup><SsotForbiddenApi Include="M:N.C.Run(System.Int32*)" Reason="unsafe" /></ItemGroup>"""),
    ];

    static Folder _folder = null!;
    static DotNetRun _run = null!;

    [ClassInitialize]
    public static async Task BuildAsync(TestContext context)
    {
        _folder = (await Lab.Current).NewFolder("policies");
        foreach (var file in (string[])["global.json", "Directory.Build.props", "Directory.Packages.props"])
            File.Copy(Path.Combine(Repository.Root, "samples", file), _folder.PathOf(file));
        foreach (var (folder, policy) in Policies)
        {
            AddProject(folder, folder);
            if (policy.Length > 0)
                _folder.Write($"{folder}/Directory.Ssot.props", $"<Project>\n{policy}\n</Project>\n");
        }

        AddProject("Audit/Inner", "Inner");
        _folder.Write("Audit/Inner/Directory.Ssot.props", "<Project />");
        _run = await DotNet.BuildAsync(
            _folder.Path, _folder.AddSolution("Policies", [.. Policies.Select(p => p.Folder), "Audit/Inner/Inner.csproj"]), "-m:2");
    }

    [TestMethod]
    public void ShippedPolicy_HoldsWithoutAFile() => Lines.AreSame(
        ["error SSOT1001", "error SSOT2001", "error SSOT2002"], Told("Shipped"));

    [TestMethod]
    public void ThatTheShippedPolicyHolds_IsSaidOnceABuild() =>
        Assert.HasCount(1, _run.Log.Announcements.Where(said => said.Contains("the shipped defaults hold", StringComparison.Ordinal)));

    [TestMethod]
    public void Audit_WarnsAndLetsPass()
    {
        Lines.AreSame(["warning SSOT1001", "warning SSOT2001", "warning SSOT2002"], Told("Audit"));
        Assert.HasCount(1, _folder.Sub("Audit").Find("Audit.dll", below: "bin"));
    }

    [TestMethod]
    public void ShippedItems_AreRepeatedUpdatedAndTakenAwayByThePolicy()
    {
        Lines.AreSame(["error SSOT1001", "error SSOT2001", "error SSOT2002"], Told("Changed"));
        Assert.Contains("OurEnvironment", _run.Log.FindingsOf("Changed").Single(finding => finding.Code == "SSOT2001").Message);
    }

    [TestMethod]
    public void Off_JudgesNothingAndSaysSo()
    {
        Lines.AreSame([], Told("Off"));
        Assert.Contains("a trial that has not begun", string.Join('\n', _run.Log.Announcements));
    }

    [TestMethod]
    [DataRow("Misspelt", "SsotForbiddenPackge")]
    [DataRow("BadRule", "Severity")]
    [DataRow("Globbing", "Include")]
    public void InvalidPolicy_IsToldAtItsPlace(string folder, string culprit)
    {
        var finding = _run.Log.FindingsOf(folder).First(f => f.Code == "SSOT9001");

        Assert.AreEqual(_folder.PlaceOf($"{folder}/Directory.Ssot.props", culprit) + ": error SSOT9001", finding.In(_folder.Path));
        Assert.IsEmpty(_folder.Sub(folder).Find(folder + ".dll", below: "bin"));
    }

    [TestMethod]
    public void SecondPolicyFurtherUp_IsAnError() => Assert.Contains("error SSOT9001", Told("Inner"));

    [TestMethod]
    public void Build_HasNoErrorBesideTheFindings() => Lines.AreSame([], _run.MustBeRed().Log.ForeignErrors.Select(e => e.ToString()));

    static IEnumerable<string> Told(string project) => _run.Log.FindingsOf(project).Select(f => $"{f.Severity} {f.Code}");

    static void AddProject(string folder, string name)
    {
        _folder.Write($"{folder}/{name}.csproj", """
            <Project Sdk="Netra.Ssot.Sdk">
              <PropertyGroup>
                <EnableDefaultCompileItems>false</EnableDefaultCompileItems>
              </PropertyGroup>
              <ItemGroup>
                <Compile Include="HomeTests.cs" />
                <PackageReference Include="Microsoft.NET.Test.Sdk" />
                <PackageReference Include="MSTest.TestAdapter" />
                <PackageReference Include="MSTest.TestFramework" />
              </ItemGroup>
            </Project>
            """);
        _folder.Write($"{folder}/HomeTests.cs", """
            using Microsoft.VisualStudio.TestTools.UnitTesting;

            [TestClass]
            public sealed class HomeTests
            {
                [TestMethod]
                public void Home_IsSet() => Assert.IsNotNull(System.Environment.GetEnvironmentVariable("HOME"));
            }
            """);
    }
}
