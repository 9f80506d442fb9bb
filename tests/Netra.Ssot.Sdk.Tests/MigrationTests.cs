using System.Globalization;
using Netra.Ssot.Sdk.Tests.Harness;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Sdk.Tests;

/// <summary>A half-migrated solution on its way: turned on with debt, held, mended, under a deadline, and done.</summary>
[TestClass]
public sealed class MigrationTests : GateTestCase
{
    const string Project = "Acme.Billing.Ledger.Tests/Acme.Billing.Ledger.Tests.csproj";
    const string Tests = "Acme.Billing.Ledger.Tests/LedgerTests.cs";
    const string Read = "Environment.GetEnvironmentVariable(\"ACME_CUSTOMER\") ?? \"Ada\"";

    static readonly string Soon = DateTime.UtcNow.AddDays(10).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    static readonly string Past = DateTime.UtcNow.AddDays(-2).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    static Folder _samples = null!;
    static DotNetRun _created = null!, _green = null!, _grown = null!, _late = null!, _stale = null!, _pruned = null!, _done = null!, _end = null!, _wide = null!, _wideSolution = null!;
    static string[] _afterCreate = [], _afterPrune = [], _afterEnd = [];

    [ClassInitialize]
    public static async Task MigrateAsync(TestContext context)
    {
        var lab = await Lab.Current;
        _samples = lab.CopySamples("migration");
        var folder = _samples.Sub("HalfMigrated");
        var ssot = await lab.CommandLineAsync();
        folder.Write("Directory.Solution.targets", """<Project><Import Project="Solution.targets" Sdk="Netra.Ssot.Sdk" /></Project>""");

        _created = await SsotAsync("baseline", "create", "HalfMigrated.sln", "--build");
        _afterCreate = Baselines();
        _green = await BuildAsync();

        folder.Edit(Tests, "Assert.AreEqual", "_ = Environment.GetEnvironmentVariable(\"SECOND\") + Environment.GetEnvironmentVariable(\"THIRD\");\n        Assert.AreEqual");
        _grown = await BuildAsync();

        // Mended, and the rest of it two days late.
        folder.Edit(Tests, "_ = Environment.GetEnvironmentVariable(\"SECOND\") + Environment.GetEnvironmentVariable(\"THIRD\");\n        ", "");
        folder.Edit(Tests, Read, "\"Ada\"");
        _samples.Edit("Directory.Ssot.props", "</ItemGroup>", $"<SsotScope Include=\"billing\" Paths=\"HalfMigrated/**\" Deadline=\"{Past}\" Owner=\"ledger team\" />\n  </ItemGroup>");
        _late = await BuildAsync();

        _samples.Edit("Directory.Ssot.props", Past, Soon);
        _stale = await SsotAsync("check", "HalfMigrated.sln", "--build");
        _pruned = await SsotAsync("baseline", "prune", "HalfMigrated.sln");
        _afterPrune = Baselines();

        folder.Edit(Project, "<PackageReference Include=\"Moq\" />", "<ProjectReference Include=\"../../Acme.Testing/Acme.Testing.csproj\" />");
        folder.Write(Tests, """
            using Acme.Testing;
            using Microsoft.VisualStudio.TestTools.UnitTesting;

            namespace Acme.Billing.Ledger.Tests;

            [TestClass]
            public sealed class LedgerTests : AcmeTestCase
            {
                [TestMethod]
                public void Ledger_IsMigrated() => Assert.AreEqual(2, 1 + 1);
            }
            """);
        _done = await DotNet.LoggedAsync(folder.Path, "test", "HalfMigrated.sln");
        _end = await SsotAsync("baseline", "prune", "HalfMigrated.sln");
        _afterEnd = Baselines();
        await BuildWideAsync();

        Task<DotNetRun> BuildAsync() => DotNet.BuildAsync(folder.Path, "HalfMigrated.sln");
        Task<DotNetRun> SsotAsync(params string[] arguments) => DotNet.RunAsync(folder.Path, ["exec", ssot, .. arguments]);
    }

