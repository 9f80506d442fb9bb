using Netra.Ssot.Core.Symbols;
using Netra.Ssot.Inspection.Code;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Inspection.Tests.Code;

[TestClass]
public sealed class LiteralSieveTests : GateTestCase
{
    [TestMethod]
    [DataRow("environ", LiteralMatch.Exact, "environ")]
    [DataRow("/proc", LiteralMatch.Prefix, "/proc/self")]
    [DataRow(".dll", LiteralMatch.Contains, ".dll")]
    [DataRow(".dll", LiteralMatch.Contains, "my.tests.DLL --list")]
    [DataRow("dotnet test", LiteralMatch.Contains, "C:\\DOTNET TEST")]
    [DataRow("é", LiteralMatch.Contains, "caf\u00C9")]
    [DataRow("", LiteralMatch.Contains, "")]
    public void WhatMatches_IsLetThrough(string text, LiteralMatch match, string literal)
    {
        var pattern = new LiteralPattern(text, match);

        Assert.IsTrue(pattern.Matches(literal));
        Assert.IsTrue(new LiteralSieve([new("other", LiteralMatch.Exact), pattern]).MayMatch(literal));
    }

    [TestMethod]
    [DataRow("environ", LiteralMatch.Exact, "ENVIRON")]
    [DataRow("/proc", LiteralMatch.Prefix, "x/proc")]
    [DataRow(".dll", LiteralMatch.Contains, ".dl")]
    [DataRow("é", LiteralMatch.Contains, "ä日本")]
    [DataRow("environ", LiteralMatch.Exact, "")]
    public void WhatCannotMatch_IsSortedOut(string text, LiteralMatch match, string literal) =>
        Assert.IsFalse(new LiteralSieve([new(text, match)]).MayMatch(literal));
}
