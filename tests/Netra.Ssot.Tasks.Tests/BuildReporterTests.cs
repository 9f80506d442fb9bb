using Microsoft.Build.Framework;
using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Rules;
using Netra.Ssot.Reporting;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Tasks.Tests;

[TestClass]
public sealed class BuildReporterTests : GateTestCase
{
    readonly RecordingEngine _engine = new();

    [TestMethod]
    public void AnError_CarriesEveryField()
    {
        Report(Judged(Severity.Error));

        var error = (ExtendedBuildErrorEventArgs)_engine.Errors.Single();
        Assert.AreEqual(("ssot", "SSOT2001", "/src/A.cs"), (error.Subcategory, error.Code, error.File));
        Assert.AreEqual((3, 5, 3, 9), (error.LineNumber, error.ColumnNumber, error.EndLineNumber, error.EndColumnNumber));
        Assert.AreEqual(RuleCatalogue.EnvironmentAccess.HelpLink, error.HelpLink);
        Assert.AreEqual("SSOT2001", error.HelpKeyword);
        Assert.AreEqual("SSOT2001", error.ExtendedType);
        Assert.AreEqual("/src/A.csproj", error.ProjectFile);
        var fields = error.ExtendedMetadata!;
        Assert.AreEqual(("SSOT2001", "websocket", "P0"), (fields["rule"], fields["scope"], fields["priority"]));
        Assert.AreEqual(("M:A.M", "M:System.Environment.Exit", "use it", "new"), (fields["symbol"], fields["target"], fields["remedy"], fields["state"]));
        Assert.AreEqual(RuleCatalogue.EnvironmentAccess.HelpLink, fields["helpLink"]);
    }

    [TestMethod]
    [DataRow(FindingState.Debt, "SSOT2001 debt: found it")]
    [DataRow(FindingState.Moved, "SSOT2001 moved from tests/Old.cs: found it")]
    [DataRow(FindingState.Exempt, "SSOT2001 exempt: found it")]
    public void WhatIsKnownOrAllowed_IsANoteOfLowImportance(FindingState state, string expected)
    {
        Assert.AreEqual(0, Report(Judged(Severity.Info) with { State = state, MovedFrom = state == FindingState.Moved ? "tests/Old.cs" : "" }));
        Assert.IsEmpty(_engine.Warnings);
        var note = _engine.Messages.Single();
        Assert.AreEqual(MessageImportance.Low, note.Importance);
        Assert.Contains(expected, note.Message!);
    }

    [TestMethod]
    public void AWarning_IsAWarningAndNoError()
    {
        Assert.AreEqual(0, Report(Judged(Severity.Warning)));
        Assert.HasCount(1, _engine.Warnings);
        Assert.IsEmpty(_engine.Errors);
    }

    [TestMethod]
    public void WhatIsLess_IsALowMessage()
    {
        Report(Judged(Severity.Info));
        Assert.IsEmpty(_engine.Warnings);
        Assert.AreEqual(MessageImportance.Low, _engine.Messages.Single().Importance);
    }

    [TestMethod]
    public void ControlCharacters_NeverReachTheConsole()
    {
        Report(Judged(Severity.Error, "a\u001b[31mb\nc"));
        Assert.IsFalse(_engine.Errors.Single().Message!.Any(char.IsControl));
    }

    [TestMethod]
    public void BracesAndPercents_StayAsTheyAre()
    {
        Report(Judged(Severity.Error, "{0} {x} %41"));
        Assert.AreEqual("{0} {x} %41", _engine.Errors.Single().Message);
    }

    [TestMethod]
    public void MoreThanTheLimit_IsOneLineMoreAndCountsInFull()
    {
        var many = Enumerable.Range(0, FindingLimit.PerRule + 7).Select(i => Judged(Severity.Error, $"finding {i}")).ToArray();
        Assert.AreEqual(many.Length, Report(many));
        Assert.HasCount(FindingLimit.PerRule + 1, _engine.Errors);
        Assert.Contains("7 more", _engine.Errors[^1].Message!);
        Assert.Contains("/obj/findings.json", _engine.Errors[^1].Message!);
    }

    int Report(params Judgement[] judgements)
    {
        var reporter = new BuildReporter(_engine, "Test", "/obj/findings.json");
        reporter.Report(new("/src/A.csproj", "net10.0", judgements));
        return reporter.Errors;
    }

    static Judgement Judged(Severity severity, string message = "found it")
    {
        var finding = new Finding
        {
            Rule = RuleCatalogue.EnvironmentAccess,
            Place = new SourcePlace("/src/A.cs", 3, 5, 3, 9),
            Message = message,
            Symbol = "M:A.M",
            Target = "M:System.Environment.Exit",
            Remedy = "use it",
        };
        return new(finding, severity) { Scope = new("websocket", [], "P0", null, null, "us") };
    }
}
