using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.Core.Symbols;
using Netra.Ssot.Core.Tests.Debt;
using Netra.Ssot.Core.Tests.Rules.Code;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Core.Tests.Findings;

/// <summary>What is told of many findings together: of a project in its build, and of all in place of that where all are judged.</summary>
[TestClass]
public sealed class SumFindingsTests : GateTestCase
{
    static Policy Under(Scope scope) => Given.Policy with { Scopes = [scope] };

    static Scope Scope(int days) => new("ws", [Given.Glob("**")], "", null, Made.Today.AddDays(days), "us") { Place = new("/repo/Directory.Ssot.props", 7, 5, 7, 5) };

    static Exemption Exempt(string glob, int? matches = null, string? symbol = null) =>
        new("SSOT2001", glob.Length == 0 ? [] : [Given.Glob(glob)], symbol is null ? null : SymbolPattern.Parse(symbol), "because", "us", Made.Today, matches) { Place = new("/repo/Directory.Ssot.props", 9, 5, 9, 5) };

    static Verdict Judge(Policy policy, string project, string framework, params string[] violations) =>
        new VerdictBuilder(policy, Made.Book(violations), Made.Today).Build(project, framework, Made.Findings(violations));

    static string Told(IEnumerable<Judgement> judgements) =>
        string.Join("\n", judgements.Where(judgement => !judgement.Finding.Rule.IsConfigurable).Select(judgement => $"{judgement.Severity} {judgement.Finding.Rule.Id} {judgement.Finding.Message}"));

    [TestMethod]
    public void Deadline_IsToldOfEachProject_AndOnceOfAll()
    {
        var policy = Under(Scope(-1));
        Verdict[] verdicts =
        [
            Judge(policy, "/repo/One.csproj", "net10.0", "a.cs/M:A.M/M:T.X*2"), Judge(policy, "/repo/One.csproj", "net472", "a.cs/M:A.M/M:T.X*2"),
            Judge(policy, "/repo/Two.csproj", "net10.0", "b.cs/M:B.M/M:T.X"), Judge(policy, "/repo/Directory.Ssot.props", "", "ci.sh//dotnet vstest"),
        ];

        Assert.StartsWith("Error SSOT4003 scope ws (owner us) has 2 debt left in project One after its deadline of 2026-12-31", Told(verdicts[1].Judgements));
        var whole = verdicts.Select(verdict => SumFindings.WithoutParts(policy, verdict, Made.Today)).ToList();
        Assert.AreEqual("", Told(whole.SelectMany(verdict => verdict.Judgements)));
        Assert.StartsWith("Error SSOT4003 scope ws (owner us) has 4 debt left after its deadline of 2026-12-31", Told(SumFindings.Of(policy, whole, Made.Today, "")));
        Assert.HasCount(1, SumFindings.Of(policy, whole, Made.Today, ""));
    }

    [TestMethod]
    public void DeadlineToCome_Warns() =>
        Assert.StartsWith("Warning SSOT4003 scope ws (owner us) has 1 debt left in project p and its deadline is", Told(Judge(Under(Scope(3)), "/repo/p.csproj", "", "a/s/t").Judgements));

    [TestMethod]
    public void PartsOfAnotherPolicy_Stay()
    {
        var verdict = Judge(Under(Scope(-1)), "/repo/p.csproj", "", "a/s/t");

        Assert.AreSame(verdict, SumFindings.WithoutParts(Given.Policy, verdict, Made.Today));
    }

    [TestMethod]
    [DataRow("**", null, "write Matches=\"2\"", Severity.Warning)]
    [DataRow("", null, "write Matches=\"2\"", Severity.Warning)]
    [DataRow("**", 1, "and 1 were agreed on", Severity.Error)]
    [DataRow("**", 2, "", Severity.None)]
    [DataRow("a.cs", null, "", Severity.None)]
    public void Wildcard_MustSayHowMuchItCovers(string glob, int? matches, string told, Severity severity)
    {
        var policy = Given.Policy with { Exemptions = [Exempt(glob, matches)] };
        var verdict = Judge(policy, "/repo/p.csproj", "", "a.cs/M:A.M/M:T.X*2");

        var whole = SumFindings.Of(policy, [SumFindings.WithoutParts(policy, verdict, Made.Today)], Made.Today, "");

        Assert.AreEqual(told.Length > 0, verdict.Judgements.Any(judgement => judgement.Finding.Message.Contains("covers 2 findings in project p")));
        Assert.AreEqual(told.Length > 0 ? (1, severity) : (0, severity), (whole.Count, whole.Select(judgement => judgement.Severity).FirstOrDefault()));
        Assert.IsTrue(whole.All(judgement => judgement.Finding.Message.Contains(told)), Told(whole));
        Assert.AreEqual(2, verdict.Judgements.Count(judgement => judgement.State == FindingState.Exempt));
    }

    [TestMethod]
    [DataRow("tests/**", null, true)]
    [DataRow("tests/", null, true)]
    [DataRow("tests/?.cs", null, true)]
    [DataRow("tests/a.cs", null, false)]
    [DataRow("", null, true)]
    [DataRow("", "N:A", true)]
    [DataRow("tests/a.cs", "N:A", false)]
    [DataRow("", "T:A.B", false)]
    [DataRow("tests/**", "M:A.B.C", false)]
    public void Wildcard_IsWhatNamesNoFileAndNoType(string glob, string? symbol, bool expected) => Assert.AreEqual(expected, Exempt(glob, symbol: symbol).IsWildcard);
}
