using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Rules;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Tasks.Tests;

[TestClass]
public sealed class RenamedBaselinesTests : GateTestCase
{
    const string Entries = "old/A.cs\tM:A.M\tM:T.X\t1\nold/A.cs\tM:A.N\tM:T.X\t1\n";

    /// <summary>What the build of a project with one new violation, that of <c>M:A.M</c>, is told.</summary>
    string[] Hints(FindingState state = FindingState.New)
    {
        var project = Scratch.Write("new/New.csproj", "<Project />");
        var finding = new Finding { Rule = RuleCatalogue.EnvironmentAccess, Place = SourcePlace.TopOf(Scratch.PathOf("new/A.cs")), Message = "found", Symbol = "M:A.M", Target = "M:T.X" };
        return [.. RenamedBaselines.Find(Scratch.Path, new(project, "net10.0", [new(finding, Severity.Error, state)])).Judgements.Select(hint => $"{hint.Severity} {hint.Finding.Rule.Id}: {hint.Finding.Message}")];
    }

    [TestMethod]
    public void BaselineOfAProjectThatIsGone_IsNamedWithItsNewName()
    {
        Scratch.Write(".ssot/debt/Old.SSOT2001.txt", Entries);
        Scratch.Write(".ssot/debt/Worse.SSOT2001.txt", Entries.Replace("A.M", "A.O"));
        Scratch.Write(".ssot/debt/Old.SSOT2003.txt", Entries);

        CollectionAssert.AreEqual(
            (string[])["Warning SSOT4004: baseline Old.SSOT2001.txt is of no project any more, and 1 of its 2 violations are new in New.csproj; rename it to New.SSOT2001.txt (git mv), as the project was, or delete it"],
            Hints());
    }

    [TestMethod]
    [DataRow("Old.SSOT2001.txt", "old/Old.csproj")]
    [DataRow("Old.SSOT2001.txt", "bin/gen/Old.fsproj")]
    [DataRow("Old~old.SSOT2001.txt", "old/Old.csproj")]
    [DataRow("New.SSOT2001.txt", "new/A.cs")]
    [DataRow("New~new.SSOT2001.txt", "new/A.cs")]
    public void BaselineThatSomeProjectReads_IsNotMeant(string baseline, string there)
    {
        Scratch.Write(".ssot/debt/" + baseline, Entries);
        Scratch.Write(there, "");

        Assert.IsEmpty(Hints());
    }

    [TestMethod]
    public void ProjectOfTheNameElsewhere_IsAnotherOne()
    {
        Scratch.Write(".ssot/debt/Old~gone.SSOT2001.txt", Entries);
        Scratch.Write("old/Old.csproj", "<Project />");

        Assert.Contains("baseline Old~gone.SSOT2001.txt is of no project any more", Hints().Single());
    }

    [TestMethod]
    public void WhatIsNotNew_OrIsInNoGoodBaseline_GivesNoHint()
    {
        Assert.IsEmpty(Hints());
        Scratch.Write(".ssot/debt/Old.SSOT2001.txt", "no entry\n");
        Assert.IsEmpty(Hints());
        Scratch.Write(".ssot/debt/Old.SSOT2001.txt", Entries);
        Assert.IsEmpty(Hints(FindingState.Exempt));
    }
}
