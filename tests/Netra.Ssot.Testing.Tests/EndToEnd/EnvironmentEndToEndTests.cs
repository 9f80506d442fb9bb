using System.Text.RegularExpressions;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Testing.Tests.EndToEnd;

/// <summary>What tests have to themselves, seen from a real run.</summary>
[TestClass]
public sealed partial class EnvironmentEndToEndTests : GateTestCase
{
    static RealRun _run = null!;

    [ClassInitialize]
    public static async Task RunAsync(TestContext context) => _run = await RealRun.Current;

    [TestMethod]
    public void VariableOfOneTest_IsNotSeenByAnother()
    {
        _run.Of("LeakingVariables.One").MustHavePassed();
        _run.Of("LeakingVariables.Other").MustHavePassed();
    }

    [TestMethod]
    public void WhatAssemblyAndClassSetUp_IsSeenByEachTest()
    {
        Assert.HasCount(2, _run.RowsOf("ForkedEnvironments.Test_SeesWhatAssemblyAndClassSetUp"));
        foreach (var row in _run.RowsOf("ForkedEnvironments.Test_SeesWhatAssemblyAndClassSetUp"))
            row.MustHavePassed();
    }

    [TestMethod]
    public void WhatAnAwaitingClassInitializerSetUp_IsSeenByTheTest() =>
        _run.Of("AwaitingClassInitializers.Test_SeesWhatTheClassSetUp").MustHavePassed();

    [TestMethod]
    [DataRow("Test_SeesIt")]
    [DataRow("TestWithATimeout_SeesIt")]
    [DataRow("TestWithACooperativeTimeout_SeesIt")]
    public void VariableSetAfterAnAwait_IsSeenByTheTestAndItsCleanup(string test) =>
        Assert.Contains("cleaned up: set after an await", _run.Of("AwaitingInitializers." + test).MustHavePassed().Output);

    [TestMethod]
    public void FiveHundredTestsAtOnce_ShareNothing()
    {
        var rows = _run.RowsOf("ManyAtOnce.Test_HasEverythingToItself");

        Assert.HasCount(500, rows);
        var ids = rows.SelectMany(row => Ids().Match(row.MustHavePassed().Output).Groups.Values.Skip(1).Select(id => id.Value)).ToList();
        Assert.HasCount(5 * rows.Count, ids.Distinct());
    }

    [TestMethod]
    public void DirectoryOfAPassedTest_IsGone()
    {
        foreach (var row in _run.RowsOf("ManyAtOnce.Test_HasEverythingToItself"))
            Assert.IsFalse(Directory.Exists(Ids().Match(row.Output).Groups[5].Value));
    }

    [TestMethod]
    public void ScopeThatIsNeverClosed_FailsTheTest() =>
        Assert.Contains("here 'forgotten'; dispose inner scopes first", _run.Of("Leftovers.ScopeIsNeverClosed").MustHaveFailed().Message);

    [TestMethod]
    public void ThrowingConstructor_LeaksNothingIntoTheNextTest()
    {
        Assert.Contains("cannot be made", _run.Of("FailingConstructor.One").MustHaveFailed().Message);
        Assert.Contains("cannot be made", _run.Of("FailingConstructor.Other").MustHaveFailed().Message);
    }

    [GeneratedRegex(@"ids: (ManyAtOnce\.Test_HasEverythingToItself \(\d+\)) (\S+) (\S+) (\S+) (\S+)")]
    private static partial Regex Ids();
}
