using FsCheck;
using FsCheck.Fluent;
using Netra.Ssot.Core.Debt;
using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Inspection.Tests.Rules;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Inspection.Tests.Debt;

/// <summary>Generated sources, compiled and looked at by the eye: edits around violations leave every entry valid, and whatever comes to them is new.</summary>
[TestClass]
public sealed class EditedSourcePropertyTests : GateTestCase
{
    const string Rule = "SSOT2001";

    /// <summary>A program with two layouts and one of its holders.</summary>
    static readonly Gen<(ReaderProgram Program, Layout Before, Layout After, int Chosen)> Case =
        from program in ReaderProgram.Any
        from before in Layout.Any
        from after in Layout.Any
        from chosen in Gen.Choose(0, program.Holders.Count - 1)
        select (program, before, after, chosen);

    [TestMethod]
    public void LinesFormatOrderAndNeighbours_LeaveEveryEntryValid() => Check((program, before, after, _) =>
    {
        var baseline = BaselineOf(program.Render(before), optimize: false);

        Assert.AreEqual(program.Holders.Sum(holder => holder.Uses.Count), baseline.Count);
        Assert.AreEqual(baseline.Format(), BaselineOf(program.Render(after), optimize: true).Format());
    });

    [TestMethod]
    public void OneMore_IsNew() => Check((program, before, after, chosen) =>
    {
        var baseline = BaselineOf(program.Render(before), optimize: true);
        var grown = program.With(chosen, holder => holder with { Uses = [.. holder.Uses, holder.Uses[0]] });

        var verdict = Judge(grown.Render(after), optimize: false, baseline, out var balance);

        Assert.AreEqual(1, verdict.Judgements.Count(judgement => judgement.State == FindingState.New));
        Assert.IsTrue(verdict.IsRed);
        Assert.AreEqual(baseline.Format(), balance.Left.Format());
    });

    [TestMethod]
    public void Swap_IsNew_ThoughTheCountStays() => Check((program, before, after, chosen) =>
    {
        var baseline = BaselineOf(program.Render(before), optimize: false);
        var swapped = program.With(chosen, holder => holder with { Uses = [ReaderProgram.Fresh, .. holder.Uses.Skip(1)] });

        var verdict = Judge(swapped.Render(after), optimize: false, baseline, out var balance);

        Assert.AreEqual(1, verdict.Judgements.Count(judgement => judgement.State == FindingState.New));
        Assert.HasCount(baseline.Count, verdict.Judgements);
        Assert.HasCount(1, balance.Stale);
    });

    /// <summary>The canary: an edit that does change a key is seen, so the properties above can fail.</summary>
    [TestMethod]
    public void HolderThatIsRenamed_IsNew() => Check((program, before, after, chosen) =>
    {
        // All field initializers belong to the type's own.
        var holder = program.Holders[chosen] with { Shape = HolderShape.Async };
        program = program.With(chosen, _ => holder);
        var baseline = BaselineOf(program.Render(before), optimize: true);

        var verdict = Judge(program.With(chosen, _ => holder with { Name = "Renamed" }).Render(after), optimize: true, baseline, out var balance);

        Assert.AreEqual(holder.Uses.Count, verdict.Judgements.Count(judgement => judgement.State == FindingState.New));
        Assert.HasCount(holder.Uses.Count, balance.Stale);
    });

    static DebtFile BaselineOf(string source, bool optimize)
    {
        using var fixture = Compile(source, optimize);
        return DebtObservation.Of(fixture.Folder, [new Verdict("", "", [.. Look(fixture).Select(finding => new Judgement(finding, Severity.Error))])])[Rule];
    }

    static Verdict Judge(string source, bool optimize, DebtFile baseline, out DebtBalance balance)
    {
        using var fixture = Compile(source, optimize);
        var debt = DebtBook.Of([new(Rule, baseline)], exists: _ => true);
        var verdict = new VerdictBuilder(Expect.Policy with { Root = fixture.Folder }, debt, DateTime.UnixEpoch).Build("Reader.csproj", "", Look(fixture));
        balance = DebtBalance.Of(baseline, Rule, fixture.Folder, [verdict]);
        return verdict;
    }

    static CompiledFixture Compile(string source, bool optimize) =>
        CompiledFixture.Compile([new FixtureSource("Reader.cs", source)], new FixtureOptions { Optimize = optimize });

    static IReadOnlyList<Finding> Look(CompiledFixture fixture) => Expect.Judge(fixture, Expect.Policy, ProjectKind.TestSupport);

    static void Check(Action<ReaderProgram, Layout, Layout, int> holds) => Prop
        .ForAll(Case.ToArbitrary(), @case => holds(@case.Program, @case.Before, @case.After, @case.Chosen))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(20));
}
