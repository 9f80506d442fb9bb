using System.Globalization;
using System.Text.RegularExpressions;
using Netra.Ssot.Reporting.Formats.Html;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Reporting.Tests.Formats.Html;

/// <summary>The contrast of all text by WCAG 2, level AA, in the light and in the dark.</summary>
[TestClass]
public sealed partial class HtmlStyleTests : GateTestCase
{
    static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    static double Luminance(string color)
    {
        var parts = Enumerable.Range(0, 3).Select(i => int.Parse(color.AsSpan(2 * i, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)
            .Select(part => part <= 0.03928 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4)).ToArray();
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
    }

    [TestMethod]
    [DataRow("light")]
    [DataRow("dark")]
    public void Text_IsReadableOnEveryGround(string scheme)
    {
        var colors = Color().Matches(HtmlStyle.Text).ToDictionary(match => match.Groups["name"].Value, match => match.Groups[scheme].Value);

        foreach (var ground in new[] { "page", "panel", "code" })
        {
            foreach (var text in new[] { "text", "muted", "link", "new", "debt", "exempt", "clean" })
                Assert.IsGreaterThanOrEqualTo(4.5, Contrast(colors[text], colors[ground]), $"{text} on {ground}");
        }
    }

    [TestMethod]
    public void Contrast_IsThatOfTheStandard()
    {
        Assert.AreEqual(21.0, Contrast("000000", "ffffff"), 0.001);
        Assert.AreEqual(4.48, Contrast("777777", "ffffff"), 0.01);
    }

    [GeneratedRegex(@"--(?<name>[a-z]+): light-dark\(#(?<light>[0-9a-f]{6}), #(?<dark>[0-9a-f]{6})\)")]
    private static partial Regex Color();
}
