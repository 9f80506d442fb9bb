using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Core.Tests.Policies;

[TestClass]
public sealed class PathPatternTests : GateTestCase
{
    static readonly Gen<string> Paths = Joined("a", "b", "ab", "aab", "B");
    static readonly Gen<string> Patterns = Joined("**", "*", "a", "b", "a*", "?b", "*b*", "a?");

    [TestMethod]
    public void Glob_MatchesWhatItsRegularExpressionMatches() => Prop.ForAll(Patterns.ToArbitrary(), Paths.ToArbitrary(), (pattern, path) =>
    {
        Assert.IsTrue(PathPattern.TryParse(pattern, out var glob, out var error), error);
        Assert.AreEqual(Regex.IsMatch("/" + path, Oracle(pattern), RegexOptions.IgnoreCase | RegexOptions.CultureInvariant), glob.Matches(path), $"{path} under {pattern}");
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(4000));

    [TestMethod]
    [DataRow("tests/websocket/**", "tests/websocket/a.cs", true)]
    [DataRow("tests/websocket/**", "tests/websocket/x/y/a.cs", true)]
    [DataRow("tests/websocket/**", "tests/websockets/a.cs", false)]
    [DataRow("tests\\WebSocket/**", "Tests/websocket\\a.cs", true)]
    [DataRow("tests/agents/", "tests/agents/deep/a.cs", true)]
    [DataRow("./tests/*.cs", "tests/a.cs", true)]
    [DataRow("tests/*.cs", "tests/deep/a.cs", false)]
    [DataRow("**/Bootstrap/*.cs", "Bootstrap/a.cs", true)]
    [DataRow("**/Bootstrap/*.cs", "x/y/Bootstrap/a.cs", true)]
    [DataRow("tests", "tests/a.cs", false)]
    [DataRow("a/**/b/**/c", "a/b/b/x/c", true)]
    public void Glob_MatchesPathsFromTheRoot(string pattern, string path, bool isMatch)
    {
        Assert.IsTrue(PathPattern.TryParse(pattern, out var glob, out var error), error);
        Assert.AreEqual(isMatch, glob.Matches(path));
    }

    [TestMethod]
    [DataRow("", "empty")]
    [DataRow("/etc/**", "rooted")]
    [DataRow("\\\\server\\x", "rooted")]
    [DataRow("C:/x", "rooted")]
    [DataRow("../x", "without steps")]
    [DataRow("a/../../x", "without steps")]
    [DataRow("a/./x", "without steps")]
    [DataRow("a//x", "empty part")]
    [DataRow("a/**.cs", "whole folders")]
    [DataRow("a /x", "white space")]
    [DataRow("a\0/x", "control character")]
    public void BadGlob_IsRejectedWithAReason(string pattern, string reason)
    {
        Assert.IsFalse(PathPattern.TryParse(pattern, out _, out var error));
        Assert.Contains(reason, error);
    }

    [TestMethod]
    public void ManyStars_AreNoCatastrophe()
    {
        var stars = string.Concat(Enumerable.Repeat("**/*a*a*a*/", 50)) + "z";
        Assert.IsTrue(PathPattern.TryParse(stars, out var glob, out var error), error);

        Assert.IsFalse(glob.Matches(string.Join('/', Enumerable.Repeat(new string('a', 200), 200))));
    }

    static Gen<string> Joined(params string[] parts) => Gen.Choose(1, 5).SelectMany(count => Gen.Elements(parts).ArrayOf(count)).Select(names => string.Join('/', names));

    /// <summary>The textbook translation, over paths with a slash before every name.</summary>
    static string Oracle(string pattern)
    {
        var parts = pattern.Split('/').Select(part => part == "**" ? "(/[^/]+)*" : "/" + Regex.Escape(part).Replace("\\*", "[^/]*").Replace("\\?", "[^/]"));
        return "^" + string.Concat(parts) + "$";
    }
}
