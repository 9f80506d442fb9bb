using Netra.Ssot.Core.Rules;
using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.Inspection.Gates;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Inspection.Tests.Gates;

[TestClass]
public sealed class ProjectGateTests : GateTestCase
{
    [TestMethod]
    public void ASoundProject_HasNothingToSayAboutItsPolicy()
    {
        using var fixture = new GateFixture();
        Assert.IsEmpty(Rules(ProjectGate.Open(fixture.Inputs()).Verdict).Where(rule => rule is "SSOT3003" or "SSOT9001"));
    }

    [TestMethod]
    [DataRow("off", "", "the command line")]
    [DataRow("", "off", "an environment variable")]
    [DataRow("", "", "the project")]
    public void AForeignProperty_IsToldWithWhereItCameFrom(string forced, string inherited, string origin)
    {
        using var fixture = new GateFixture();
        var gate = ProjectGate.Open(fixture.Inputs() with { ForeignProperties = [new("SsotMode", "off", inherited)], ForcedProperties = Forced(forced) });
        var told = gate.Verdict.Judgements.Single(judgement => judgement.Finding.Rule.Id == "SSOT3003");
        Assert.Contains(origin, told.Finding.Message);
        Assert.AreEqual(Severity.Error, told.Severity);
    }

    static Dictionary<string, string> Forced(string mode) => mode.Length == 0 ? [] : new() { ["SsotMode"] = mode };

    [TestMethod]
    [DataRow("_SsotMark", true)]
    [DataRow("SsotProjectKind", true)]
    [DataRow("SsotSarif", false)]
    [DataRow("Configuration", false)]
    public void AForcedProperty_IsToldWhenItIsTheGatesOwn(string name, bool isTold)
    {
        using var fixture = new GateFixture();
        var gate = ProjectGate.Open(fixture.Inputs() with { ForcedProperties = new Dictionary<string, string> { [name] = "x" } });
        Assert.AreEqual(isTold, Rules(gate.Verdict).Contains("SSOT3003"));
    }

    [TestMethod]
    [DataRow("", "build", true)]
    [DataRow("", "all", true)]
    [DataRow("runtime; native", "", true)]
    [DataRow("Runtime;Build;Native;ContentFiles;Analyzers", "", false)]
    [DataRow("build", "analyzers", false)]
    [DataRow("all", "", false)]
    [DataRow("", "", false)]
    public void AssetsOfThePackageThatAreKeptOut_AreTold(string include, string exclude, bool isTold)
    {
        using var fixture = new GateFixture();
        var gate = ProjectGate.Open(fixture.Inputs() with { Package = new(include, exclude, fixture.ProjectFile) });
        Assert.AreEqual(isTold, Rules(gate.Verdict).Contains("SSOT3003"));
    }

    [TestMethod]
    public void AForeignItem_IsTold()
    {
        using var fixture = new GateFixture();
        var gate = ProjectGate.Open(fixture.Inputs() with { ForeignItems = [GateFixture.Item("SsotExempt", "SSOT2001", fixture.ProjectFile)] });
        Assert.Contains("SSOT3003", Rules(gate.Verdict));
    }

    [TestMethod]
    public void TwoCopiesOfTheGate_AreTold()
    {
        using var fixture = new GateFixture();
        var gate = ProjectGate.Open(fixture.Inputs() with { Doors = new(true, true, "/one/", "/two/") });
        Assert.Contains("the gate is imported twice, from '/one/' and from '/two/'; keep one of them", gate.Verdict.Judgements.Select(judgement => judgement.Finding.Message));
    }

    [TestMethod]
    [DataRow(true, false)]
    [DataRow(false, true)]
    public void AHalfImport_IsTold(bool props, bool targets)
    {
        using var fixture = new GateFixture();
        var gate = ProjectGate.Open(fixture.Inputs() with { Doors = new(props, targets, "/one/", "") });
        Assert.Contains("SSOT3003", Rules(gate.Verdict));
    }

