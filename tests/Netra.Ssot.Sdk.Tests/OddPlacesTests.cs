using Netra.Ssot.Sdk.Tests.Harness;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Sdk.Tests;

/// <summary>
/// A project whose folder and source are called what MSBuild would split and unescape, with a warning of ours, built with every file that the
/// gate writes and with <c>-warnaserror</c>. A folder with an escape in its name (<c>%20</c>) .NET's own SDK cannot build in.
/// </summary>
[TestClass]
public sealed class OddPlacesTests : GateTestCase
{
    const string Place = "odd; 100% name", Source = Place + "/Parcel;%20 tests.cs";

    const string Double = """

        public sealed class FakeCulture : System.IFormatProvider
        {
            public object? GetFormat(System.Type? type) => null;
        }
        """;

    static Folder _samples = null!;
    static DotNetRun _build = null!, _test = null!, _named = null!;
    static IReadOnlyList<string> _before = [], _files = [];

    [ClassInitialize]
    public static async Task BuildAsync(TestContext context)
    {
        _samples = (await Lab.Current).CopySamples("places");
        _samples.Write(Place + "/Odd.csproj", $"""
            <Project Sdk="Netra.Ssot.Sdk">
              <PropertyGroup><TreatWarningsAsErrors>true</TreatWarningsAsErrors><SsotSarif>true</SsotSarif></PropertyGroup>
              {Projects.References}
            </Project>
            """);
        _samples.Write(Source, Projects.CleanCode + Double);
        _before = Entries();
        _build = await DotNet.BuildAsync(_samples.Path, Place, "-warnaserror");
        _files = _samples.Find("*.ssot*");
        _test = await DotNet.RunAsync(_samples.PathOf(Place), ["test", "--no-build"]);
        _named = await DotNet.BuildAsync(_samples.Path, Place, "--no-restore", "-warnaserror:SSOT2004");
    }

    [TestMethod]
    public void Warning_IsToldAtItsPlaceAndStaysOne() => Lines.AreSame(
        [_samples.PlaceOf(Source, "FakeCulture") + ": warning SSOT2004"], _build.MustBeGreen().Log.Findings.Select(finding => finding.In(_samples.Path)));

    [TestMethod]
    public void Warning_ThatTheCommandLineNames_FailsTheBuild() => Lines.AreSame(
        [_samples.PlaceOf(Source, "FakeCulture") + ": error SSOT2004"], _named.MustBeRed().Log.Findings.Select(finding => finding.In(_samples.Path)));

    [TestMethod]
    public void Files_LieWhereTheyBelongAndNowhereElse()
    {
        const string Obj = Place + "/obj/Debug/net10.0/Odd.dll.ssot", Bin = Place + "/bin/Debug/net10.0/Odd.dll.ssot";

        Lines.AreSame(
            [Obj, Obj + ".facts", Obj + ".findings.json", Obj + ".mark.cs", Obj + ".sarif", Bin], _files.Where(file => !file.StartsWith("Acme.Testing/", StringComparison.Ordinal)));
        Lines.AreSame(_before, Entries());
    }

    [TestMethod]
    public void Tests_Run()
    {
        _test.MustBeGreen();
        Assert.HasCount(1, _samples.Find("Odd.dll.ran"));
    }

    /// <summary>What lies beside the project, but for the logs of these tests.</summary>
    static IReadOnlyList<string> Entries() =>
        [.. Directory.EnumerateFileSystemEntries(_samples.Path).Where(path => Path.GetExtension(path) != ".binlog").Select(path => Path.GetFileName(path))];
}
