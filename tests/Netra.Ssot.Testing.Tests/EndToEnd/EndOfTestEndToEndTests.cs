using Netra.Ssot.TestKit;

namespace Netra.Ssot.Testing.Tests.EndToEnd;

/// <summary>What happens behind the last line of a test, seen from a real run.</summary>
[TestClass]
public sealed class EndOfTestEndToEndTests : GateTestCase
{
    static RealRun _run = null!;

    [ClassInitialize]
    public static async Task RunAsync(TestContext context) => _run = await RealRun.Current;

    [TestMethod]
    public void RunWithFailures_IsRed() => _run.Command.MustBeRed();

    [TestMethod]
    public void LeftoverExpectation_FailsTheTest() =>
        Assert.Contains("IStore.Save(\"tea\") was expected at least once, and was never called", _run.Of("FailingMocks.ExpectationIsNeverMet").MustHaveFailed().Message);

    [TestMethod]
    public void UnconfiguredCall_FailsTheTestThatSwallowedIt() =>
        Assert.Contains("IStore.Load(2) was called, and nobody configured it", _run.Of("FailingMocks.UnconfiguredCallIsSwallowed").MustHaveFailed().Message);

    [TestMethod]
    public void FailingCleanups_AllRunLastFirst_AndAreAllTold()
    {
        var result = _run.Of("FailingCleanups.AllRunAndAllAreTold").MustHaveFailed();

        CollectionAssert.AreEqual((string[])["last added", "first added"], result.Told.ToArray());
        Assert.Contains("At the end of FailingCleanups.AllRunAndAllAreTold 2 things went wrong:\n  clean-up `async () => { await Task.Yield();", result.Message);
        Assert.Contains("TimeoutException: another took too long\n  clean-up `() => throw new InvalidOperationException(\"one is broken\")` (MeantToFail.cs:", result.Message);
    }

    [TestMethod]
    public void FailingCleanup_LeadsToItsLine()
    {
        var result = _run.Of("FailingCleanups.AllRunAndAllAreTold");

        Assert.Contains("FailingCleanups", result.StackTrace);
        Assert.Contains("MeantToFail.cs:line", result.StackTrace);
    }

    [TestMethod]
    public void FailureOfTheTest_IsNotReplacedByThatOfItsCleanup()
    {
        var result = _run.Of("FailingCleanups.FailureOfTheTestStaysInFront").MustHaveFailed();

        Assert.Contains("the test's own failure", result.Message);
        Assert.DoesNotContain("broken as well", result.Message);
        Assert.Contains("InvalidOperationException: broken as well", result.Output);
    }

    [TestMethod]
    [DataRow("FailingCleanups.FailureOfTheTestStaysInFront")]
    [DataRow("FailingCleanups.DirectoryIsKeptWhenTheCleanupFails")]
    [DataRow("Leftovers.TestRunsOutOfTime")]
    public void DirectoryOfAFailedTest_IsKept(string test) =>
        Assert.IsTrue(File.Exists(Path.Combine(_run.Of(test).MustHaveFailed().KeptDirectory, "evidence.txt")));

    [TestMethod]
    public void InconclusiveTest_DoesNotHideAFailingCleanup() =>
        Assert.Contains("InvalidOperationException: broken", _run.Of("FailingCleanups.InconclusiveTestDoesNotHideIt").MustHaveFailed().Message);

    [TestMethod]
    [DataRow("FailingOwnCleanup")]
    [DataRow("FailingOwnCleanupAndDisposal")]
    public void FailingCleanupOfTheClass_DoesNotKeepTheBaseFromItsOwn(string type)
    {
        var result = _run.Of(type + ".BaseIsStillCleanedUp").MustHaveFailed();

        Assert.Contains("the class's own clean-up is broken", result.Message);
        Assert.Contains("clean-up of the base", result.Told);
    }

    [TestMethod]
    public void FailingCleanupOfClassAndBase_SaysThatThereAreTwo()
    {
        var message = _run.Of("FailingOwnCleanup.BothAreBroken").MustHaveFailed().Message;

        Assert.Contains("so is the base's", message);
        Assert.Contains("A [TestCleanup] of a derived class did not come through either", message);
    }

    [TestMethod]
    public void FailingInitialize_IsCleanedUpBehind()
    {
        var result = _run.Of("FailingInitialize.Test").MustHaveFailed();

        Assert.Contains("not ready", result.Message);
        CollectionAssert.AreEqual((string[])["clean-up of the base"], result.Told.ToArray());
    }

    [TestMethod]
    public void TestThatRunsOutOfTime_IsCleanedUpBehind()
    {
        var result = _run.Of("Leftovers.TestRunsOutOfTime").MustHaveFailed();

        Assert.Contains("timed out after 100ms", result.Message);
        Assert.Contains("clean-up of the base", result.Told);
    }
}
