using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Symbols;
using Netra.Ssot.Inspection.Caching;
using Netra.Ssot.Inspection.Code;
using Netra.Ssot.Inspection.Stamps;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Inspection.Tests.Caching;

[TestClass]
public sealed class FactsCacheTests : GateTestCase
{
    static readonly SourcePlace Place = new("/src/A.cs", 3, 5, 3, 9);

    static readonly CodeFacts Facts = new()
    {
        Assembly = new("A", "1.2.3.4", "7f3c0e0e-0000-4000-8000-000000000001"),
        TestMethods = 7,
        References = ["System.Runtime", "Möq"],
        Uses = [new("M:N.T.M", "N", UseKind.Reference, "M:A.T.M", Place)],
        Literals = [new("text\n\0", "M:A.T.M", Place)],
        NativeImports = [new("getenv", "libc", "M:A.T.G", Place)],
        UnsafeAccessors = [new("Get", "System.Environment", "M:A.T.U", Place)],
        Types =
        [
            new("T:A.Tests", "Tests", Place with { IsDegraded = true })
            {
                TestFrameworks = [TestFramework.Other, TestFramework.MSTest],
                DeclaresTests = true,
                Bases = [new("T:B.Base", "B")],
                Interfaces = [new("T:C.I", "C")],
                Namesake = new("T:L.Tests", "L"),
                MissingAssembly = "D",
            },
            new("T:A.Plain", "Plain", Place),
        ],
        EntryPoint = new("M:A.P.Main", Place, [new("M:A.Tests.T", "A", UseKind.Call, "M:A.P.Main", Place)]),
    };

    [TestMethod]
    public void EveryFact_ComesBackAsItWas()
    {
        var read = RoundTrip(Scratch, Facts);
        Assert.AreEqual(Describe(Facts), Describe(read!));
    }

    [TestMethod]
    public void FactsOfNothing_ComeBackAsTheyWere()
    {
        var none = new CodeFacts { Assembly = Facts.Assembly };
        Assert.AreEqual(Describe(none), Describe(RoundTrip(Scratch, none)!));
    }

    [TestMethod]
    public void ADeclarationThatNobodyAskedFor_IsFoundWhenSomebodyDoes()
    {
        var lazy = Facts with { Types = [new TypeFact("T:A.Lazy", "Lazy", new Lazy<SourcePlace>(() => Unknown("Lazy")))] };
        var file = Scratch.PathOf("facts");
        File.WriteAllBytes(file, FactsCache.Format("key", lazy, []));
        var read = FactsCache.Read(file, "key", id => Place with { File = id });
        Assert.AreEqual("T:A.Lazy", read!.Types[0].Place.File);
    }

    [TestMethod]
    public void AnotherKey_FindsNothing()
    {
        Assert.IsNull(FactsCache.Read(Kept(Scratch, "key"), "other", Unknown));
    }

    [TestMethod]
    public void AChangedConsultedFile_FindsNothing()
    {
        var consulted = Scratch.Write("Base.dll", "one");
        var file = Kept(Scratch, "key", new ConsultedFile(consulted, Digests.OfFile(consulted)));
        Assert.IsNotNull(FactsCache.Read(file, "key", Unknown));
        File.WriteAllText(consulted, "two");
        Assert.IsNull(FactsCache.Read(file, "key", Unknown));
    }

    [TestMethod]
    public void AFileCutAnywhere_FindsNothing()
    {
        var file = Kept(Scratch, "key");
        var whole = File.ReadAllBytes(file);
        for (var length = 0; length < whole.Length; length++)
        {
            File.WriteAllBytes(file, whole.AsSpan(0, length));
            Assert.IsNull(FactsCache.Read(file, "key", Unknown), $"cut at {length}");
        }
    }

    [TestMethod]
    public void AMissingFile_FindsNothing()
    {
        Assert.IsNull(FactsCache.Read(Scratch.PathOf("none"), "key", Unknown));
    }

    [TestMethod]
    public void TheKey_ChangesWithEverythingThatFactsDependOn()
    {
        var request = new InspectionRequest { AssemblyPath = "/a.dll", Watchlist = new() };
        string[] keys =
        [
            FactsCache.KeyFor(request, "1", "2"),
            FactsCache.KeyFor(request, "x", "2"),
            FactsCache.KeyFor(request, "1", "x"),
            FactsCache.KeyFor(request with { PathMap = "/x=/_" }, "1", "2"),
            FactsCache.KeyFor(request with { RequireSymbols = false }, "1", "2"),
            FactsCache.KeyFor(request with { ReferencePaths = ["/b.dll"] }, "1", "2"),
            FactsCache.KeyFor(request with { GeneratedRoots = ["/obj"] }, "1", "2"),
            FactsCache.KeyFor(request with { Watchlist = new() { TypeNameWords = ["Fake"] } }, "1", "2"),
            FactsCache.KeyFor(request with { Watchlist = new() { Watches = [new() { Apis = [SymbolPattern.Parse("T:A.B")] }] } }, "1", "2"),
        ];
        Assert.HasCount(keys.Length, keys.Distinct().ToList());
    }

    static CodeFacts? RoundTrip(TemporaryFolder folder, CodeFacts facts)
    {
        var file = folder.PathOf("facts");
        File.WriteAllBytes(file, FactsCache.Format("key", facts, []));
        return FactsCache.Read(file, "key", Unknown);
    }

    static string Kept(TemporaryFolder folder, string key, params ConsultedFile[] consulted)
    {
        var file = folder.PathOf("facts");
        File.WriteAllBytes(file, FactsCache.Format(key, Facts, consulted));
        return file;
    }

    static SourcePlace Unknown(string type) => throw new AssertFailedException($"nobody should ask where {type} is");

    static string Describe(CodeFacts facts) => System.Text.Json.JsonSerializer.Serialize(facts, new System.Text.Json.JsonSerializerOptions { MaxDepth = 32 });
}
