using Netra.Ssot.Core.Symbols;
using Netra.Ssot.Inspection.Code;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Sdk.Tests;

/// <summary>
/// A kept verdict rests on the files that its witness was told of, and on what the tasks are given. Who looks at files, at the clock or at the machine some other
/// way is listed here, with the reason why no verdict that is kept rests on it.
/// </summary>
[TestClass]
public sealed class FileAccessTests : GateTestCase
{
    static readonly SymbolPattern[] s_ways =
    [
        .. new[]
        {
            "T:System.IO.File", "T:System.IO.Directory", "T:System.IO.FileInfo", "T:System.IO.DirectoryInfo", "T:System.IO.FileSystemInfo", "T:System.IO.FileStream",
            "T:System.IO.RandomAccess", "T:System.IO.StreamReader", "T:System.IO.Enumeration.FileSystemEnumerable`1", "M:System.IO.Path.Exists",
            "T:System.IO.MemoryMappedFiles.MemoryMappedFile", "M:System.Xml.XmlReader.Create(System.String)",
            "M:System.Xml.XmlReader.Create(System.String,System.Xml.XmlReaderSettings)", "M:System.Xml.Linq.XDocument.Load(System.String)",
            "M:System.Xml.Linq.XDocument.Load(System.String,System.Xml.Linq.LoadOptions)", "T:System.Diagnostics.Process", "T:System.Environment",
            "M:System.DateTime.get_Now", "M:System.DateTime.get_UtcNow", "M:System.DateTime.get_Today", "M:System.TimeProvider.get_System",
        }.Select(SymbolPattern.Parse),
    ];

    [TestMethod]
    [DataRow(
        "Netra.Ssot.Core",
        "Files.Disk: the way itself",
        "Policies.PolicyLocator: walks upwards along the path, and asks Disk what is there")]
    [DataRow(
        "Netra.Ssot.Inspection",
        "Stamps.Digests: notes what it sees",
        "Projects.AssemblyIdentity: notes what it sees",
        "Caching.SeenFile: looks whether what was seen is so still",
        "Code.FileImage: a look at code, on what it rests is told by the code's gate",
        "Code.MetadataModule: as FileImage",
        "Code.ReferenceFile: as FileImage",
        "Code.SymbolFile: as FileImage",
        "Sources.PathMap: as FileImage",
        "Sources.SourceBytes: as FileImage",
        "BuildFiles.BuildFileSet: where something was set, which is asked when it is told, and then the witness is lost",
        "BuildFiles.ImportedFiles: as BuildFileSet",
        "Stamps.GateMark: the assembly that is judged, whose digest is noted before and behind",
        "Stamps.StampCheck: the check before tests, which keeps nothing")]
    [DataRow("Netra.Ssot.Reporting", "AtomicFile: writes")]
    [DataRow(
        "Netra.Ssot.Tasks",
        "GateFiles: deletes",
        "KnownDigests: looks whether what was seen is so still",
        "PolicyTask: the clock, whose day is part of the key",
        "BuildReporter: the time of an event",
        "RenamedBaselines: for a red verdict, of which nothing is kept",
        "SummarizeDebt: a task of its own",
        "VerifyStamp: a task of its own")]
    public void WhoLooksAtFiles_TellsTheWitness(string assembly, params string[] others) => CollectionAssert.AreEquivalent(
        others.Select(other => other.Split(':')[0]).ToArray(), WhoLooks(assembly));

    static string[] WhoLooks(string assembly)
    {
        var uses = AssemblyInspector.Inspect(new()
        {
            AssemblyPath = Path.Combine(AppContext.BaseDirectory, assembly + ".dll"),
            ReferencePaths = [.. Directory.EnumerateFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "*.dll")],
            Watchlist = new() { Watches = [new() { Apis = s_ways, Origin = SymbolOrigin.Any }] },
        }).Facts.Uses;
        return [.. uses.Select(use => TypeOf(use.Member, assembly)).Distinct()];
    }

    /// <summary>The type in a member's documentation id, without the namespace of all: M:Netra.Ssot.Core.Files.Disk.Open(System.String).</summary>
    static string TypeOf(string member, string assembly)
    {
        var name = member[2..].Split('(')[0];
        return name[..name.LastIndexOf('.')].Replace(assembly + ".", "", StringComparison.Ordinal);
    }
}
