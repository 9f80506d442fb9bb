using Netra.Ssot.TestKit;

namespace Netra.Ssot.Inspection.Tests.Code;

[TestClass]
public sealed class NativeCodeTests : GateTestCase
{
    [TestMethod]
    public void Imports_ArePlacedAtTheirDeclarations()
    {
        using var fixture = CompiledFixture.CSharp(
            """
            using System.Runtime.InteropServices;
            class C
            {
                [DllImport("libc", EntryPoint = "getenv")]
                static extern nint [|Read|](string name);
                [DllImport("libc")] static extern int [|setenv|](string name, string value, int replace);
                void [|M|]() { Local(1); [DllImport("libm")] static extern double Local(double x); }
            }
            """);

        var imports = Eye.Look(fixture).NativeImports;

        CollectionAssert.AreEqual(
            new[] { "getenv libc M:C.Read(System.String)", "setenv libc M:C.setenv(System.String,System.String,System.Int32)", "Local libm M:C.M" },
            imports.Select(import => $"{import.EntryPoint} {import.Library} {import.Member}").ToArray());
        CollectionAssert.AreEqual(fixture.Expected.ToArray(), Eye.Spans(imports.Select(import => import.Place)).ToArray());
    }

    [TestMethod]
    public void AGeneratedImport_BelongsToThePartialMethod()
    {
        // What the generator of LibraryImport makes, in a file that sorts before the person's.
        using var fixture = CompiledFixture.Compile(
        [
            new("Z.cs", "static partial class C { public static partial string [|getenv|](string name); }"),
            new("obj/G.cs", """
                static partial class C
                {
                    public static partial string getenv(string name) { return __PInvoke(name); [System.Runtime.InteropServices.DllImport("libc", EntryPoint = "getenv")] static extern string __PInvoke(string n); }
                }
                """),
        ]);

        var import = Inspection.Code.AssemblyInspector.Inspect(new()
        {
            AssemblyPath = fixture.AssemblyPath,
            ReferencePaths = fixture.ReferencePaths,
            Watchlist = new(),
            GeneratedRoots = [Path.Combine(fixture.Folder, "obj")],
        }).Facts.NativeImports.Single();

        Assert.AreEqual("M:C.getenv(System.String)", import.Member);
        CollectionAssert.AreEqual(fixture.Expected.ToArray(), Eye.Spans([import.Place]).ToArray());
    }

    [TestMethod]
    public void UnsafeAccessors_TellTheMemberAndTheType()
    {
        using var fixture = CompiledFixture.CSharp(
            """
            using System;
            using System.Runtime.CompilerServices;
            class C
            {
                [UnsafeAccessor(UnsafeAccessorKind.StaticMethod, Name = "GetEnvironmentVariable")]
                static extern string [|A|]([UnsafeAccessorType("System.Environment, System.Private.CoreLib")] object? type, string name);
                [UnsafeAccessor(UnsafeAccessorKind.Field)] static extern ref int [|_size|](System.Collections.Generic.List<int> list);
                [UnsafeAccessor(UnsafeAccessorKind.Constructor)] static extern Version [|Make|]();
            }
            """);

        var accessors = Eye.Look(fixture).UnsafeAccessors;

        CollectionAssert.AreEquivalent(
            new[]
            {
                "GetEnvironmentVariable System.Environment M:C.A(System.Object,System.String)",
                "_size System.Collections.Generic.List{System.Int32} M:C._size(System.Collections.Generic.List{System.Int32})",
                ".ctor System.Version M:C.Make",
            },
            accessors.Select(accessor => $"{accessor.MemberName} {accessor.TypeName} {accessor.Member}").ToArray());
        CollectionAssert.AreEquivalent(fixture.Expected.ToArray(), Eye.Spans(accessors.Select(accessor => accessor.Place)).ToArray());
    }
}