    [TestMethod]
    [DataRow("""<Project Sdk="Netra.Ssot.Sdk/1.0.0;Microsoft.NET.Sdk" />""", "Microsoft.NET.Sdk")]
    [DataRow("""<Project Sdk="Netra.Ssot.Sdk"><Sdk Name="Microsoft.NET.Sdk.Web" /></Project>""", "Microsoft.NET.Sdk.Web")]
    [DataRow("""<Project><Sdk Name="Netra.Ssot.Sdk" /><Sdk Name="Microsoft.NET.Sdk" /></Project>""", "Microsoft.NET.Sdk")]
    [DataRow("""<Project><Import Project="Sdk.targets" Sdk="Netra.Ssot.Sdk" /><ImportGroup><Import Project="Sdk.targets" Sdk="MSTest.Sdk" /></ImportGroup></Project>""", "MSTest.Sdk")]
    [DataRow("""<Project Sdk="Microsoft.NET.Sdk;Netra.Ssot.Sdk/1.0.0" />""", null)]
    [DataRow("""<Project Sdk="Microsoft.NET.Sdk"><Sdk Name="Netra.Ssot.Sdk" Version="1.0.0" /></Project>""", null)]
    [DataRow("""<Project Sdk="Netra.Ssot.Sdk" />""", null)]
    [DataRow("""<Project Sdk="Netra.Ssot.Sdk"><Import Project="Sdk.targets" Sdk="Microsoft.NET.Sdk" /></Project>""", null)]
    [DataRow("""<Project><Import Project="Sdk.props" Sdk="Netra.Ssot.Sdk" /><Import Project="Sdk.props" Sdk="Microsoft.NET.Sdk" /><Import Project="Sdk.targets" Sdk="Microsoft.NET.Sdk" /><Import Project="Sdk.targets" Sdk="Netra.Ssot.Sdk" /></Project>""", null)]
    public void AnSdkListedBehindOurs_IsToldWithWhatToDo(string project, string? behind)
    {
        using var fixture = new GateFixture(project);
        var told = ProjectGate.Open(fixture.Inputs()).Verdict.Judgements.Where(judgement => judgement.Finding.Rule.Id == "SSOT3003").Select(judgement => judgement.Finding.Message);
        CollectionAssert.AreEqual(
            behind is null ? [] : new[] { $"Netra.Ssot.Sdk is listed before {behind}, whose targets then come behind the gate; list ours last" }, told.ToArray());
    }

    [TestMethod]
    public void AnInvalidPolicy_IsRedAndJudgesNothingElse()
    {
        using var fixture = new GateFixture();
        var gate = ProjectGate.Open(fixture.Inputs("<Project><PropertyGroup><SsotMod>off</SsotMod></PropertyGroup></Project>"));
        Assert.IsNull(gate.Policy);
        Assert.IsNull(gate.Project);
        Assert.IsTrue(gate.Verdict.IsRed);
        Assert.Contains("SSOT9001", Rules(gate.Verdict));
    }

    [TestMethod]
    public void ASecondPolicyFurtherUp_IsTold()
    {
        using var fixture = new GateFixture();
        fixture.Write("Directory.Ssot.props", "<Project />");
        var gate = ProjectGate.Open(fixture.Inputs("<Project />"));
        Assert.Contains("SSOT9001", Rules(gate.Verdict));
    }

    [TestMethod]
    public void AnItemThatATargetAdds_IsTold()
    {
        using var fixture = new GateFixture();
        var inputs = fixture.Inputs();
        var gate = ProjectGate.Open(inputs);
        Assert.IsEmpty(gate.CompareLive(inputs.Policy.Items));
        var live = gate.CompareLive([.. inputs.Policy.Items, GateFixture.Item("SsotExempt", "SSOT2001", fixture.ProjectFile)]);
        Assert.AreEqual("SSOT3003", live.Single().Rule.Id);
    }

