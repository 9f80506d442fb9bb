using System.Reflection;
using Netra.Ssot.TestKit;
using Netra.Ssot.Testing.Tests.EndToEnd;

namespace Netra.Ssot.Testing.Tests;

/// <summary>What the original base class got wrong, each as a test that it would fail.</summary>
[TestClass]
public sealed class OriginalDefectsTests : GateTestCase
{
    static RealRun _run = null!;

    [ClassInitialize]
    public static async Task RunAsync(TestContext context) => _run = await RealRun.Current;

    [TestMethod]
    public void VariablesLeakedBetweenTests()
    {
        _run.Of("LeakingVariables.One").MustHavePassed();
        _run.Of("LeakingVariables.Other").MustHavePassed();
    }

    [TestMethod]
    public void ElapsedTimeWasZeroWhileTheTestRan() =>
        Assert.Contains("should take less than 00:00:00.0000001, but has taken", _run.Of("FailingAssertions.ElapsedTime").MustHaveFailed().Message);

    [TestMethod]
    public void AssertionOnTheLogHadNoBody() =>
        Assert.Contains("Nothing should be logged at Error or above", _run.Of("FailingAssertions.LoggedError").MustHaveFailed().Message);

    [TestMethod]
    public void SetUpThatCalledItsBaseRecursed() => _run.Of("OverridingWithBase.Test").MustHavePassed();

    [TestMethod]
    public void SetUpThatForgotItsBaseBrokeTheTearDown() => _run.Of("OverridingWithoutBase.Test").MustHavePassed();

    [TestMethod]
    public void FailingCleanupsWereOnlyLogged() => _run.Of("FailingCleanups.AllRunAndAllAreTold").MustHaveFailed();

    [TestMethod]
    public void AsynchronousTestsWereNotAwaited() => _run.Of("FailingAssertions.AfterAnAwait").MustHaveFailed();

    [TestMethod]
    public void ThereWereSeveralOnlyBases() =>
        Assert.AreEqual(
            typeof(SsotTestCase),
            typeof(SsotTestCase).Assembly.ExportedTypes.Single(
                type => type.GetMethods().Any(method => method.IsDefined(typeof(TestInitializeAttribute)) || method.IsDefined(typeof(TestCleanupAttribute)))));
}