    /// <summary>A project of two target frameworks with the same debt in both, by itself and in a solution.</summary>
    static async Task BuildWideAsync()
    {
        _samples.Write("Wide/Wide.csproj", """
            <Project Sdk="Netra.Ssot.Sdk">
              <PropertyGroup><TargetFramework></TargetFramework><TargetFrameworks>net10.0;net472</TargetFrameworks><LangVersion>latest</LangVersion><SsotProjectKind>TestSupport</SsotProjectKind></PropertyGroup>
            </Project>
            """);
        _samples.Write("Wide/Home.cs", """
            public static class Home
            {
                public static string Path() => System.Environment.GetEnvironmentVariable("HOME");
            }
            """);
        _samples.Write(".ssot/debt/Wide.SSOT2001.txt", "Wide/Home.cs\tM:Home.Path\tM:System.Environment.GetEnvironmentVariable(System.String)\t1\n");
        _wide = await DotNet.BuildAsync(_samples.PathOf("Wide"));
        _samples.Write("Wide/Wide.slnx", "<Solution><Project Path='Wide.csproj' /></Solution>");
        _samples.Write("Wide/Directory.Solution.targets", """<Project><Import Project="Solution.targets" Sdk="Netra.Ssot.Sdk" /></Project>""");
        _wideSolution = await DotNet.BuildAsync(_samples.PathOf("Wide"), "Wide.slnx", "--no-restore");
    }

    static string[] Baselines() => [.. _samples.Find("*.txt", below: "debt").Select(Path.GetFileName)!];

    [TestMethod]
    public void Create_RecordsARedSolution_OneFileARule()
    {
        Assert.Contains("SSOT: 5 debt; commit .ssot/debt", _created.MustBeGreen().Output);
        Lines.AreSame(new[] { "1001", "1004", "2001", "2002", "2003" }.Select(rule => $"Acme.Billing.Ledger.Tests.SSOT{rule}.txt"), _afterCreate);
    }

    [TestMethod]
    public void DebtAlone_IsGreen_AndSaidInOneLine()
    {
        var log = _green.MustBeGreen().Log;

        Lines.AreSame([], log.Findings.Select(f => f.ToString()));
        Lines.AreSame(["SSOT: 5 debt, 0 new (HalfMigrated)"], log.Announcements);
    }

    [TestMethod]
    public void SeveralTargetFrameworks_SayEachTheirLine_AndOneForAll() => Lines.AreSame(
        ["SSOT: 1 debt, 0 new (Wide, net10.0)", "SSOT: 1 debt, 0 new (Wide, net472)", "SSOT: 1 debt, 0 new (Wide)"],
        _wide.MustBeGreen().Log.Announcements);

    [TestMethod]
    public void Solution_SaysOneLine_ForSeveralTargetFrameworksToo() => Lines.AreSame(["SSOT: 1 debt, 0 new (Wide)"], _wideSolution.MustBeGreen().Log.Announcements);

    [TestMethod]
    public void EachViolationMore_IsRed_AndTheOldOnesAreNotTold()
    {
        var told = _grown.MustBeRed().Log.Findings;

        Assert.AreEqual("SSOT2001 SSOT2001", string.Join(" ", told.Select(finding => finding.Code)));
        Assert.IsTrue(told.All(finding => finding.Fields["state"] == "new" && finding.Line == 17), string.Join('\n', told));
    }

    [TestMethod]
    public void MissedDeadline_IsRed_AtItsScope()
    {
        var told = _late.MustBeRed().Log.Findings.Single();

        Assert.AreEqual(("error", "SSOT4003", "billing"), (told.Severity, told.Code, told.Fields["scope"]));
        Assert.AreEqual("Directory.Ssot.props", Path.GetFileName(told.File));
        Assert.Contains($"scope billing (owner ledger team) has 4 debt left in project Acme.Billing.Ledger.Tests after its deadline of {Past}", told.Message);
    }

    [TestMethod]
    public void Check_WarnsOfTheDeadlineToCome_AndOfTheStaleEntry()
    {
        Assert.Contains("warning SSOT4003", _stale.MustBeGreen().Output);
        Assert.Contains("scope billing (owner ledger team) has 4 debt left in what was judged and its deadline is", _stale.Output);
        Assert.Contains("Acme.Billing.Ledger.Tests.SSOT2001.txt(1,1): warning SSOT4001", _stale.Output);
        Assert.Contains($"SSOT: 4 debt, 0 new, next deadline billing {Soon}", _stale.Output);
    }

    [TestMethod]
    public void Prune_TakesOutWhatIsMended()
    {
        Assert.Contains("SSOT: 1 gone, 4 debt left", _pruned.MustBeGreen().Output);
        Assert.DoesNotContain("Acme.Billing.Ledger.Tests.SSOT2001.txt", _afterPrune);
        Assert.HasCount(4, _afterPrune);
    }

    [TestMethod]
    public void Done_SaysOnceInATestRun_ThatNoDebtIsLeft_AndLeavesNoBaseline()
    {
        Lines.AreSame(["SSOT: 0 debt, 0 new (HalfMigrated)"], _done.MustBeGreen().Log.Announcements);
        Assert.Contains("SSOT: 4 gone, 0 debt left", _end.MustBeGreen().Output);
        Assert.IsEmpty(_afterEnd);
    }
}
