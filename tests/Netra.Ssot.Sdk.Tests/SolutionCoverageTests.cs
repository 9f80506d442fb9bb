using Netra.Ssot.Sdk.Tests.Harness;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Sdk.Tests;

/// <summary>A solution that imports the solution's door: test projects that the gate does not see stop it, and no others.</summary>
[TestClass]
public sealed class SolutionCoverageTests : GateTestCase
{
    const string Frameworks = "<PropertyGroup><TargetFramework></TargetFramework><TargetFrameworks>net10.0;net9.0</TargetFrameworks></PropertyGroup>";

    static DotNetRun _build = null!, _test = null!;

    [ClassInitialize]
    public static async Task BuildAsync(TestContext context)
    {
        var samples = (await Lab.Current).CopySamples("coverage");
        samples.Write("Directory.Solution.targets", """<Project><Import Project="Solution.targets" Sdk="Netra.Ssot.Sdk" /></Project>""");
        samples.AddTestProject("Open", Projects.CleanCode, sdk: "Microsoft.NET.Sdk");
        samples.AddTestProject("Gated", Projects.CleanCode);
        samples.AddTestProject("Excluded", Projects.CleanCode, sdk: "Microsoft.NET.Sdk");
        samples.Write("ManySdk/ManySdk.csproj", $"<Project Sdk=\"Netra.Ssot.Sdk\">{Frameworks}{Host}</Project>");
        samples.Write("ManyPackage/ManyPackage.csproj", $"""<Project Sdk="Microsoft.NET.Sdk">{Frameworks}{Host}<ItemGroup><PackageReference Include="Netra.Ssot.Sdk" PrivateAssets="all" /></ItemGroup></Project>""");
        samples.Write("Product/Product.csproj", """<Project Sdk="Microsoft.NET.Sdk" />""");
        samples.Write("Coverage.slnx", """
            <Solution>
              <Project Path="Open/Open.csproj" />
              <Project Path="Gated/Gated.csproj" />
              <Project Path="Excluded/Excluded.csproj"><Build Project="false" /></Project>
              <Project Path="ManySdk/ManySdk.csproj" />
              <Project Path="ManyPackage/ManyPackage.csproj" />
              <Project Path="Product/Product.csproj" />
            </Solution>
            """);
        _build = await DotNet.BuildAsync(samples.Path, "Coverage.slnx");
        _test = await DotNet.RunAsync(samples.Path, ["test", "Coverage.slnx", "--no-build"]);
    }

    static string Host => """<ItemGroup><PackageReference Include="Microsoft.NET.Test.Sdk" /></ItemGroup>""";

    [TestMethod]
    public void Build_TellsTheTestProjectWithoutTheGate()
    {
        var finding = _build.MustBeRed().Log.Findings.Single();

        Assert.AreEqual("error SSOT3005", $"{finding.Severity} {finding.Code}");
        Assert.Contains("test project Open is not under the gate", finding.Message);
    }

    [TestMethod]
    public void Build_HasNoErrorBesideTheFinding() => Lines.AreSame([], _build.Log.ForeignErrors.Select(e => e.ToString()));

    [TestMethod]
    public void TestWithoutBuild_IsRefused()
    {
        Assert.Contains("SSOT3005", _test.MustBeRed().Output);
        Assert.DoesNotContain("Passed!", _test.Output);
    }
}
