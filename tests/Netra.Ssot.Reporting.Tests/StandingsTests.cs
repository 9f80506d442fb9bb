using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Rules;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Reporting.Tests;

[TestClass]
public sealed class StandingsTests : GateTestCase
{
    static TypeFact Type(string id, bool isTest, params string[] bases) => new(id, id, SourcePlace.TopOf("/repo/A.cs"))
    {
        TestFrameworks = isTest ? [TestFramework.MSTest] : [],
        Bases = [.. bases.Select(link => new TypeLink(link, "A"))],
    };

    static readonly CodeFacts Facts = new()
    {
        Assembly = new("A", "1.0.0.0", ""),
        Types = [Type("T:N.Base", isTest: false), Type("T:N.One", isTest: true, "T:N.Base"), Type("T:N.Two", isTest: true), Type("T:N.TwoMore", isTest: true)],
    };

    static Standing[] Of(params Judgement[] judgements) =>
        [.. new[] { "T:N.One", "T:N.Two", "T:N.TwoMore" }.Select(type => Standings.OfTestClasses(Facts, new("/repo/A.csproj", "", judgements))[type])];

    [TestMethod]
    public void OnlyTestClasses_AreCounted() => Assert.HasCount(3, Standings.OfTestClasses(Facts, new("/repo/A.csproj", "", [])));

    [TestMethod]
    [DataRow("M:N.Two.Run(System.Int32)")]
    [DataRow("T:N.Two")]
    [DataRow("M:N.Two.Inner.Run")]
    [DataRow("M:N.Two.Run``1(System.Collections.Generic.List{N.One})")]
    public void FindingInAClass_IsThatClassesAlone(string symbol) =>
        CollectionAssert.AreEqual(new[] { Standing.Clean, Standing.Open, Standing.Clean }, Of(Sample.Judgement(symbol: symbol)));

    [TestMethod]
    public void MissingBase_IsThatOfEveryClassBelow() =>
        CollectionAssert.AreEqual(new[] { Standing.Open, Standing.Clean, Standing.Clean }, Of(Sample.Judgement(RuleCatalogue.TestBase, symbol: "T:N.Base")));

    [TestMethod]
    public void OtherFindingInABase_IsNot() =>
        CollectionAssert.AreEqual(new[] { Standing.Clean, Standing.Clean, Standing.Clean }, Of(Sample.Judgement(symbol: "M:N.Base.Run")));

    [TestMethod]
    public void WorstFinding_Decides()
    {
        var exempt = Sample.Judgement(symbol: "M:N.Two.A", state: FindingState.Exempt);

        Assert.AreEqual(Standing.Exempt, Of(exempt)[1]);
        Assert.AreEqual(Standing.Open, Of(exempt, Sample.Judgement(symbol: "M:N.Two.B", state: FindingState.Debt))[1]);
    }

    [TestMethod]
    public void TargetFrameworks_AreJoinedByTheWorst() => CollectionAssert.AreEquivalent(
        new Dictionary<string, Standing> { ["a"] = Standing.Open, ["b"] = Standing.Clean },
        Standings.Join([new Dictionary<string, Standing> { ["a"] = Standing.Clean, ["b"] = Standing.Clean }, new Dictionary<string, Standing> { ["a"] = Standing.Open }]));
}
