using Netra.Ssot.Core.Debt;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Core.Tests.Debt;

[TestClass]
public sealed class DebtMergeTests : GateTestCase
{
    [TestMethod]
    [DataRow("a/s/t", "a/s/t", "a/s/t", "a/s/t")]
    [DataRow("a/s/t b/s/t", "a/s/t", "b/s/t", "")]
    [DataRow("a/s/t*3", "a/s/t*2", "a/s/t*2", "a/s/t")]
    [DataRow("a/s/t", "", "", "")]
    [DataRow("a/s/t*2", "a/s/t", "", "")]
    [DataRow("", "a/s/t*2", "a/s/t*3", "a/s/t*3")]
    [DataRow("a/s/t", "a/s/t*2", "", "a/s/t")]
    // Fixed on one side, moved on the other.
    [DataRow("a/s/t", "", "b/s/t", "")]
    [DataRow("a/s/t*2", "b/s/t*2", "a/s/t", "b/s/t")]
    [DataRow("a/s/t", "b/s/t", "a/s/t", "b/s/t")]
    // Moved on both sides, to different files.
    [DataRow("a/s/t", "b/s/t", "c/s/t", "b/s/t")]
    [DataRow("a/s/t*2", "b/s/t*2", "c/s/t*2", "b/s/t*2")]
    // What has no member does not move.
    [DataRow("a//t", "", "b//t", "b//t")]
    [DataRow("", "a/s/t", "b/s/t", "a/s/t b/s/t")]
    public void Fixes_AddUp_AndBeginnings_DoNot(string ancestor, string ours, string theirs, string expected) => Assert.AreEqual(
        expected, Made.Text(DebtMerge.Merge(Made.File(Split(ancestor)), Made.File(Split(ours)), Made.File(Split(theirs)))));

    [TestMethod]
    [DataRow("a/s/t*2", "a/s/t*2", "")]
    [DataRow("a/s/t*2", "a/s/t", "")]
    [DataRow("a/s/t", "b/s/t", "")]
    [DataRow("a/s/t b/s/t", "b/s/t*3", "b")]
    [DataRow("a/s/t", "a/s/u", "a")]
    [DataRow("a//Moq", "b//Moq", "b")]
    [DataRow("", "a/s/t", "a")]
    public void Growth_IsAnyViolationMore_ButNoMove(string before, string after, string grown) => Assert.AreEqual(
        grown, string.Join(" ", DebtGrowth.Between(Made.File(Split(before)), Made.File(Split(after))).Select(growth => growth.Site.File)));

    static string[] Split(string violations) => violations.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
