using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.Core.Rules;
using Netra.Ssot.Core.Symbols;
using Netra.Ssot.Core.Tests.Rules.Code;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Core.Tests.Policies;

/// <summary>What SSOT9002 says of exemptions, scopes and forbidden APIs, over a repository with one file.</summary>
[TestClass]
public sealed class IdlePatternsTests : GateTestCase
{
    static Exemption Exempt(string glob, int? matches = null) =>
        new("SSOT2001", [Given.Glob(glob)], null, "because", "us", new DateTime(2027, 1, 1)) { Matches = matches };

    static IReadOnlyList<string> Told(Exemption exemption, int covered) => Told(Given.Policy with { Exemptions = [exemption] }, covered);

    /// <param name="covered">How many findings the policy's exemption covers.</param>
    static IReadOnlyList<string> Told(Policy policy, int covered = 0, params IReadOnlyCollection<string> missing)
    {
        var judgements = Enumerable.Range(1, covered).Select(line => new Judgement(
            new() { Rule = RuleCatalogue.EnvironmentAccess, Place = new("/repo/tests/a.cs", line, 1, line, 2), Message = "found", Symbol = "M:A.M", Target = "M:T.X" },
            Severity.None,
            FindingState.Exempt) { Exemption = policy.Exemptions[0] });
        return [.. IdlePatterns.Find(policy, IdlePatterns.PathsWithoutFile(policy, ["tests/a.cs"]), [new("/repo/tests/p.csproj", "net10.0", [.. judgements])], exemption => exemption.Owner == "somebody", missing).Select(finding => $"{finding.Rule.Id}: {finding.Message}")];
    }

    [TestMethod]
    [DataRow(1, "lower Matches to 1, as `dotnet ssot baseline prune` does")]
    [DataRow(2, "lower Matches to 2, as `dotnet ssot baseline prune` does")]
    [DataRow(3, null)]
    public void RoomThatIsLeftInMatches_IsTold(int covered, string? remedy)
    {
        var told = Told(Exempt("tests/**", matches: 3), covered);

        Assert.AreEqual(remedy is not null, told.Count == 1);
        if (remedy is not null)
            Assert.EndsWith($"the exemption of SSOT2001 allows 3 findings, and covers {covered}; {remedy}", told[0]);
    }

    [TestMethod]
    [DataRow(null)]
    [DataRow(3)]
    public void ExemptionThatAllowsNothing_IsTold_Once(int? matches) =>
        Assert.Contains("the exemption of SSOT2001 allows nothing that is there", Told(Exempt("tests/**", matches), covered: 0).Single());

    [TestMethod]
    [DataRow(0)]
    [DataRow(1)]
    public void ExemptionThatMayCoverWhatNobodyHasSeen_IsNotTold(int covered)
    {
        Assert.IsEmpty(Told(Exempt("tests/**", matches: 3) with { Owner = "somebody" }, covered));
        Assert.HasCount(1, Told(Exempt("gone/**", matches: 3) with { Owner = "somebody" }, covered: 0), "where no file is, nothing hides");
    }

    [TestMethod]
    public void ExemptionInUse_IsNotTold() => Assert.IsEmpty(Told(Exempt("tests/**"), covered: 2));

    [TestMethod]
    public void PathOfAnExemptionThatHoldsNoFile_IsTold_InsteadOfTheExemption() =>
        Assert.Contains("path gone/** of the exemption of SSOT2001 holds no file", Told(Exempt("gone/**"), covered: 0).Single());

    [TestMethod]
    [DataRow("/repo/tests/gone.csproj", true)]
    [DataRow("/repo/Tests/a.cs", false)]
    [DataRow("", false)]
    public void PathOfALibraryThatIsNoFile_IsTold(string file, bool isTold)
    {
        var told = Told(Given.Policy with { Libraries = [new("Acme.Testing", null) { File = file }] });

        Assert.HasCount(isTold ? 1 : 0, told);
        if (isTold)
            Assert.Contains("path tests/gone.csproj of library Acme.Testing is no file", told[0]);
    }

    [TestMethod]
    [DataRow("gone/**", true)]
    [DataRow("tests/*.cs", false)]
    public void PathOfAScopeThatHoldsNoFile_IsTold(string glob, bool isTold) =>
        Assert.HasCount(isTold ? 1 : 0, Told(Given.Policy with { Scopes = [new("ws", [Given.Glob(glob)], "", null, null, "")] }));

    [TestMethod]
    public void ForbiddenApiThatIsNowhere_IsTold_AndNoOther()
    {
        ForbiddenApi there = new(SymbolPattern.Parse("T:Is.There"), "", ""), gone = new(SymbolPattern.Parse("T:Is.Gone"), "", "");

        Assert.Contains("forbidden API T:Is.Gone is in nothing", Told(Given.Policy with { ForbiddenApis = [there, gone] }, missing: gone.Symbol.Text).Single());
    }
}
