using Netra.Ssot.TestKit;

namespace Netra.Ssot.Inspection.Tests.Sources;

[TestClass]
public sealed class FSharpTests : GateTestCase
{
    [TestMethod]
    [DataRow("x [|Get|] (y.[|Get|] ()) Get' // Get", DisplayName = "whole identifiers, comments")]
    [DataRow("(* Get (* Get *) \"*)\" Get '\"' *) [|Get|] (*) [|Get|]", DisplayName = "nested comments")]
    [DataRow("x \"Get \\\" Get\n Get\" [|Get|] \"Get\"B [|Get|]", DisplayName = "strings")]
    [DataRow("x @\"Get \"\" Get\\\" [|Get|] \"\"\"Get \" Get\"\"\" [|Get|] \"\" [|Get|]", DisplayName = "verbatim and triple")]
    [DataRow("x '\"' [|Get|] '\\'' [|Get|] '\\u0041' [|Get|] 'G'B (y: 'a) (z: Map<'a,'b>)", DisplayName = "characters")]
    [DataRow("x $\"Get {[|Get|]} %d{[|Get|]} {{Get}} {y [1 :: [|Get|]]:Get} {z ($\"{[|Get|]}\")}\" [|Get|]", DisplayName = "interpolation")]
    [DataRow("x $\"\"\"Get \"{[|Get|]}\" Get\"\"\" $$\"\"\"{Get} {{[|Get|]}}\"\"\" $@\"\\{[|Get|]}\"\" Get\" [|Get|]", DisplayName = "verbatim and triple interpolation")]
    [DataRow("x [|``Get``|] ``a Get`` [|Get|]", DisplayName = "escaped")]
    [DataRow("x (nameof Get) (nameof A.Get) (nameof(Get)) [|Get|]", DisplayName = "nameof")]
    [DataRow("\n#if A && !B\n[|Get|]\n#else\nGet\n#endif\n  #nowarn \"Get\"\n  #[|Get|]", DisplayName = "directives")]
    public void Occurrences_AreThoseInCode(string source) => Marked.FSharp(source, "A").ExpectOccurrences("Get");

    [TestMethod]
    [DataRow("namespace N\ntype [|A|]() =\n  member _.B = 1", DisplayName = "class")]
    [DataRow("namespace rec N\n\ntype B = { A: int }\nand internal [|A|] = | C of A | D", DisplayName = "and")]
    [DataRow("namespace M\ntype A = int\nnamespace N\n[<X(\"type A\")>]\ntype [|A|] = class end", DisplayName = "two namespaces, attribute above")]
    [DataRow("namespace N\ntype [<X>] A<'a, 'b when 'a : comparison> = B of 'a\ntype 'a A = C of 'a\ntype [|A|] = D", DisplayName = "arity")]
    [DataRow("namespace N\n(* type A = *)\nlet s = \"\ntype A = \"\ntype [|A|] = B", DisplayName = "comments and strings")]
    [DataRow("namespace N\nmodule [|A|] =\n  let x = 1", DisplayName = "module")]
    [DataRow("module N.[|A|]\nlet x = 1", DisplayName = "module of a file")]
    [DataRow("namespace global\ntype B = C\nnamespace N\ntype [|A|] = C", DisplayName = "global namespace")]
    [DataRow("namespace N\ntype System.A with\n  member x.Y = 1\ntype [|A|] = B", DisplayName = "extension")]
    [DataRow("namespace N\n[<CompiledName(\"A\")>]\ntype [|B|] = C", DisplayName = "compiled name")]
    [DataRow("namespace N\n#if X\ntype A = B\n#endif\ntype [|A|] = B", DisplayName = "inactive region")]
    [DataRow("namespace N\nmodule M =\n  type A = B\ntype [|A|] = C", DisplayName = "nesting")]
    public void Type_IsFoundByNameAndArity(string source) => Marked.FSharp(source).ExpectType("N", "A");

    [TestMethod]
    [DataRow("module N.M\nmodule B =\n  let f x = x\n  type A = C\nmodule C =\n  let f x =\n    x\n\n  type [|A|] = B", DisplayName = "modules")]
    [DataRow("namespace N\nmodule M =\n  module C =\n    type [|A|]() = class end", DisplayName = "in a namespace")]
    public void NestedType_IsFoundByItsPath(string source) => Marked.FSharp(source).ExpectType("N", "M", "CModule", "A");

    [TestMethod]
    public void TypeOfAnUnnamedModule_IsFoundByItsName() => Marked.FSharp("type [|A|] = B").ExpectType("", "Program", "A");

    [TestMethod]
    public void Exception_IsFoundByItsCompiledName() => Marked.FSharp("namespace N\nexception [|A|] of string").ExpectType("N", "AException");

    [TestMethod]
    [DataRow("namespace N\ntype A() =\n  let M x = x\n  member _.M() = 1\n  static member [|M|](a, b: Map<int, int>) = 2", 2)]
    [DataRow("namespace N\ntype A() =\n  [<Test>] member this.[|M|]() =\n    let M a = 1\n    M 1", 0)]
    [DataRow("namespace N\nmodule A =\n  let rec [|M|] a (b, c) = 1\n  and O x = 2", 3)]
    [DataRow("namespace N\nmodule A =\n  let rec O a (b, c) = 1\n  and [|M|] x = 2", 1)]
    [DataRow("module N.A\n[<DllImport(\"c\")>]\nextern int [|M|]([<In>] string a, int b)", 2)]
    [DataRow("namespace N\ntype A =\n  abstract [|M|] : int * (int * int) -> unit", 2)]
    [DataRow("namespace N\ntype A() =\n  interface B with\n    override x.[|M|]<'a> (y: 'a) : int = 1", 1)]
    [DataRow("namespace N\nmodule A =\n  [<CompiledName(\"M\")>]\n  let [|m|] x = 1", 1)]
    [DataRow("namespace N\nmodule A =\n  let f x =\n    let M y = 1\n    M x", 1)]
    public void Method_IsFoundByNameAndParameterCount(string source, int parameters) =>
        Marked.FSharp(source).ExpectMethod(Marked.Query("N", "A"), "M", parameters);

    [TestMethod]
    public void ExternOfAnUnnamedModule_IsFound() =>
        Marked.FSharp("[<DllImport(\"c\")>]\nextern void [|M|]()").ExpectMethod(Marked.Query("", "Program"), "M", 0);

    [TestMethod]
    public void Constructor_IsFoundAtItsType() =>
        Marked.FSharp("type [|A|] internal (a: int, b) =\n  class end").ExpectMethod(Marked.Query("", "A"), ".ctor", 2);
}
