using FsCheck.Fluent;
using FsCheck;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.TestKit;
using NuGetRange = NuGet.Versioning.VersionRange;
using NuGetVersion = NuGet.Versioning.NuGetVersion;
using VersionRange = Netra.Ssot.Core.Policies.VersionRange;

namespace Netra.Ssot.Core.Tests.Policies;

[TestClass]
public sealed class VersionRangeTests : GateTestCase
{
    static readonly string[] Labels = ["", "-alpha", "-Beta", "-beta", "-beta.2", "-beta.11", "-beta.x", "-1", "-rc-1", "-0a", "-99999999999", "+build.7", "-alpha+x"];
    static readonly string[] Cores = ["1", "1.0", "1.0.0", "1.0.0.0", "1.0.0.1", "1.2", "01.2", "2.0", "2.0.0.5", "10.0.1", "0.9"];

    static readonly Gen<string> Versions =
        from core in Gen.Elements(Cores)
        from label in Gen.Elements(Labels)
        select core + label;

    static readonly Gen<string> Ranges =
        from open in Gen.Elements("[", "(", "[ ", " (")
        from low in Gen.OneOf(Versions, Gen.Constant(""))
        from comma in Gen.Elements(",", ", ", " , ")
        from high in Gen.OneOf(Versions, Gen.Constant(""))
        from close in Gen.Elements("]", ")", " ) ")
        select open + low + comma + high + close;

    [TestMethod]
    public void Versions_AreOrderedAsNuGetOrdersThem() => Prop.ForAll(Versions.Two().ToArbitrary(), pair =>
    {
        Assert.IsTrue(PackageVersion.TryParse(pair.Item1, out var left));
        Assert.IsTrue(PackageVersion.TryParse(pair.Item2, out var right));
        var expected = Math.Sign(NuGetVersion.Parse(pair.Item1).CompareTo(NuGetVersion.Parse(pair.Item2)));
        Assert.AreEqual(expected, Math.Sign(left.CompareTo(right)), $"{pair.Item1} and {pair.Item2}");
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [TestMethod]
    public void Ranges_HoldWhatNuGetSaysTheyHold() => Prop.ForAll(Ranges.ToArbitrary(), Versions.ToArbitrary(), (range, version) =>
    {
        var isRange = VersionRange.TryParse(range, out var parsed);
        var isNuGetRange = NuGetRange.TryParse(range.Trim(), out var oracle);
        // NuGet has no range without ends; here it means any version.
        if (!range.Any(char.IsDigit))
            Assert.IsTrue(parsed!.Contains(version), range);
        else if (isRange)
            Assert.AreEqual(oracle!.Satisfies(NuGetVersion.Parse(version)), parsed!.Contains(version), $"{version} in {range}");
        else
            Assert.IsTrue(!isNuGetRange || oracle!.MinVersion?.CompareTo(oracle.MaxVersion) >= 0, range);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(4000));

    [TestMethod]
    [DataRow("[1.0,2.0)", "1.0", true)]
    [DataRow("[1.0,2.0)", "1.0.0-beta", false)]
    [DataRow("[1.0,2.0)", "2.0.0-beta", true)]
    [DataRow("[1.0,2.0)", "2.0", false)]
    [DataRow("(,3.0)", "2.9.9.9", true)]
    [DataRow("1.0", "7.1", true)]
    [DataRow("1.0", "0.9", false)]
    [DataRow("[1.0]", "1.0.0.0", true)]
    [DataRow("[1.0]", "1.0.1", false)]
    [DataRow("(,)", "0.0.1-a", true)]
    [DataRow("[1.0,)", "garbage", false)]
    public void Interval_HoldsItsVersions(string range, string version, bool isHeld)
    {
        Assert.IsTrue(VersionRange.TryParse(range, out var parsed));
        Assert.AreEqual(isHeld, parsed.Contains(version));
        if (range != "(,)" && NuGetVersion.TryParse(version, out var oracle))
            Assert.AreEqual(isHeld, NuGetRange.Parse(range).Satisfies(oracle));
    }

    [TestMethod]
    [DataRow("", "neither")]
    [DataRow("1.*", "floating")]
    [DataRow("*", "floating")]
    [DataRow("[1.*,2.0)", "floating")]
    [DataRow("[2.0,1.0]", "no version at all")]
    [DataRow("(1.0,1.0)", "no version at all")]
    [DataRow("[1.0,1.0)", "no version at all")]
    [DataRow("(1.0)", "not an interval")]
    [DataRow("[]", "without its end")]
    [DataRow("[1.0,2.0", "without its end")]
    [DataRow("[1,2,3]", "not an interval")]
    [DataRow("[1.x,2.0]", "not a version")]
    [DataRow("1.2.3.4.5", "neither")]
    [DataRow("1.0-", "neither")]
    [DataRow("1.0-a..b", "neither")]
    [DataRow("-1", "neither")]
    [DataRow("99999999999", "neither")]
    [DataRow("１.0", "neither")]
    public void BadRange_IsRejectedWithAReason(string range, string reason)
    {
        Assert.IsFalse(VersionRange.TryParse(range, out _, out var error));
        Assert.Contains(reason, error);
    }

    [TestMethod]
    public void UnreadableVersion_IsForbiddenByEveryRange()
    {
        Assert.IsTrue(VersionRange.TryParse("(,3.0)", out var range));
        var entry = new ForbiddenPackage("x", ["Acme.*"], [], range, "", "");

        Assert.IsTrue(entry.ForbidsPackage("acme.fakes", ""));
        Assert.IsTrue(entry.ForbidsPackage("Acme.Fakes", "no version"));
        Assert.IsTrue(entry.ForbidsPackage("Acme.Fakes", "2.1"));
        Assert.IsFalse(entry.ForbidsPackage("Acme.Fakes", "3.0"));
    }
}
