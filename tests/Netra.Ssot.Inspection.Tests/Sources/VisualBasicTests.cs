using Netra.Ssot.TestKit;

namespace Netra.Ssot.Inspection.Tests.Sources;

[TestClass]
public sealed class VisualBasicTests : GateTestCase
{
    [TestMethod]
    [DataRow("x([|Get|], [|GET|]()) ' Get", DisplayName = "without case, comments")]
    [DataRow("x([|Get|]) : REM Get\nx.[|Get|]() : y.Rem.[|Get|]()", DisplayName = "REM")]
    [DataRow("x(‘Get\n[|Get|])", DisplayName = "typographic comments")]
    [DataRow("x(\"Get \"\" Get\", [|Get|], \"Get\"c, \"\")", DisplayName = "strings")]
    [DataRow("x(“Get”, [|Get|])", DisplayName = "typographic strings")]
    [DataRow("x(\"Get\n' Get\", [|Get|])", DisplayName = "strings over lines")]
    [DataRow("x($\"Get {[|Get|]} {{Get}} \"\"{[|Get|],3:Get}\"\" {y($\"Get {[|Get|]}\")} Get\", [|Get|])", DisplayName = "interpolation")]
    [DataRow("x([|[Get]|], [Sub].[|get|])", DisplayName = "escaped")]
    [DataRow("x(NameOf(Get), nameof(A.Get), [|Get|])", DisplayName = "NameOf")]
    [DataRow("x(#1/31/2027 12:00 PM#, [|Get|])", DisplayName = "dates")]
    [DataRow("\n#If A And Not B Then ' Get\n[|Get|]()\n#ElseIf A Then\nGet()\n#Else\nGet()\n#End If\n[|Get|]()", DisplayName = "directives")]
    [DataRow("\n#Const B = a\n#if b = True andalso (B <> False) then\n[|Get|]()\n#END IF\n#Const B = 0\n#If B Then\nGet()\n#End If", DisplayName = "constants")]
    public void Occurrences_AreThoseInCode(string source) => Marked.VisualBasic(source, "A").ExpectOccurrences("Get");

    [TestMethod]
    [DataRow("Namespace N\nPublic Class [|A|]\nEnd Class\nEnd Namespace", DisplayName = "class")]
    [DataRow("NAMESPACE n\nMustInherit Partial Class [|a|]\nEnd Class\nPartial Class A\nEnd Class\nEnd Namespace", DisplayName = "partial, without case")]
    [DataRow("Structure [|A|]\nEnd Structure", DisplayName = "in the root namespace")]
    [DataRow("Namespace Global.N\nModule [|A|]\nEnd Module\nEnd Namespace", DisplayName = "Global")]
    [DataRow("Namespace M\nClass A\nEnd Class\nEnd Namespace\nNamespace N\nInterface [|A|]\nEnd Interface\nEnd Namespace", DisplayName = "two namespaces")]
    [DataRow("Enum [|A|]\nB\nEnd Enum", DisplayName = "enum")]
    [DataRow("Public Delegate Function [|A|](x As Integer) As String", DisplayName = "delegate")]
    [DataRow("<X(\"Class A\")> Class [|A|]\nEnd Class", DisplayName = "attribute")]
    [DataRow("<X> _\nClass [|A|]\nEnd Class", DisplayName = "continued line")]
    [DataRow("Class A(Of T As {Class, New}, U)\nClass A\nEnd Class\nEnd Class\nClass [|A|]\nEnd Class", DisplayName = "arity and nesting")]
    [DataRow("' Class A\nClass B\nDim [class] As A\nSub M()\nEnd Sub\nEnd Class : Class [|A|] : End Class", DisplayName = "comments, names, colons")]
    public void Type_IsFoundByNameAndArity(string source) => Marked.VisualBasic(source).ExpectType("Root.N", "A");

    [TestMethod]
    public void NestedType_IsFoundByItsPath() =>
        Marked.VisualBasic("Class A\nClass B\nEnd Class\nStructure C\nClass [|B|](Of T, U As {A, New})\nEnd Class\nEnd Structure\nEnd Class")
            .ExpectType("Root", "A", "C", "B`2");

    [TestMethod]
    [DataRow("Class A\nSub M()\nDim f = Sub() M()\nEnd Sub\nPublic Shared Function [|M|](a As Integer, b As Func(Of Integer, String)) As X\nEnd Function\nEnd Class", 2)]
    [DataRow("Class A\n<Test> Async Sub [|M|]\nEnd Sub\nEnd Class", 0)]
    [DataRow("Class A\nDeclare Auto Function [|M|] Lib \"c\" Alias \"m\" (a As String) As String\nEnd Class", 1)]
    [DataRow("Class A\nFunction [|M|](Of T, U)(a As T) As T\nEnd Function\nEnd Class", 1)]
    [DataRow("Class B\nSub M()\nEnd Sub\nEnd Class\nClass A\nEnd Class", 0)]
    public void Method_IsFoundByNameAndParameterCount(string source, int parameters) =>
        Marked.VisualBasic(source).ExpectMethod(Marked.Query("Root", "A"), "M", parameters);

    [TestMethod]
    public void Constructor_IsFound() =>
        Marked.VisualBasic("Class A\nSub [|New|](x As Integer)\nEnd Sub\nEnd Class").ExpectMethod(Marked.Query("", "A"), ".ctor", 1);
}
