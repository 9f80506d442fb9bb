using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Netra.Ssot.Inspection.Code;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Inspection.Tests.Code;

[TestClass]
public sealed class DocumentationIdsTests : GateTestCase
{
    const string Rich = """
        using System;
        using System.Collections.Generic;
        namespace N.M
        {
            public interface I<T> { void Do(T value); int this[string key] { get; set; } static abstract T Make(); }
            public sealed class Impl : I<Dictionary<string, int[]>>, IDisposable
            {
                void I<Dictionary<string, int[]>>.Do(Dictionary<string, int[]> value) { }
                int I<Dictionary<string, int[]>>.this[string key] { get => 0; set { } }
                static Dictionary<string, int[]> I<Dictionary<string, int[]>>.Make() => [];
                void IDisposable.Dispose() { }
                static Impl() { }
                ~Impl() { }
            }
            public class Outer<A, B>
            {
                public A? Field; public const int Constant = 1; public event Action<A>? Happened { add { } remove { } }
                public Outer(A a, ref B b, out int c, in long d) { c = 0; }
                public B? this[int i, A[] a] { get => default; set { } }
                public class Plain { public void Take(Outer<A, B>.Plain p, Outer<int, string>.Inner<B> q) { } }
                public struct Inner<C>
                {
                    public void Deep<D, E>(A a, B b, C c, D d, E[] e, List<Inner<D>>.Enumerator f, Outer<C, D>.Inner<E> g) { }
                    public static Inner<C> operator +(Inner<C> l, int r) => l;
                    public static implicit operator int(Inner<C> v) => 0;
                    public static explicit operator List<C>(Inner<C> v) => [];
                    public static explicit operator checked byte(Inner<C> v) => 0;
                    public static explicit operator byte(Inner<C> v) => 0;
                }
            }
            public unsafe class Shapes
            {
                public void Arrays(int[] a, int[,] b, int[][,] c, int[,][] d, string[][][] e, List<int[,,]>[] f) { }
                public void Pointers(int* a, void** b, ref int* c, byte*[] d) { }
                public void Natives(nint a, nuint b, dynamic c, (int x, string y) d, TypedReference e, int? f, object g, decimal h) { }
                public ref readonly int Ref(ref readonly int a) => ref a;
                public int Init { get; init; }
                public void Optional(int a = 1, params string[] rest) { }
                public void Same() { } public void Same(int a) { } public void Same<T>() { } public void Same<T>(T a) { } public void Same<T, U>(U a) { }
                public partial struct Nested { public enum E { A } public delegate T D<T>(T a, ref T b); public void Use(E e, D<E> d) { } }
            }
            public record Rec(int A, string B) { public record struct Small(long L); }
            public static class Extensions { public static void Ext<T>(this IEnumerable<T> s, Func<T, bool> f) where T : class { } extension(string s) { public int Size => s.Length; public static void Hi() { } } }
        }
        file class FileLocal { void M(FileLocal f) { } class In { } }
        public unsafe class Exotic { public void Fn(delegate*<int, ref string, void> f, delegate* unmanaged[Cdecl]<byte*> g, delegate*<void>[] h) { } public void Va(int a, __arglist) { } public void Va(__arglist) { } }
        class Global { void M(Global g) { } int @class { get; set; } }
        """;

    [TestMethod]
    public void EveryMethodTypeAndField_IsSpeltAsTheCompilerSpellsIt()
    {
        using var fixture = CompiledFixture.CSharp(Rich);
        using var module = MetadataModule.Open(fixture.AssemblyPath, new());
        var ids = new DocumentationIds(module.Reader);
        var generated = new GeneratedCode(module.Reader);
        var expected = SymbolsOf(fixture).Where(symbol => symbol is IMethodSymbol or INamedTypeSymbol or IFieldSymbol).Select(symbol => symbol.GetDocumentationCommentId()!).ToHashSet();
        List<string> actual =
        [
            .. module.Reader.TypeDefinitions.Where(type => !generated.Is(type)).Select(type => ids.OfType(type)),
            .. module.Reader.MethodDefinitions.Select(ids.OfMethod),
            .. module.Reader.FieldDefinitions.Select(ids.OfField),
        ];

        Assert.IsGreaterThan(90, expected.Count);
        var missing = expected.Except(actual).Order().ToArray();
        Assert.IsEmpty(missing, string.Join('\n', missing) + "\n--\n" + string.Join('\n', actual.Except(expected).Order()));
    }

    static IEnumerable<ISymbol> SymbolsOf(CompiledFixture fixture)
    {
        // Symbols of the source, not of the assembly: these are the ids that an analyzer sees.
        var tree = CSharpSyntaxTree.ParseText(File.ReadAllText(Path.Combine(fixture.Folder, "Fixture.cs")), CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview));
        var compilation = CSharpCompilation.Create(
            "Fixture", [tree], fixture.ReferencePaths.Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));
        return Members(compilation.Assembly.GlobalNamespace);
    }

    static IEnumerable<ISymbol> Members(INamespaceOrTypeSymbol container)
    {
        foreach (var member in container.GetMembers())
        {
            if (member is INamespaceOrTypeSymbol inner)
            {
                foreach (var deeper in Members(inner))
                    yield return deeper;
            }

            if (InMetadata(member))
                yield return member;
        }
    }

    static bool InMetadata(ISymbol member) => member switch
    {
        INamedTypeSymbol type => !type.IsExtension,
        IMethodSymbol { MethodKind: MethodKind.Constructor, IsImplicitlyDeclared: true, Parameters.Length: 0 } constructor => !constructor.ContainingType.IsValueType,
        IMethodSymbol method => !method.ContainingType.IsExtension,
        IFieldSymbol field => !field.IsImplicitlyDeclared,
        _ => false,
    };
}
