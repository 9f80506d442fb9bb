using Netra.Ssot.Cli.Debt;
using Netra.Ssot.Core.Debt;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.Core.Rules;
using Netra.Ssot.Reporting;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Cli.Tests.Baseline;

/// <summary>What is called gone, and what is not, of baselines on disk and verdicts made by hand.</summary>
[TestClass]
public sealed class DebtReviewTests : GateTestCase
{
    const string Entry = "tests/A.cs\tM:A.M\tM:T.X\t1\n";

    Policy Policy => new() { File = Scratch.PathOf("Directory.Ssot.props"), Root = Scratch.PathOf() };

    /// <summary>The only baseline, after a run that looked at these projects and found this in each of them.</summary>
    ReviewedDebt Review(Policy policy, string[] projects, params string[] files)
    {
        var verdicts = projects.Select(project => new VerdictBuilder(policy, DebtBook.Read(policy.Root, project), new(2027, 1, 1)).Build(project, "", files.Select(Found))).ToList();
        return DebtReview.Of(new(policy.Root), Survey.Of(policy, verdicts)).Single();
    }

    Finding Found(string file) => new()
    {
        Rule = RuleCatalogue.EnvironmentAccess,
        Place = new(Scratch.PathOf(file), 1, 1, 1, 2),
        Message = "found",
        Symbol = "M:A.M",
        Target = "M:T.X",
    };

    [TestMethod]
    [DataRow("artifacts/gen/Old.csproj")]
    [DataRow(".tools/Old.csproj")]
    public void BaselineOfAProjectThatLiesHidden_IsNotGone(string hidden)
    {
        Scratch.Write(hidden, "<Project />");
        Scratch.Write(".ssot/debt/Old.SSOT2001.txt", Entry);

        var review = Review(Policy, [Scratch.Write("tests/Other.csproj", "<Project />")]);

        Assert.IsNull(review.Balance);
        Assert.IsFalse(review.IsOrphan);
        Assert.AreEqual(hidden + " was not looked at", review.Obstacle);
    }

    [TestMethod]
    public void BaselineOfAProjectThatIsNowhere_IsGone()
    {
        Scratch.Write(".ssot/debt/Old.SSOT2001.txt", Entry);

        Assert.HasCount(1, Review(Policy, [Scratch.Write("tests/Other.csproj", "<Project />")]).Balance!.Stale);
    }

    [TestMethod]
    public void RenamedProject_IsToldByItsNewName_AndLosesNothing()
    {
        Scratch.Write(".ssot/debt/Old.SSOT2001.txt", Entry + "tests/A.cs\tM:A.N\tM:T.X\t1\n");

        var review = Review(Policy, [Scratch.Write("tests/New.csproj", "<Project />")], "tests/A.cs");

        Assert.IsNull(review.Balance);
        Assert.IsTrue(review.IsOrphan);
        Assert.Contains("is of no project any more, and 1 of its 2 violations are new in New.csproj; rename it to New.SSOT2001.txt", review.Debt.Problem!.Message);
        Assert.AreEqual(review.Debt.Problem.Message, review.Obstacle);
    }

    [TestMethod]
    public void WhatThePolicyDoesNotJudge_IsNotGone()
    {
        Scratch.Write(".ssot/debt/P.SSOT2001.txt", Entry);
        var scope = new Scope("quiet", [PathPattern.TryParse("tests/**", out var path, out _) ? path : null!], "", Severity.None, null, "");
        Policy[] silent = [Policy with { Rules = [new("SSOT2001", Severity.None, "")] }, Policy with { Scopes = [scope] }];

        foreach (var policy in silent)
        {
            var review = Review(policy, [Scratch.Write("tests/P.csproj", "<Project />")], "tests/A.cs");

            Assert.IsEmpty(review.Balance!.Stale);
            Assert.AreEqual(1, review.Balance.Left.Count);
            Assert.Contains("1 of P.SSOT2001.txt stay, though nothing shows them: the policy does not judge SSOT2001 there any more", review.Doubts.Single());
        }
    }

