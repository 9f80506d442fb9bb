using Netra.Ssot.Core.Files;
using Netra.Ssot.Core.Symbols;
using Netra.Ssot.Inspection.Caching;
using Netra.Ssot.Inspection.Code;
using Netra.Ssot.Inspection.Gates;
using Netra.Ssot.Inspection.Tests.Code;
using Netra.Ssot.Inspection.Tests.Gates;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Inspection.Tests.Caching;

/// <summary>
/// A kept verdict rests on the files that its witness was told of. Who looks at files some other way is listed here, with the reason why no verdict
/// that is kept rests on it.
/// </summary>
[TestClass]
public sealed class FileAccessTests : GateTestCase
{
    static readonly string[] s_ways =
    [
        "T:System.IO.File", "T:System.IO.Directory", "T:System.IO.FileInfo", "T:System.IO.DirectoryInfo", "T:System.IO.FileSystemInfo", "T:System.IO.FileStream", "T:System.IO.RandomAccess",
        "T:System.IO.StreamReader", "T:System.IO.Enumeration.FileSystemEnumerable`1", "M:System.IO.Path.Exists", "T:System.IO.MemoryMappedFiles.MemoryMappedFile",
        "M:System.Xml.XmlReader.Create(System.String)", "M:System.Xml.XmlReader.Create(System.String,System.Xml.XmlReaderSettings)", "M:System.Xml.Linq.XDocument.Load(System.String)",
        "M:System.Xml.Linq.XDocument.Load(System.String,System.Xml.Linq.LoadOptions)", "T:System.Diagnostics.Process",
    ];

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void ALookForWhereSomethingWasSet_IsMoreThanIsNoted(bool isSet)
    {
        using var fixture = new GateFixture();
        fixture.Write("repo/T/packages.config", "<packages />");
        var seen = new SeenFiles();

        seen.Watch(() => ProjectGate.Open(fixture.Inputs("<Project />") with { ForeignProperties = isSet ? [new("SsotMode", "off", Inherited: "")] : [] }));

        Assert.AreEqual(!isSet, seen.AreAll);
        Assert.IsNotEmpty(seen.List);
    }

    [TestMethod]
    public void Core_LooksAtFilesThroughDisk() => CollectionAssert.AreEquivalent(
        new[]
        {
            // The way itself.
            "Files.Disk",
            // Walks upwards along the path, and asks Disk what is there.
            "Policies.PolicyLocator",
        },
        WhoLooksAtFiles(typeof(Disk), "Netra.Ssot.Core."));

    [TestMethod]
    public void TheInspection_LooksAtFilesThroughDisk() => CollectionAssert.AreEquivalent(
        new[]
        {
            // They note what they see themselves, or look whether what was seen is so still.
            "Stamps.Digests", "Projects.AssemblyIdentity", "Caching.SeenFile", "Caching.KeptVerdict",
            // A look at code, of which the code's gate tells the witness on what it rests.
            "Code.FileImage", "Code.MetadataModule", "Code.ReferenceFile", "Code.SymbolFile", "Sources.PathMap", "Sources.SourceBytes",
            // Where something was set, which is asked only when it is told, and tells the witness the same.
            "BuildFiles.BuildFileSet", "BuildFiles.ImportedFiles",
            // The assembly that is judged, by the digest of its content.
            "Stamps.GateMark",
            // The check before tests, which keeps nothing.
            "Stamps.StampCheck",
        },
        WhoLooksAtFiles(typeof(SeenFiles), "Netra.Ssot.Inspection."));

    static string[] WhoLooksAtFiles(Type type, string prefix)
    {
        var facts = AssemblyInspector.Inspect(new()
        {
            AssemblyPath = type.Assembly.Location,
            ReferencePaths = [.. Directory.EnumerateFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "*.dll")],
            Watchlist = new() { Watches = [Eye.Apis(s_ways) with { Origin = SymbolOrigin.Any }] },
        }).Facts;
        return [.. facts.Uses.Select(use => Owner(use.Member, prefix)).Distinct()];
    }

    /// <summary>The type in a member's documentation id: M:Netra.Ssot.Core.Files.Disk.Open(System.String).</summary>
    static string Owner(string member, string prefix)
    {
        var name = member[2..].Split('(')[0];
        return name[..name.LastIndexOf('.')].Replace(prefix, "", StringComparison.Ordinal);
    }
}
