using FsCheck;
using FsCheck.Fluent;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Core.Tests.Policies;

[TestClass]
public sealed class NamePatternTests : GateTestCase
{
    static readonly Gen<string> Names = Gen.Choose(0, 8).SelectMany(count => Gen.Elements('a', 'B', '.').ArrayOf(count)).Select(chars => new string(chars));
    static readonly Gen<string> Patterns = Gen.Choose(0, 8).SelectMany(count => Gen.Elements('a', 'b', '.', '*').ArrayOf(count)).Select(chars => new string(chars));

    [TestMethod]
    public void Pattern_MatchesByItsDefinition() => Prop.ForAll(Patterns.ToArbitrary(), Names.ToArbitrary(), (pattern, name) =>
        Assert.AreEqual(Defined(pattern.ToUpperInvariant(), name.ToUpperInvariant()), NamePattern.Matches(pattern, name), $"{name} under {pattern}"))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(4000));

    [TestMethod]
    [DataRow("Moq", "mOq", true)]
    [DataRow("Moq", "Moq.AutoMock", false)]
    [DataRow("Moq.*", "Moq.AutoMock", true)]
    [DataRow("Moq.*", "Moq", false)]
    [DataRow("*", "", true)]
    [DataRow("", "Moq", false)]
    public void Pattern_CoversTheWholeName(string pattern, string name, bool isMatch) =>
        Assert.AreEqual(isMatch, NamePattern.Matches(pattern, name));

    static bool Defined(string pattern, string name)
    {
        if (pattern.Length == 0)
            return name.Length == 0;
        if (pattern[0] == '*')
            return Defined(pattern[1..], name) || (name.Length > 0 && Defined(pattern, name[1..]));
        return name.Length > 0 && pattern[0] == name[0] && Defined(pattern[1..], name[1..]);
    }
}
