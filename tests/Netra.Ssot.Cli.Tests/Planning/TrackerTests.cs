using Netra.Ssot.Cli.Planning;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Cli.Tests.Planning;

[TestClass]
public sealed class TrackerTests : GateTestCase
{
    static PlannedFile File(string name, int findings = 2, string project = "tests/A.csproj") => new(name, [project], [new("SSOT2001", findings)], 0);

    static MigrationPlan Plan(params PlannedScope[] scopes) => new(scopes, new HashSet<string> { "tests/A.csproj" });

    static PlannedScope Scope(string name, params PlannedFile[] files) => new(name, name.Length == 0 ? "" : "P0", files);

    static string Update(string text, MigrationPlan plan) => Tracker.Update(text, plan, _ => true).Text;

    static readonly MigrationPlan Two = Plan(Scope("ws", File("tests/a.cs"), File("tests/b c.cs", 1)), Scope("", File("tests/d.cs")));

    [TestMethod]
    public void FirstRun_WritesTheList() => Assert.AreEqual(
        """
        # SSOT migration

        `dotnet ssot plan` keeps the headings of the scopes and the lines with check boxes: it ticks what is gone and adds what is new. Write whatever
        you like under them or behind them; it stays.

        0 of 3 files are done; 5 findings are left. <!-- ssot:total -->

        ## ws (P0) <!-- ssot:scope ws -->

        - [ ] `tests/a.cs`: SSOT2001 × 2 <!-- ssot:file tests%2Fa.cs tests%2FA.csproj -->
        - [ ] `tests/b c.cs`: SSOT2001 × 1 <!-- ssot:file tests%2Fb%20c.cs tests%2FA.csproj -->

        ## In no scope <!-- ssot:scope -->

        - [ ] `tests/d.cs`: SSOT2001 × 2 <!-- ssot:file tests%2Fd.cs tests%2FA.csproj -->

        """,
        Update("", Two));

    [TestMethod]
    public void SecondRun_ChangesNothing() => Assert.AreEqual(Update("", Two), Update(Update("", Two), Two));

    [TestMethod]
    public void WhatIsGone_IsTicked()
    {
        var (text, done, files) = Tracker.Update(Update("", Two), Plan(Scope("ws", File("tests/a.cs"))), _ => true);

        Assert.AreEqual((2, 3), (done, files));
        Assert.Contains("- [x] `tests/d.cs`: done <!-- ssot:file", text);
        Assert.Contains("2 of 3 files are done; 2 findings are left.", text);
    }

    [TestMethod]
    public void WhatWasNotJudged_IsNotTicked()
    {
        var nothing = new MigrationPlan([], new HashSet<string>());

        Assert.AreEqual(0, Tracker.Update(Update("", Two), nothing, _ => true).Done);
        Assert.AreEqual(3, Tracker.Update(Update("", Two), nothing, _ => false).Done);
    }

    [TestMethod]
    public void WhatComesBack_IsOpenAgain() => Assert.AreEqual(Update("", Two), Update(Update(Update("", Two), Plan()), Two));

    [TestMethod]
    public void NewFile_ComesBehindThatBeforeIt()
    {
        var text = Update(Update("", Two), Plan(Scope("ws", File("tests/a.cs"), File("tests/new.cs"), File("tests/b c.cs", 1)), Two.Scopes[1]));

        var order = new[] { "tests/a.cs`", "tests/new.cs`", "tests/b c.cs`", "\n\n## In no scope" }.Select(name => text.IndexOf(name, StringComparison.Ordinal)).ToArray();
        CollectionAssert.AreEqual(order.Order().ToArray(), order);
        Assert.IsGreaterThan(0, order[0]);
    }

    [TestMethod]
    public void NewScope_ComesWhereThePlanHasIt()
    {
        var text = Update(Update("", Two), Plan(Two.Scopes[0], Scope("urgent", File("tests/u.cs")), Two.Scopes[1]));

        Assert.Contains("\n\n## urgent (P0) <!-- ssot:scope urgent -->\n\n- [ ] `tests/u.cs`", text);
        Assert.IsLessThan(text.IndexOf("## In no scope", StringComparison.Ordinal), text.IndexOf("## urgent", StringComparison.Ordinal));
    }

    [TestMethod]
    public void FileThatChangesItsScope_TakesItsNotesAlong()
    {
        var text = Update("", Two).Replace("## In no", "  mine\n\n## In no", StringComparison.Ordinal);

        var moved = Update(text, Plan(Scope("ws", File("tests/a.cs")), Scope("", File("tests/d.cs"), File("tests/b c.cs", 1))));

        Assert.Contains("b%20c.cs tests%2FA.csproj -->\n\n  mine\n", moved);
        Assert.IsGreaterThan(moved.IndexOf("## In no scope", StringComparison.Ordinal), moved.IndexOf("mine", StringComparison.Ordinal));
    }

