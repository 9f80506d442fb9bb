using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Netra.Ssot.Inspection.Code;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Inspection.Tests.Robustness;

/// <summary>What may bear an assembly's name and is none.</summary>
[TestClass]
public sealed class FileKindTests : GateTestCase
{
    static string RuntimeFolder => Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    [TestMethod]
    public void EmptyFile_IsUnreadable() => IsUnreadable([], "the file is empty");

    [TestMethod]
    public void TextFile_IsUnreadable() => IsUnreadable("This is no assembly.\n"u8.ToArray(), "it is not a whole managed assembly");

    [TestMethod]
    public void FileOfZeros_IsUnreadable() => IsUnreadable(new byte[4096], "it is not a whole managed assembly");

    [TestMethod]
    public void MissingFile_IsUnreadable() => Tells(Path.Combine(Path.GetTempPath(), Guid.NewGuid() + ".dll"), "there is no such file");

    [TestMethod]
    public void Folder_IsUnreadable()
    {
        using var folder = new TemporaryFolder();
        var path = Directory.CreateDirectory(folder.PathOf("Nasty.dll")).FullName;

        Tells(path, "");
        Assert.AreEqual(AssemblyFileKind.Unreadable, FileKinds.Of(path));
    }

    [TestMethod]
    public void FileThatIsHeldByAnother_IsUnreadable()
    {
        using var folder = new TemporaryFolder();
        var path = folder.PathOf("Nasty.dll");
        using var held = new FileStream(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None);

        Tells(path, "it cannot be opened");
    }

    [TestMethod]
    public void FileWithoutPermission_IsUnreadable()
    {
        if (OperatingSystem.IsWindows() || System.Environment.IsPrivilegedProcess)
        {
            Assert.Inconclusive("whoever may read everything cannot be denied anything");
            return;
        }

        using var folder = new TemporaryFolder();
        var path = folder.Write("Nasty.dll", "x");
        File.SetUnixFileMode(path, UnixFileMode.None);

        Tells(path, "access to it is denied");
    }

    [TestMethod]
    public void RuntimesOwnLibrary_IsNative()
    {
        var library = Directory.EnumerateFiles(RuntimeFolder, "*coreclr*").First(file => Path.GetExtension(file) is ".so" or ".dll" or ".dylib");

        Assert.AreEqual(AssemblyFileKind.Native, FileKinds.Of(library));
        Tells(library, "it is a native library");
    }

    [TestMethod]
    public void PeFileWithoutMetadata_IsNative()
    {
        var blob = new BlobBuilder();
        new NativePe().Serialize(blob);
        using var folder = new TemporaryFolder();
        var path = folder.PathOf("native.dll");
        File.WriteAllBytes(path, blob.ToArray());

        Assert.AreEqual(AssemblyFileKind.Native, FileKinds.Of(path));
        Tells(path, "it is a native library");
    }

    [TestMethod]
    public void SatelliteAssembly_IsResourceOnly()
    {
        using var folder = Emit(
            "", new(OutputKind.DynamicallyLinkedLibrary), null,
            new ResourceDescription("R.en.resources", () => new MemoryStream([1]), isPublic: true));

        Assert.AreEqual(AssemblyFileKind.ResourceOnly, FileKinds.Of(folder.PathOf("Nasty.dll")));
    }

    [TestMethod]
    public void ReferenceAssembly_IsToldApart()
    {
        using var folder = Emit(
            "public class C { public string M() => System.Console.Title; }", new(OutputKind.DynamicallyLinkedLibrary),
            new EmitOptions(metadataOnly: true, includePrivateMembers: false));

        Assert.AreEqual(AssemblyFileKind.ReferenceAssembly, FileKinds.Of(folder.PathOf("Nasty.dll")));
    }

    [TestMethod]
    public void ModuleWithoutManifest_IsUnreadable()
    {
        using var folder = Emit("class C { }", new(OutputKind.NetModule));

        Tells(folder.PathOf("Nasty.dll"), "without an assembly manifest");
        Assert.AreEqual(AssemblyFileKind.Unreadable, FileKinds.Of(folder.PathOf("Nasty.dll")));
    }

    [TestMethod]
    public void RenamedAssembly_IsKnownByItsIdentity()
    {
        using var folder = Emit("class C { string M() => System.Console.Title; }", new(OutputKind.DynamicallyLinkedLibrary));
        File.Move(folder.PathOf("Nasty.dll"), folder.PathOf("Other.exe"));

        var facts = Specimen.LookWithoutSymbols(folder.PathOf("Other.exe"));

        Assert.AreEqual("Nasty", facts.Assembly.Name);
        Assert.HasCount(1, facts.Uses);
    }

    static void IsUnreadable(byte[] content, string reason)
    {
        using var folder = new TemporaryFolder();
        var path = folder.PathOf("Nasty.dll");
        File.WriteAllBytes(path, content);

        Tells(path, reason);
        Assert.AreEqual(AssemblyFileKind.Unreadable, FileKinds.Of(path));
    }

    static void Tells(string path, string reason)
    {
        var unreadable = Specimen.LookWithoutSymbols(path).Unreadable;

        Assert.HasCount(1, unreadable);
        Assert.AreEqual(path, unreadable[0].File);
        Assert.Contains(reason, unreadable[0].Reason);
        Assert.DoesNotContain('\n', unreadable[0].Reason);
    }

    static TemporaryFolder Emit(string source, CSharpCompilationOptions options, EmitOptions? emit = null, params ResourceDescription[] resources)
    {
        var folder = new TemporaryFolder();
        using var file = File.Create(folder.PathOf("Nasty.dll"));
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        var result = CSharpCompilation.Create(
                "Nasty", [CSharpSyntaxTree.ParseText(source)], platform.Select(path => MetadataReference.CreateFromFile(path)), options)
            .Emit(file, manifestResources: resources, options: emit);
        Assert.IsTrue(result.Success, string.Join('\n', result.Diagnostics));
        return folder;
    }

    /// <summary>A whole PE file in which nothing is managed.</summary>
    sealed class NativePe() : PEBuilder(PEHeaderBuilder.CreateLibraryHeader(), _ => new BlobContentId(Guid.Empty, 1))
    {
        protected override System.Collections.Immutable.ImmutableArray<Section> CreateSections() =>
            [new(".text", SectionCharacteristics.MemExecute | SectionCharacteristics.MemRead | SectionCharacteristics.ContainsCode)];

        protected override BlobBuilder SerializeSection(string name, SectionLocation location)
        {
            var code = new BlobBuilder();
            code.WriteBytes(0xC3, 16);
            return code;
        }

        protected override PEDirectoriesBuilder GetDirectories() => new();
    }
}
