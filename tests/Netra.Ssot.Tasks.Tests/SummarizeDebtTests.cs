using Microsoft.Build.Utilities;
using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Rules;
using Netra.Ssot.Reporting;
using Netra.Ssot.Reporting.Formats;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Tasks.Tests;

[TestClass]
public sealed class SummarizeDebtTests : GateTestCase
{
    readonly RecordingEngine _engine = new();

    [TestMethod]
    public void Debt_IsSaidOnceForAll_AndOnceForAViolationOfSeveralTargetFrameworks()
    {
        string[] files = [Findings("One", "net10.0", FindingState.Debt, FindingState.Moved), Findings("One", "net472", FindingState.Debt), Findings("Two", "net10.0", FindingState.Debt)];

        Assert.IsTrue(Run(files));

        Assert.AreEqual("SSOT: 3 debt, 0 new (All)", _engine.Messages.Single().Message);
    }

    [TestMethod]
    public void WithoutDebt_ItIsSaidThatThereIsNone()
    {
        Assert.IsTrue(Run(Findings("One", "net10.0", FindingState.Exempt), Findings("Two", "net10.0"), Scratch.PathOf("never.built.json")));

        Assert.AreEqual("SSOT: 0 debt, 0 new (All)", _engine.Messages.Single().Message);
    }

    [TestMethod]
    [DataRow(FindingState.Exempt, 0)]
    [DataRow(FindingState.Debt, 1)]
    public void PartOfASolution_SpeaksOfDebtAlone(FindingState state, int lines)
    {
        var task = Task(Findings("One", "net10.0", state));
        task.IsPartOfMore = true;

        Assert.IsTrue(task.Execute());

        Assert.HasCount(lines, _engine.Messages);
    }

    [TestMethod]
    public void WhatIsNotJudged_IsNotCalledFreeOfDebt()
    {
        var off = new Report(Scratch.PathOf(), []) { SwitchedOff = [new(Scratch.PathOf("One.csproj"), Scratch.PathOf("Directory.Ssot.props"), "later")] };

        Assert.IsTrue(Run(Scratch.Write("off.json", JsonReport.Render(off)), Scratch.PathOf("never.built.json")));

        Assert.IsEmpty(_engine.Messages);
    }

    [TestMethod]
    public void FindingsThatCannotBeRead_AreAnError_AndNoSumIsSaid()
    {
        Assert.IsFalse(Run(Findings("One", "net10.0", FindingState.Debt), Scratch.Write("broken.json", "{ \"schema\": ")));

        Assert.AreEqual("SSOT9003", _engine.Errors.Single().Code);
        Assert.IsEmpty(_engine.Messages);
    }

    bool Run(params string[] files) => Task(files).Execute();

    SummarizeDebt Task(params string[] files) =>
        new() { BuildEngine = _engine, Project = "/repo/All.slnx", FindingsFiles = [.. files.Select(file => new TaskItem(file))] };

    string Findings(string project, string targetFramework, params FindingState[] states)
    {
        var judgements = states.Select((state, i) => new Judgement(
            new() { Rule = RuleCatalogue.EnvironmentAccess, Place = new SourcePlace(Scratch.PathOf("a.cs"), i + 1, 1, i + 1, 2), Message = "found", Symbol = "M:A.M" + i, Target = "M:T.X" },
            Severity.Info,
            state));
        var report = new Report(Scratch.PathOf(), [new(Scratch.PathOf(project + ".csproj"), targetFramework, [.. judgements])]);
        return Scratch.Write($"{project}.{targetFramework}.json", JsonReport.Render(report));
    }
}