    [TestMethod]
    public void BaselineThatIsNoGood_IsRed_AndExcusesNothing()
    {
        using var fixture = new GateFixture();
        fixture.Write("repo/.ssot/debt/T.SSOT2001.txt", "T/A.cs\tM:A.M\tM:T.X\t1\n");
        Assert.AreEqual(FindingState.Debt, StateOf(ProjectGate.Open(fixture.Inputs())));

        fixture.Write("repo/.ssot/debt/T.SSOT2001.txt", "<<<<<<< ours\nT/A.cs\tM:A.M\tM:T.X\t1\n");
        var gate = ProjectGate.Open(fixture.Inputs());

        Assert.AreEqual(FindingState.New, StateOf(gate));
        Assert.Contains("SSOT4004", Rules(gate.Verdict));
        Assert.IsTrue(gate.Verdict.IsRed);

        FindingState StateOf(ProjectGate gate) => Told(gate.Conclude([Access(fixture)])).State;
    }

    [TestMethod]
    public void DebtWhoseFileMoved_IsGreen_AndSaysFromWhere()
    {
        using var fixture = new GateFixture();
        fixture.Write("repo/.ssot/debt/T.SSOT2001.txt", "T/Old.cs\tM:A.M\tM:T.X\t1\n");

        var verdict = ProjectGate.Open(fixture.Inputs()).Conclude([Access(fixture)]);

        Assert.AreEqual((FindingState.Moved, Severity.Info, "T/Old.cs"), (Told(verdict).State, Told(verdict).Severity, Told(verdict).MovedFrom));
    }

    [TestMethod]
    [DataRow("2027-01-31", FindingState.Exempt)]
    [DataRow("2027-01-30", FindingState.New)]
    public void ExemptionThatHasExpired_IsTold_AndAllowsNothing(string expires, FindingState state)
    {
        using var fixture = new GateFixture();
        const string text = "<Project><ItemGroup><SsotExempt Include='SSOT2001' Reason='starts' Owner='us' Expires='DAY' /></ItemGroup></Project>";
        var exempt = new PolicyItem(
            "SsotExempt", "SSOT2001", new Dictionary<string, string> { ["Reason"] = "starts", ["Owner"] = "us", ["Expires"] = expires },
            fixture.Write("repo/Directory.Ssot.props", text.Replace("DAY", expires)));

        var gate = ProjectGate.Open(fixture.Inputs(text.Replace("DAY", expires), items: exempt) with { Today = new(2027, 1, 31) });
        var verdict = gate.Conclude([Access(fixture)]);

        Assert.AreEqual(state, Told(verdict).State);
        Assert.AreEqual(state == FindingState.New, Rules(gate.Verdict).Contains("SSOT4002"));
        Assert.AreEqual(state == FindingState.New ? Severity.Error : Severity.None, Told(verdict).Severity);
    }

    static Finding Access(GateFixture fixture) => new()
    {
        Rule = RuleCatalogue.EnvironmentAccess,
        Place = SourcePlace.TopOf(Path.Combine(Path.GetDirectoryName(fixture.ProjectFile)!, "A.cs")),
        Message = "reads",
        Symbol = "M:A.M",
        Target = "M:T.X",
    };

    static Judgement Told(Verdict verdict) => verdict.Judgements.Single(judgement => judgement.Finding.Rule == RuleCatalogue.EnvironmentAccess);

    [TestMethod]
    public void ThePolicysOwnOff_SwitchesTheGateOff()
    {
        using var fixture = new GateFixture();
        var gate = ProjectGate.Open(fixture.Inputs(
            "<Project><PropertyGroup><SsotMode>off</SsotMode><SsotOffReason>moving house</SsotOffReason></PropertyGroup></Project>",
            new Dictionary<string, string> { ["SsotMode"] = "off", ["SsotOffReason"] = "moving house" }));
        Assert.IsTrue(gate.IsOff);
        Assert.IsNull(gate.Project);
    }

    static IReadOnlyList<string> Rules(Verdict verdict) => [.. verdict.Judgements.Select(judgement => judgement.Finding.Rule.Id)];
}
