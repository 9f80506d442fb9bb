using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using Netra.Ssot.Core.Symbols;
using Netra.Ssot.Inspection.Code;
using Netra.Ssot.Inspection.Tests.Robustness;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Inspection.Tests.Code;

[TestClass]
public sealed class UnreadableAssemblyTests : GateTestCase
{
    const string Source = "class C { int M() => System.Environment.TickCount; }";

    [TestMethod]
    public void AMissingFile_IsTold()
    {
        StringAssert.Contains(Reason(Scratch.PathOf("None.dll")), "no such file");
        Assert.AreEqual(AssemblyFileKind.Unreadable, FileKinds.Of(Scratch.PathOf("None.dll")));
    }

    [TestMethod]
    [DataRow("", "empty")]
    [DataRow("MZ, says a text", "not a whole managed assembly")]
    [DataRow("\u007fELF is native", "native library")]
    public void AFileThatIsNoAssembly_IsToldByItsKind(string content, string reason)
    {
        StringAssert.Contains(Reason(Scratch.Write("X.dll", content)), reason);
    }

    [TestMethod]
    public void NativeFiles_AreToldApart()
    {
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        Assert.AreEqual(AssemblyFileKind.Native, FileKinds.Of(Scratch.Write("X.so", "\u007fELF")));
        Assert.AreEqual(AssemblyFileKind.Managed, FileKinds.Of(Path.Combine(runtime, "System.Linq.dll")));
        Assert.AreEqual(AssemblyFileKind.Unreadable, FileKinds.Of(Scratch.Write("Y.dll", "text")));
    }

    [TestMethod]
    public void ReferenceAssemblies_AreToldApart()
    {
        using var fixture = CompiledFixture.CSharp("[assembly: System.Runtime.CompilerServices.ReferenceAssembly]\n" + Source);
        Assert.AreEqual(AssemblyFileKind.ReferenceAssembly, FileKinds.Of(fixture.AssemblyPath));
    }

    [TestMethod]
    public void AnAssemblyWithoutAHeapOfStrings_IsWhole()
    {
        var forwarder = Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "System.Runtime.dll");
        using (var pe = new PEReader(File.OpenRead(forwarder)))
            Assert.AreEqual(0, pe.GetMetadataReader().GetHeapSize(HeapIndex.UserString));

        var facts = AssemblyInspector.Inspect(new()
        {
            AssemblyPath = forwarder,
            RequireSymbols = false,
            Watchlist = new() { Watches = [Eye.Environment with { Literals = [new("environ", LiteralMatch.Exact)] }] },
        }).Facts;

        Assert.IsEmpty(facts.Unreadable);
    }

    [TestMethod]
    public void EveryTruncation_IsTold()
    {
        using var fixture = CompiledFixture.CSharp(Source);
        var image = File.ReadAllBytes(fixture.AssemblyPath);
        for (var length = 0; length < image.Length; length += 97)
        {
            File.WriteAllBytes(fixture.AssemblyPath, image[..length]);
            Assert.IsNotEmpty(Eye.Look(fixture, Eye.Environment).Unreadable, $"cut at {length} of {image.Length}");
        }
    }

    [TestMethod]
    public void AnInvalidInstruction_IsToldAndNotClean()
    {
        using var fixture = CompiledFixture.CSharp(Source);
        var image = File.ReadAllBytes(fixture.AssemblyPath);
        using (var module = MetadataModule.Open(fixture.AssemblyPath, new()))
        {
            var address = module.Reader.MethodDefinitions.Select(method => module.Reader.GetMethodDefinition(method).RelativeVirtualAddress).First(rva => rva > 0);
            var section = module.Pe.PEHeaders.SectionHeaders[module.Pe.PEHeaders.GetContainingSectionIndex(address)];
            image[address - section.VirtualAddress + section.PointerToRawData + 1] = 0xF5;
        }

        File.WriteAllBytes(fixture.AssemblyPath, image);

        StringAssert.Contains(Eye.Look(fixture, Eye.Environment).Unreadable.Single().Reason, "invalid instruction");
    }

    [TestMethod]
    public void MissingSymbols_AreToldWithTheRemedy()
    {
        using var fixture = CompiledFixture.CSharp(Source, new() { Symbols = FixtureSymbols.None });
        var unreadable = Eye.Look(fixture, Eye.Environment).Unreadable.Single();
        StringAssert.Contains(unreadable.Reason, "symbols are missing");
        StringAssert.Contains(unreadable.Remedy, "DebugType");
    }

    [TestMethod]
    public void SymbolsOfAnotherBuild_AreTold()
    {
        using var fixture = CompiledFixture.CSharp(Source);
        using var other = CompiledFixture.CSharp(Source + " class D;");
        File.Copy(other.SymbolsPath!, fixture.SymbolsPath!, overwrite: true);
        StringAssert.Contains(Eye.Look(fixture, Eye.Environment).Unreadable.Single().Reason, "not the symbol file of this build");
    }

    [TestMethod]
    [DataRow("Microsoft C/C++ MSF 7.00\r\n\u001aDS", "Windows symbol file")]
    [DataRow("BSJB and no more", "not a whole portable symbol file")]
    public void SymbolsOfAnotherKind_AreTold(string content, string reason)
    {
        using var fixture = CompiledFixture.CSharp(Source);
        File.WriteAllText(fixture.SymbolsPath!, content);
        StringAssert.Contains(Eye.Look(fixture, Eye.Environment).Unreadable.Single().Reason, reason);
    }

    [TestMethod]
    public void CutSymbols_AreToldOrStillRight()
    {
        using var fixture = CompiledFixture.CSharp(Source);
        var right = Eye.Look(fixture, Eye.Environment).Uses.Single();
        var image = File.ReadAllBytes(fixture.SymbolsPath!);
        for (var length = 0; length < image.Length; length += 41)
        {
            File.WriteAllBytes(fixture.SymbolsPath!, image[..length]);
            var facts = Eye.Look(fixture, Eye.Environment);
            Assert.IsTrue(facts.Unreadable.Count > 0 || facts.Uses.Single() == right, $"cut at {length} of {image.Length}");
        }
    }

    [TestMethod]
    public void Cancellation_IsNotSwallowed()
    {
        using var fixture = CompiledFixture.CSharp(Source);
        Assert.ThrowsExactly<OperationCanceledException>(() => AssemblyInspector.Inspect(
            new() { AssemblyPath = fixture.AssemblyPath, Watchlist = new() }, new CancellationToken(canceled: true)));
    }

    static string Reason(string path) =>
        AssemblyInspector.Inspect(new() { AssemblyPath = path, Watchlist = new() }).Facts.Unreadable.Single().Reason;
}
