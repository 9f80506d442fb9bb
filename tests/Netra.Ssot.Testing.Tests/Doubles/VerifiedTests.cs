using Netra.Ssot.TestKit;
using NSubstitute;

namespace Netra.Ssot.Testing.Tests;

/// <summary>One contract, checked on the fake and on the real thing.</summary>
[TestClass]
public sealed class VerifiedTests : GateTestCase
{
    [TestMethod]
    public void Both_that_keep_the_contract_pass_and_both_are_run()
    {
        var checkedTypes = new List<Type>();
        var sets = new Verified<SortedSet<int>, HashSet<int>>(() => [], () => []);

        sets.Check<ISet<int>>(set =>
        {
            checkedTypes.Add(set.GetType());
            Assert.IsTrue(set.Add(1));
            Assert.IsFalse(set.Add(1));
        });

        CollectionAssert.AreEqual(new[] { typeof(SortedSet<int>), typeof(HashSet<int>) }, checkedTypes);
    }

    [TestMethod]
    public void Fake_that_drifted_fails()
    {
        var sets = new Verified<List<int>, HashSet<int>>(() => [], () => []);

        var thrown = Assert.ThrowsExactly<MockException>(() => sets.Check<ICollection<int>>(AddTwice));

        StringAssert.StartsWith(thrown.Message, "List<int> has drifted from HashSet<int>: the real one passed, and the fake failed with AssertFailedException");
    }

    [TestMethod]
    public void Real_thing_that_drifted_fails()
    {
        var sets = new Verified<HashSet<int>, List<int>>(() => [], () => []);

        var thrown = Assert.ThrowsExactly<MockException>(() => sets.Check<ICollection<int>>(AddTwice));

        StringAssert.StartsWith(thrown.Message, "HashSet<int> has drifted from List<int>: the fake passed, and the real one failed with AssertFailedException");
    }

    [TestMethod]
    public void Exception_while_making_the_real_thing_is_a_failure()
    {
        var sets = new Verified<SortedSet<int>, HashSet<int>>(() => [], () => throw new IOException("no server"));

        var thrown = Assert.ThrowsExactly<MockException>(() => sets.Check<ISet<int>>(_ => { }));

        StringAssert.Contains(thrown.Message, "the real one failed with IOException: no server");
    }

    [TestMethod]
    public async Task Both_failing_are_both_named()
    {
        var sets = new Verified<SortedSet<int>, HashSet<int>>(() => [], () => []);

        var thrown = await Assert.ThrowsExactlyAsync<MockException>(() => sets.CheckAsync<ISet<int>>(async set =>
        {
            await Task.Yield();
            Assert.HasCount(1, set);
        }));

        StringAssert.StartsWith(thrown.Message, "Neither meets the contract: SortedSet<int> failed with ");
    }

    [TestMethod]
    public void Real_thing_that_is_not_to_be_had_is_inconclusive_never_passed()
    {
        var sets = new Verified<SortedSet<int>, HashSet<int>>(() => [], () => throw new AssertInconclusiveException("no server here"));

        var thrown = Assert.ThrowsExactly<AssertInconclusiveException>(() => sets.Check<ISet<int>>(_ => { }));
        StringAssert.Contains(thrown.Message, "HashSet<int> was not checked: no server here");

        Assert.ThrowsExactly<MockException>(() => sets.Check<ISet<int>>(_ => Assert.Fail("the fake is wrong all the same")));
    }

    [TestMethod]
    public void Subject_that_is_not_of_the_contract_fails()
    {
        var sets = new Verified<SortedSet<int>, List<int>>(() => [], () => []);

        var thrown = Assert.ThrowsExactly<MockException>(() => sets.Check<ISet<int>>(_ => { }));

        StringAssert.Contains(thrown.Message, "List<int> is no ISet<int>");
    }

    [TestMethod]
    public void Type_is_not_compared_with_itself() =>
        Assert.ThrowsExactly<MockException>(() => new Verified<List<int>, List<int>>(() => [], () => []));

    [TestMethod]
    public void Subjects_are_new_for_each_check_and_disposed_after_it()
    {
        var mocks = new SsotMockFactory();
        var disposable = mocks.Loose<IDisposable>();
        var texts = new Verified<StringReader, IDisposable>(() => new("a"), () => disposable);

        texts.Check<IDisposable>(_ => { });
        texts.Check<IDisposable>(_ => { });

        disposable.Received(2).Dispose();
    }

    static void AddTwice(ICollection<int> numbers)
    {
        numbers.Add(1);
        numbers.Add(1);
        Assert.HasCount(1, numbers);
    }
}
