using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Netra.Ssot.Core.Facts;
using Netra.Ssot.Inspection.BuildFiles;
using Netra.Ssot.Inspection.Projects;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Inspection.Tests.Projects;

[TestClass]
public sealed class ReferenceInspectorTests : GateTestCase, IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [TestMethod]
    public void RenamedFile_IsToldByWhatIsInside()
    {
        var path = Compile("Moq", "libs/Totally.Fine.dll");

        Assert.AreEqual(
            new AssemblyReference(path, "Moq", ReferenceSource.File, "../libs/Totally.Fine.dll", SourcePlace.TopOf(ProjectFile)),
            Inspect(new ReferenceItem(path) { OriginalItemSpec = "../libs/Totally.Fine.dll" }).References.Single());
    }

    [TestMethod]
    public void OtherProjectsOutput_IsToldWithTheProject()
    {
        var reference = Inspect(new ReferenceItem(Compile("Acme.Lib", "bin/Acme.Lib.dll"))
        {
            ReferenceSourceTarget = "ProjectReference",
            MSBuildSourceProjectFile = "/repo/src/Lib/Lib.csproj",
            OriginalProjectReferenceItemSpec = "../Lib/Lib.csproj",
        }).References.Single();

        Assert.AreEqual(ReferenceSource.Project, reference.Source);
        Assert.AreEqual("Acme.Lib", reference.Identity);
        Assert.AreEqual("Lib", reference.Origin);
    }

    [TestMethod]
    public void PackagesFile_IsNotOpened()
    {
        var reference = Inspect(new ReferenceItem(PackageFile("Bundle", "1.0.0", "b.dll")) { FusionName = "Moq, Version=4.20.0.0" }).References.Single();

        Assert.AreEqual("Moq", reference.Identity);
        Assert.AreEqual("Bundle", reference.Origin);
        Assert.AreEqual(ReferenceSource.Package, reference.Source);
    }

    [TestMethod]
    public void FileThatClaimsToBeAPackages_IsOpened() => Assert.AreEqual(
        ReferenceSource.File,
        Inspect(new ReferenceItem(Compile("Moq", "libs/Bundle.dll")) { FusionName = "Bundle, Version=1.0.0.0" })
            .References.Single(reference => reference.Identity == "Moq").Source);

    [TestMethod]
    public void PackageThatIsNotInTheGraph_IsOpened() =>
        Assert.AreEqual("Moq", Inspect(new ReferenceItem(Compile("Moq", "packages/other/1.0.0/lib/Other.dll"))).References.Single().Identity);

    [TestMethod]
    public void PathThatClimbsOutOfAPackage_IsOpened()
    {
        Compile("Moq", "libs/Fine.dll");
        Assert.AreEqual(
            ReferenceSource.File,
            Inspect(new ReferenceItem(_folder.PathOf("packages") + "/bundle/1.0.0/../../../libs/Fine.dll")).References.Single().Source);
    }

    [TestMethod]
    public void FrameworksFiles_AreLeftOut() => Assert.IsEmpty(Inspect(
        new ReferenceItem("/dotnet/packs/Microsoft.NETCore.App.Ref/10.0.0/ref/net10.0/System.Runtime.dll") { FrameworkReferenceName = "Microsoft.NETCore.App" },
        new ReferenceItem("/refs/v4.7.2/mscorlib.dll") { ResolvedFrom = "{TargetFrameworkDirectory}" }).References);

    [TestMethod]
    public void FileThatClaimsToBeTheFrameworks_IsOpened() => Assert.AreEqual(
        "Moq",
        Inspect(new ReferenceItem(Compile("Moq", "libs/System.Fine.dll")) { FrameworkReferenceName = "Microsoft.NETCore.App" }).References.Single().Identity);

    [TestMethod]
    public void SameFileTwice_IsOneReference()
    {
        var item = new ReferenceItem(Compile("Acme", "libs/Acme.dll"));
        Assert.HasCount(1, Inspect(item, item).References);
    }

    [TestMethod]
    public void FileThatIsMissingOrNoAssembly_IsAProblemEach()
    {
        var broken = _folder.Write("libs/broken.dll", "MZ, but nothing else");
        var (references, problems) = Inspect(new ReferenceItem(_folder.PathOf("none.dll")), new ReferenceItem(broken), new ReferenceItem(_folder.Path));

        Assert.IsEmpty(references);
        Assert.HasCount(3, problems);
        StringAssert.Contains(problems[0].Reason, "cannot be opened");
        StringAssert.Contains(problems[1].Reason, "no valid assembly");
    }

    [TestMethod]
    public void TruncatedAssembly_NeverThrowsAndIsNeverClean()
    {
        var whole = File.ReadAllBytes(Compile("Moq", "libs/Moq.dll"));
        for (var length = 0; length < whole.Length; length += 37)
        {
            var cut = _folder.PathOf("cut.dll");
            File.WriteAllBytes(cut, whole[..length]);
            var (references, problems) = Inspect(new ReferenceItem(cut));
            Assert.IsTrue(problems.Count == 1 || references.Single().Identity == "Moq", $"cut off after {length} bytes");
        }
    }

    string ProjectFile => _folder.PathOf("App.csproj");

    (IReadOnlyList<AssemblyReference> References, IReadOnlyList<Unreadable> Problems) Inspect(params ReferenceItem[] items)
    {
        var graph = new PackageGraph([new("Bundle", "1.0.0", IsProject: false, [], [])], ["Bundle"]);
        return new ReferenceInspector(new(graph, [], [_folder.PathOf("packages") + "/"]), new(BuildFileReader.Read(ProjectFile))).Inspect(items);
    }

    string PackageFile(string id, string version, string file) => _folder.PathOf("packages", id.ToLowerInvariant(), version, "lib", file);

    string Compile(string identity, string relativePath)
    {
        var path = _folder.Write(relativePath, "");
        var result = CSharpCompilation.Create(
            identity,
            [CSharpSyntaxTree.ParseText("public class C;", cancellationToken: CancellationToken.None)],
            [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)],
            new(OutputKind.DynamicallyLinkedLibrary)).Emit(path, cancellationToken: CancellationToken.None);
        Assert.IsTrue(result.Success);
        return path;
    }
}
