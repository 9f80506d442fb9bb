using Netra.Ssot.TestKit;

namespace Netra.Ssot.Inspection.Tests.Sources;

[TestClass]
public sealed class CSharpOccurrenceTests : GateTestCase
{
    [TestMethod]
    [DataRow("a([|Get|](), b.[|Get|]);", DisplayName = "calls and method groups")]
    [DataRow("Getter(Target, get, _Get, Get2, [|Get|]);", DisplayName = "whole identifiers only")]
    [DataRow("x(/* Get */ [|Get|]()); // Get", DisplayName = "comments")]
    [DataRow("/* Get\n // Get */ [|Get|]();", DisplayName = "comments over lines")]
    [DataRow("x(\"Get\", \"\\\"Get\", [|Get|]);", DisplayName = "regular strings")]
    [DataRow("x(\"\", [|Get|], \"\");", DisplayName = "empty strings")]
    [DataRow("x(\"Get\"u8, [|Get|], \"\"u8);", DisplayName = "UTF-8 strings")]
    [DataRow("x('\"', [|Get|], '\\'', [|Get|], '\\\\', \"Get\");", DisplayName = "characters")]
    [DataRow("x(@\"Get \"\" Get\\\", [|Get|], @\"\n Get\");", DisplayName = "verbatim strings")]
    [DataRow("x(\"\"\"Get \"Get\" \"\" \"\"\", [|Get|]);", DisplayName = "raw strings")]
    [DataRow("x(\"\"\"\"\n Get \"\"\" Get\n \"\"\"\"u8, [|Get|]);", DisplayName = "raw strings of four quotes")]
    [DataRow("x($\"Get {[|Get|]()} Get {{Get}} {{{[|Get|]}}} Get\", [|Get|]);", DisplayName = "interpolation")]
    [DataRow("x($\"{[|Get|]:Get}{[|Get|],3:Get \\\"} Get\", [|Get|]);", DisplayName = "formats")]
    [DataRow("x($\"{(a ? [|Get|] : [|Get|])}{b[[|Get|] is { A: [|Get|] } ? 1 : 2]} Get\");", DisplayName = "colons that are none of a format")]
    [DataRow("x($\"{a::Get} {(global::[|Get|].A)} Get\");", DisplayName = "double colons")]
    [DataRow("x($@\"Get \"\"{[|Get|]}\"\" \n Get\", @$\"Get{[|Get|]}\");", DisplayName = "verbatim interpolation")]
    [DataRow("x($\"\"\"Get \"{[|Get|]}\" Get\"\"\", [|Get|]);", DisplayName = "raw interpolation")]
    [DataRow("x($$\"\"\"{Get} {{[|Get|]:Get}} {{{[|Get|]}}} Get\"\"\", [|Get|]);", DisplayName = "raw interpolation of two dollars")]
    [DataRow("x($\"{y($\"Get {$@\"{\"Get\" + [|Get|]}\"} Get\" + [|Get|])} Get\");", DisplayName = "nested interpolation")]
    [DataRow("x($\"{new { G = \"}\" }.[|Get|]\n /* } Get */ + [|Get|]} Get\");", DisplayName = "holes over lines")]
    [DataRow("x([|@Get|], [|\\u0047et|], [|G\\U00000065t|], @class.[|Get|]);", DisplayName = "escaped spellings")]
    [DataRow("x(nameof(Get), nameof(A.Get<int>), y.nameof([|Get|]), nameof (Get), [|Get|]);", DisplayName = "nameof")]
    [DataRow("Get(); ⟦[|Get|]();⟧ Get();", DisplayName = "the statement alone")]
    [DataRow("x = \"⟦Get\" + $\"{[|Get|]}⟧Get\" + Get;", DisplayName = "a span that begins and ends in strings")]
    [DataRow("x('unterminated\n, [|Get|], \"unterminated Get\n, [|Get|]);", DisplayName = "broken literals end with the line")]
    public void Occurrences_AreThoseInCode(string source) => Marked.CSharp(source).ExpectOccurrences("Get");

    [TestMethod]
    [DataRow("\n#if A\n[|Get|]();\n#else\nGet();\n#endif\n[|Get|]();", DisplayName = "set")]
    [DataRow("\n#if B\nGet(\"\n#elif A\n[|Get|]();\n#elif A\nGet();\n#else\nGet();\n#endif\n", DisplayName = "elif")]
    [DataRow("\n#if B\n#if A\nGet();\n#else\nGet();\n#endif\n#else\n[|Get|]();\n#endif", DisplayName = "nested in an inactive one")]
    [DataRow("\n # if !B && (A || C) // Get\n[|Get|]();\n#endif\n", DisplayName = "not, and, or, parentheses")]
    [DataRow("\n#if A == true && B != A && B == false\n[|Get|]();\n#endif\n", DisplayName = "comparisons")]
    [DataRow("\n#if !A == B || !(A || B) && A\n[|Get|]();\n#endif\n", DisplayName = "binding")]
    [DataRow("\n#define B\n#undef A\n#if B && !A\n[|Get|]();\n#endif\n", DisplayName = "define and undef")]
    [DataRow("\n#if B\n#define A2\n#endif\n#if A2\nGet();\n#endif\n[|Get|]();", DisplayName = "define in an inactive region")]
    [DataRow("\n#region Get \"\n[|Get|]();\n#endregion Get\n#pragma warning disable Get\n#nullable enable\n#line 1 \"Get\"\n", DisplayName = "others")]
    [DataRow("@\"\n#if B\n\" + [|Get|]", DisplayName = "in a string")]
    [DataRow("/*\n#if B\n*/ [|Get|]", DisplayName = "in a comment")]
    [DataRow("\n#if B\n@\"\n#endif\n[|Get|] // \"", DisplayName = "a string in an inactive region is none")]
    public void InactiveRegions_AreSkipped(string source) => Marked.CSharp(source, "A").ExpectOccurrences("Get");

    [TestMethod]
    public void Keyword_CountsOnlyWhereItIsEscaped() => Marked.CSharp("event(new [|@event|](), event)").ExpectOccurrences("event");

    [TestMethod]
    [DataRow("\r\n")]
    [DataRow("\r")]
    [DataRow("\u0085")]
    [DataRow("\u2028")]
    [DataRow("\u2029")]
    public void LineTerminators_AreThoseOfTheCompiler(string terminator)
    {
        var marked = Marked.CSharp("// Get\n  [|Get|]();\n\n[|Get|](); // Get");
        var text = new Inspection.Sources.SourceText(marked.Text.Language, "f", marked.Text.Text.Replace("\n", terminator), new HashSet<string>());

        marked.Expect(Inspection.Sources.OccurrenceFinder.Find(text, marked.Statement, "Get"));
    }
}
