using Netra.Ssot.TestKit;

namespace Netra.Ssot.Reporting.Tests;

[TestClass]
public sealed class ReportPathsTests : GateTestCase
{
    [TestMethod]
    [DataRow("/repo", "/repo/a/B.cs", "a/B.cs")]
    [DataRow("/repo/", "/repo/a/B.cs", "a/B.cs")]
    [DataRow("/repo", "/repository/B.cs", "/repository/B.cs")]
    [DataRow("/repo", "/repo", "/repo")]
    [DataRow("/", "/a/B.cs", "a/B.cs")]
    [DataRow("", "/a/B.cs", "/a/B.cs")]
    public void Relative_HoldsBelowTheRootOnly(string root, string path, string expected) =>
        Assert.AreEqual(expected, ReportPaths.Relative(root, path));

    [TestMethod]
    [DataRow("/repo", "/repo/a b/#1%ü.cs", "a%20b/%231%25%C3%BC.cs", true)]
    [DataRow("/repo", "/other/a b.cs", "file:///other/a%20b.cs", false)]
    [DataRow("/repo", "C:/x y/a.cs", "file:///C:/x%20y/a.cs", false)]
    [DataRow("/repo", "//server/share/a.cs", "file://server/share/a.cs", false)]
    public void Uri_IsPercentEncoded(string root, string path, string expected, bool isBelow)
    {
        Assert.AreEqual(expected, ReportPaths.Uri(root, path, out var isRelative));
        Assert.AreEqual(isBelow, isRelative);
    }
}