    [TestMethod]
    public void WhatOtherConfigurationsMayShow_IsNotGone_UnlessThePolicyNamesAll()
    {
        Scratch.Write(".ssot/debt/P.SSOT2001.txt", Entry);
        var project = Scratch.Write("tests/P.csproj", "<Project />");
        Scratch.Write("tests/A.cs", "#if DEBUG\n#endif\n");

        var unsure = Review(Policy, [project]);
        Assert.IsEmpty(unsure.Balance!.Stale);
        Assert.Contains("name those in SsotConfigurations", unsure.Doubts.Single());
        Assert.HasCount(1, Review(Policy with { Configurations = ["Debug", "Release"] }, [project]).Balance!.Stale);

        Scratch.Write("tests/A.cs", "class A;\n");
        Assert.HasCount(1, Review(Policy, [project]).Balance!.Stale);
        File.Delete(Scratch.PathOf("tests/A.cs"));
        Assert.HasCount(1, Review(Policy, [project]).Balance!.Stale);
    }

    /// <summary>As with debt: what another configuration may show is not missed.</summary>
    [TestMethod]
    public void ExemptionOfFilesThatOtherConfigurationsMayShow_IsNotIdle_UnlessThePolicyNamesAll()
    {
        Scratch.Write("tests/A.cs", "#if DEBUG\n#endif\n");
        Scratch.Write("src/B.cs", "class B;\n");
        Exemption Of(params string[] paths) => new("SSOT2001", [.. paths.Select(text => PathPattern.TryParse(text, out var path, out _) ? path : null!)], null, "r", "o", new DateTime(2027, 1, 1));
        var some = new VariableFiles(Policy);

        Assert.IsTrue(some.MayHide(Of("tests/**")));
        Assert.IsTrue(some.MayHide(Of()));
        Assert.IsFalse(some.MayHide(Of("src/**", "gone/**")));
        CollectionAssert.AreEqual((string[])["tests/A.cs"], some.All.ToArray());
        var all = new VariableFiles(Policy with { Configurations = ["Debug", "Release"] });
        Assert.IsFalse(all.MayHide(Of()));
        Assert.IsEmpty(all.All);
    }

    [TestMethod]
    public void EntryThatTwoTargetFrameworksTook_ExcusesOneOfThem_InACheck()
    {
        Scratch.Write(".ssot/debt/P.SSOT2001.txt", Entry);
        var project = Scratch.Write("tests/P.csproj", "<Project />");
        var builder = new VerdictBuilder(Policy, DebtBook.Read(Policy.Root, project), new(2027, 1, 1));
        Verdict[] verdicts = [builder.Build(project, "net8.0", [Found("tests/A.net8.cs")]), builder.Build(project, "net10.0", [Found("tests/A.net10.cs")])];
        Assert.IsTrue(verdicts.All(verdict => verdict.Judgements.Single().State == FindingState.Moved));
        var evidence = new Evidence { Policy = Policy.File, PolicyDigest = "", BaselinesDigest = "", Configuration = "", Today = new(2027, 1, 1), IsWhole = false };

        var report = new DebtCheck(Policy, evidence, () => []).Conclude(new Report(Policy.Root, verdicts)).Report;

        CollectionAssert.AreEqual(
            (string[])["A.net10.cs Moved Info", "A.net8.cs New Error"],
            report.Verdicts.Select(verdict => verdict.Judgements.Single()).Select(judgement => $"{Path.GetFileName(judgement.Finding.Place.File)} {judgement.State} {judgement.Severity}").Order(StringComparer.Ordinal).ToArray());
    }

    /// <summary>A copied folder with the same namespaces: what the first project still holds excuses nothing in the second.</summary>
    [TestMethod]
    public void CopyOfAProjectOfTheSameName_IsNew()
    {
        Scratch.Write(".ssot/debt/P.SSOT2001.txt", "a/A.cs\tM:A.M\tM:T.X\t1\n");
        Scratch.Write("a/A.cs", "class A;");
        var copy = Scratch.Write("b/P.csproj", "<Project />");

        var verdict = new VerdictBuilder(Policy, DebtBook.Read(Policy.Root, copy), new(2027, 1, 1)).Build(copy, "", [Found("b/A.cs")]);

        Assert.AreEqual(FindingState.New, verdict.Judgements.Single().State);
    }
}
