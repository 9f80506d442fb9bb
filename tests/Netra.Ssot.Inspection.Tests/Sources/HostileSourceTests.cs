using Netra.Ssot.Inspection.Sources;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Inspection.Tests.Sources;

/// <summary>Texts made to break a reader: too deep for recursion, too long for anything but one pass.</summary>
[TestClass]
public sealed class HostileSourceTests : GateTestCase
{
    const int Many = 200_000;

    static readonly string[] CSharpParts =
    [
        "(", "{", "[", "<", "$\"{", "$$\"\"\"{{", "class A {", "class A<", "void M(", "delegate D<", "namespace N {", "namespace N { class A;", "namespace N", ".N", "#if (\n", "#if A\n", "/*", "\"",
        "\"\"\"", "'", "@", "$", "\\u0041", "a>(x)", ">(", "record A(", "extension(", "[A(", "nameof(", "=> {", "operator ", "}", ")",
    ];

    static readonly string[] VisualBasicParts =
    [
        "Class A\n", "Sub M(\n", "Class A(Of\n", "$\"{", "\"", "#If A Then\n", "#If (", "[", "[A", "_\n", "Namespace N\nClass A\n", "Namespace N\n", "End Class\n", "'", "{", "#1",
        "Delegate Sub A(Of\n",
    ];

    static readonly string[] FSharpParts =
    [
        "type A<\n", "type A(\n", "let f (\n", "let f<\n", "let f\n", "and f\n", "(*", "\"", "\"\"\"", "``", "``\n", "$\"{", "[<", "[<\n", "module A =\n", "namespace ", "module M", ".M",
        "'", "'\\", "#if (\n", "abstract A : ", "$", "type (\n", "extern a\n", "nameof ",
    ];

    public static IEnumerable<object[]> Parts =>
    [
        .. CSharpParts.Select(part => new object[] { SourceLanguage.CSharp, part }),
        .. VisualBasicParts.Select(part => new object[] { SourceLanguage.VisualBasic, part }),
        .. FSharpParts.Select(part => new object[] { SourceLanguage.FSharp, part }),
    ];

    [TestMethod]
    [DynamicData(nameof(Parts))]
    [Timeout(20_000, CooperativeCancellation = false)]
    public void RepeatedPart_IsReadInOnePass(SourceLanguage language, string part)
    {
        var text = new SourceText(language, "f", "class Canary { }\n" + string.Concat(Enumerable.Repeat(part, Many)), new HashSet<string>());

        var found = OccurrenceFinder.Find(text, new(1, 1, int.MaxValue, 1), "Canary");
        DeclarationFinder.FindType(text, new("", [new("Nowhere", 0)]));
        DeclarationFinder.FindMethod(text, new("", [new("A", 0)]), "Nowhere", 0);

        Assert.AreEqual(new TextSpan(1, 7, 1, 13), found.Single());
    }

    [TestMethod]
    public void LongLine_IsReadToItsEnd()
    {
        var text = string.Concat(Enumerable.Repeat("x(\"y\", 1 + $\"{z}\"); ", 250_000));
        var source = new SourceText(SourceLanguage.CSharp, "f", text + "Canary();", new HashSet<string>());

        var found = OccurrenceFinder.Find(source, new(1, text.Length + 1, 1, text.Length + 10), "Canary");

        Assert.AreEqual(new TextSpan(1, text.Length + 1, 1, text.Length + 7), found.Single());
    }

    [TestMethod]
    public void DeepInterpolation_IsReadToItsEnd()
    {
        var text = string.Concat(Enumerable.Repeat("$\"{f(", 10_000)) + "Canary" + string.Concat(Enumerable.Repeat(")} Canary\"", 10_000));
        var source = new SourceText(SourceLanguage.CSharp, "f", text, new HashSet<string>());

        Assert.HasCount(1, OccurrenceFinder.Find(source, new(1, 1, 1, int.MaxValue), "Canary"));
    }

    [TestMethod]
    public void PlaceOutsideTheText_FindsNothing()
    {
        var source = new SourceText(SourceLanguage.CSharp, "f", "Canary();\nCanary();", new HashSet<string>());

        Assert.IsEmpty(OccurrenceFinder.Find(source, new(7, 1, 9, 1), "Canary"));
        Assert.HasCount(1, OccurrenceFinder.Find(source, new(1, 1, 1, int.MaxValue), "Canary"));
        Assert.HasCount(2, OccurrenceFinder.Find(source, new(-1, -1, int.MaxValue, int.MaxValue), "Canary"));
    }
}
