using Netra.Ssot.TestKit;

namespace Netra.Ssot.Inspection.Tests.Sources;

[TestClass]
public sealed class CSharpDeclarationTests : GateTestCase
{
    [TestMethod]
    [DataRow("namespace N { class [|A|] { } }", DisplayName = "class")]
    [DataRow("namespace N; public readonly ref struct [|A|];", DisplayName = "struct in a file-scoped namespace")]
    [DataRow("namespace N; interface [|A|] : B { }", DisplayName = "interface")]
    [DataRow("namespace N; enum [|A|] : byte { class1, A = 1 }", DisplayName = "enum")]
    [DataRow("namespace N; record [|A|];", DisplayName = "record")]
    [DataRow("namespace N; record [|A|](int X) : B(X) { }", DisplayName = "record with parameters")]
    [DataRow("namespace N; record class [|A|] { }", DisplayName = "record class")]
    [DataRow("namespace N; readonly record struct [|A|](int X);", DisplayName = "record struct")]
    [DataRow("namespace N; delegate void [|A|](int x);", DisplayName = "delegate")]
    [DataRow("namespace N; delegate (int, int) [|A|]();", DisplayName = "delegate that returns a tuple")]
    [DataRow("namespace N; delegate ref readonly (int, int)[] [|A|]((int, int) x);", DisplayName = "delegate that returns a reference")]
    [DataRow("namespace N; unsafe class B { delegate*<A, void> f; } class [|A|];", DisplayName = "function pointer")]
    [DataRow("namespace N; class A<T> { class A { } } class [|A|] { }", DisplayName = "arity")]
    [DataRow("namespace M { class A { } } namespace N { class [|A|] { } }", DisplayName = "two namespaces")]
    [DataRow("namespace N { namespace M { class A; } class [|A|]; }", DisplayName = "nested namespace")]
    [DataRow("namespace N; partial class [|A|] { } partial class A { }", DisplayName = "partial")]
    [DataRow("namespace @N; class [|@A|];", DisplayName = "escaped")]
    [DataRow("namespace N; class [|\\u0041|];", DisplayName = "unicode escape")]
    [DataRow("namespace N; [X(typeof(A), \"class A {\")] /* class A */ public class [|A|](int x = 1) : B(() => { }) { }", DisplayName = "attributes, primary constructor")]
    [DataRow("namespace N; class B { string s = \"}} class A {\"; string t = $\"{(s is { Length: 1 } ? \"}\" : \"{\")}\"; } class [|A|];", DisplayName = "braces in strings")]
    [DataRow("namespace N; class B { char c = '}'; char d = '{'; } class [|A|];", DisplayName = "braces in characters")]
    [DataRow("namespace N; class B<T> where T : class { } class C<A> where A : struct, X; class [|A|];", DisplayName = "constraints")]
    [DataRow("namespace N; class B { void M<T>() where T : class where A : class { } int P => x switch { _ => 1 }; } class [|A|];", DisplayName = "method constraints")]
    [DataRow("namespace N; class B { record A = new(); @record A; X.record A; int record => 1; void record(int A) { } } class [|A|];", DisplayName = "record as a name")]
    [DataRow("namespace N; class B { object o = delegate { class1 A; }; B(delegate (int A) { }); int x = typeof(A) is { } ? 1 : 2; } class [|A|];", DisplayName = "expressions")]
    [DataRow("namespace N; static class B { extension(string s) { int A() => 1; } extension<T>(T) where T : class { } } class [|A|];", DisplayName = "extension blocks")]
    [DataRow("namespace N; class B { public static bool operator ==(B a, B b) { return true; } public static bool operator >(B a, B b) => true; } class [|A|];", DisplayName = "operators")]
    [DataRow("namespace N; class B { int this[int A] { get { } } int P { get; init; } = 3; event E Q { add { } remove { } } ~B() { } } class [|A|];", DisplayName = "members")]
    [DataRow("namespace N;\n#if X\nclass A { }\n#else\nclass [|A|] { }\n#endif", DisplayName = "inactive region")]
    [DataRow("if (x) { class1(); } else { } void F() { } var y = new { A = 1 }; namespace N { class [|A|] { } }", DisplayName = "after top-level statements")]
    [DataRow("namespace N; class B { class A { } } namespace N2; class A { }", DisplayName = "none")]
    [DataRow("namespace N; file class [|A|] { }", DisplayName = "file-local")]
    public void Type_IsFoundByNameAndArity(string source) => Marked.CSharp(source).ExpectType("N", "A");

    [TestMethod]
    public void NestedType_IsFoundByItsPath() =>
        Marked.CSharp("class B { class C<T> { } } class A { class C { class D<[X(1 > 2)] in T, U> { } } class C<T, V> { class [|D|]<U, V> { } } }")
            .ExpectType("", "A", "C`2", "D`2");

    [TestMethod]
    public void FileLocalType_IsFoundByTheNameBehindItsFile() =>
        Marked.CSharp("namespace N; file class [|A__B|] { }").ExpectType("N", "<My__File>F0123ABC__A__B");

    [TestMethod]
    [DataRow("class A { void M(int x) { } void [|M|]() { } }", 0)]
    [DataRow("class A { void M() { void N(int a, int b) { } } void [|M|](int a, Dictionary<int, string> b = default(X<int, int>)) { } }", 2)]
    [DataRow("class A { void M() { } void [|M|](bool a = 1 < 2, bool b = 2 > 1) { } }", 2)]
    [DataRow("class A { (int, int) P => M(1); int f = M(1); [M(1)] (int, int) [|M|]((int, int) t) => t; }", 1)]
    [DataRow("class A { [DllImport(\"x\")] static extern partial int [|M|](int a, [In] ref int b); }", 2)]
    [DataRow("class A { void B() { void M() { } } class C { void M() { } } T I<int>.[|M|]<T>() where T : class => null; }", 0)]
    [DataRow("class A { partial void [|M|](); } partial class A { partial void M() { } }", 0)]
    [DataRow("static class A { extension(string s) { void [|M|](int a) { } } }", 2)]
    [DataRow("class A { void N() { M(); } int M; int M2 = M(1); }", 0)]
    public void Method_IsFoundByNameAndParameterCount(string source, int parameters) =>
        Marked.CSharp(source).ExpectMethod(Marked.Query("", "A"), "M", parameters);

    [TestMethod]
    [DataRow("class A { A() { } public [|A|](int x) : base(x) { } }", 1)]
    [DataRow("record [|A|](int X, List<(int, int)> Y);", 2)]
    public void Constructor_IsFoundByTheNameOfItsType(string source, int parameters) =>
        Marked.CSharp(source).ExpectMethod(Marked.Query("", "A"), ".ctor", parameters);

    [TestMethod]
    public void ExplicitImplementation_IsFoundByItsLastName() =>
        Marked.CSharp("class A { void X.I<int>.[|M|]() { } }").ExpectMethod(Marked.Query("", "A"), "X.I<System.Int32>.M", 0);
}
