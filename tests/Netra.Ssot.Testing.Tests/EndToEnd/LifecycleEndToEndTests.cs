using Netra.Ssot.TestKit;

namespace Netra.Ssot.Testing.Tests.EndToEnd;

/// <summary>Derived classes live as they please, seen from a real run.</summary>
[TestClass]
public sealed class LifecycleEndToEndTests : GateTestCase
{
    static RealRun _run = null!;

    [ClassInitialize]
    public static async Task RunAsync(TestContext context) => _run = await RealRun.Current;

    [TestMethod]
    [DataRow("OwnLifecycle.Test", "initialize|clean-up of the base|dispose asynchronously|dispose")]
    [DataRow("OverridingWithoutBase.Test", "clean-up of the base")]
    [DataRow("OverridingWithBase.Test", "test|tear down of the middle class|clean-up of the base")]
    [DataRow("OwnTestContext.Test", "clean-up of the base")]
    [DataRow("ContextInTheConstructor.Test", "clean-up of the base")]
    [DataRow("InheritedOfInt.Test", "InheritedOfInt.Test of Int32")]
    public void OwnLifecycle_KeepsThatOfTheBase(string test, string told) => Assert.AreEqual(told, string.Join('|', _run.Of(test).MustHavePassed().Told));

    [TestMethod]
    public void DataRows_AreToldApart() =>
        CollectionAssert.AreEquivalent(
            (string[])["1 tea as Rows.Test (1,\"tea\")", "2 cup as Rows.Test (the cup)"],
            _run.RowsOf("Rows.Test").SelectMany(row => row.MustHavePassed().Told).ToArray());

    [TestMethod]
    public void Retry_StartsAfresh() => _run.Of("Retried.Test").MustHavePassed();

    [TestMethod]
    public void ClassThatHidesTheEnd_IsRefused()
    {
        var result = _run.Of("HidingTheEnd.Test").MustHaveFailed();

        Assert.Contains("HidingTheEnd has a method EndSsotTest, and MSTest would run it in place of the clean-up of SsotTestCase", result.Message);
        Assert.IsEmpty(result.Told);
    }

    [TestMethod]
    public void ClassThatTakesEveryWayToEnd_IsRefused() =>
        Assert.Contains("nothing is left to run the clean-up of SsotTestCase", _run.Of("EveryWayToEndTaken.Test").MustHaveFailed().Message);

    [TestMethod]
    public void FailureBehindAnAwait_IsSeen() => Assert.Contains("seen behind the await", _run.Of("FailingAssertions.AfterAnAwait").MustHaveFailed().Message);

    [TestMethod]
    public void Eventually_FailsWithTheCondition() =>
        Assert.Contains("`() => Context.TestId.Length == 0` should come true within 00:00:00.0200000", _run.Of("FailingAssertions.NeverComesTrue").MustHaveFailed().Message);

    [TestMethod]
    public void Log_IsShownInTheOutput() =>
        Assert.Contains("[Error] Shop: no answer (TimeoutException: slow)", _run.Of("FailingAssertions.LoggedError").MustHaveFailed().Output);
}