    [TestMethod]
    public void OrderOfThePlan_IsThatOfTheTrackerInEveryRun()
    {
        var text = Update("", Two).Replace("A.csproj -->\n- [ ]", "A.csproj -->\n  Ann: a\n- [ ]", StringComparison.Ordinal);

        // What lies in no scope became urgent, and a file grew.
        var next = Update(text, Plan(Scope("", File("tests/d.cs")), Scope("ws", File("tests/b c.cs", 9), File("tests/a.cs"), File("tests/z.cs", 1))));

        string[] expected = ["## In no scope", "- [ ] `tests/d.cs`", "## ws (P0)", "- [ ] `tests/b c.cs`: SSOT2001 × 9", "- [ ] `tests/a.cs`: SSOT2001 × 2", "  Ann: a", "- [ ] `tests/z.cs`"];
        var lines = next[next.IndexOf("## ", StringComparison.Ordinal)..].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.HasCount(expected.Length, lines);
        foreach (var (line, start) in lines.Zip(expected))
            Assert.StartsWith(start, line);
        Assert.DoesNotContain("\n\n\n", next);
        Assert.Contains("-->\n\n## ws (P0) <!-- ssot:scope ws -->\n\n- [ ] `tests/b c.cs`", next);
    }

    [TestMethod]
    public void WhatIsDone_StaysWhereItStands()
    {
        var text = Update(Update("", Two), Plan(Scope("ws", File("tests/b c.cs", 1), File("tests/new.cs", 1)), Two.Scopes[1]));

        Assert.IsLessThan(text.IndexOf("`tests/b c.cs`", StringComparison.Ordinal), text.IndexOf("- [x] `tests/a.cs`: done", StringComparison.Ordinal));
    }

    [TestMethod]
    public void WordsOfPeopleOnALine_Stay()
    {
        var text = Update("", Two)
            .Replace("a.cs`: SSOT2001 × 2 <", "a.cs`: SSOT2001 × 2 @anna: done tomorrow (1) <", StringComparison.Ordinal)
            .Replace("b%20c.cs tests%2FA.csproj -->", "b%20c.cs tests%2FA.csproj --> see #12", StringComparison.Ordinal)
            .Replace("`tests/d.cs`:", "**the d**: done with Bob:", StringComparison.Ordinal)
            .Replace("## ws (P0) <", "## ws (P0) (Ann leads) <", StringComparison.Ordinal)
            .Replace("findings are left. <", "findings are left. Hurray! <", StringComparison.Ordinal);

        var done = Update(text, Plan(Two.Scopes[0]));
        var back = Update(done, Two);

        Assert.Contains("- [ ] `tests/a.cs`: SSOT2001 × 2 @anna: done tomorrow (1) <!--", done);
        Assert.Contains("- [ ] `tests/b c.cs`: SSOT2001 × 1 <!-- ssot:file tests%2Fb%20c.cs tests%2FA.csproj --> see #12\n", done);
        Assert.Contains("- [x] **the d**: done with Bob: done <!--", done);
        Assert.Contains("## ws (P0) (Ann leads) <!--", done);
        Assert.Contains("1 of 3 files are done; 3 findings are left. Hurray! <!--", done);
        Assert.AreEqual(text, back);
        Assert.Contains("- [x] `tests/a.cs`: done @anna: done tomorrow (1) <!--", Update(back, Plan()));
    }

    [TestMethod]
    public void HeadingThatPeoplePutOtherwise_IsTheirs()
    {
        var text = Update("", Two).Replace("## ws (P0)", "## The sockets, all of them", StringComparison.Ordinal);

        Assert.AreEqual(text, Update(text, Two));
    }

    [TestMethod]
    public void PartialRun_CountsWhatItDidNotJudgeAsItStands()
    {
        var part = new MigrationPlan([Scope("ws", File("tests/a.cs", 7))], new HashSet<string>());

        Assert.Contains("0 of 3 files are done; 10 findings are left.", Update(Update("", Two), part));
    }

    [TestMethod]
    public void OwnFileOfAPerson_IsOnlyAddedTo() => Assert.StartsWith("# Mine\n\n- [ ] `call` Bob\nno end\n\n## ws (P0)", Update("# Mine\n\n- [ ] `call` Bob\nno end", Two));

    [TestMethod]
    public void CarriageReturns_StayAndComeAgain()
    {
        var text = Update(Update("", Two).Replace("\n", "\r\n", StringComparison.Ordinal), Plan(Two.Scopes[0], Scope("x", File("tests/x.cs")), Two.Scopes[1]));

        Assert.AreEqual(text.Count(c => c == '\n'), text.Split("\r\n").Length - 1);
    }

    [TestMethod]
    public void HostileNames_StayOnTheirLine()
    {
        var plan = Plan(Scope("--> <script>\n## x", File("tests/`-->\n- [x] `.cs")));

        Assert.AreEqual(Update("", plan), Update(Update("", plan), plan));
        Assert.DoesNotContain("\n- [x]", Update("", plan));
    }
}
