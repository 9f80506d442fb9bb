using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Files;
using Netra.Ssot.Inspection.Caching;
using Netra.Ssot.Inspection.Projects;
using Netra.Ssot.Inspection.Stamps;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Inspection.Tests.Caching;

[TestClass]
public sealed class SeenFilesTests : GateTestCase
{
    [TestMethod]
    public void EverySight_HoldsAsLongAsItIsSo()
    {
        var file = Scratch.Write("a/file.txt", "abc");
        var (folder, nothing) = (Scratch.PathOf("a"), Scratch.PathOf("nothing"));
        var seen = Watch(() => (Disk.HasFile(nothing), Disk.HasFolder(folder), Disk.HasFolder(nothing), Disk.Names(folder), Disk.ReadAllBytes(file)));

        Assert.IsTrue(seen.AreAll);
        CollectionAssert.AreEquivalent(
            new[] { (Sight.File, nothing), (Sight.Folder, folder), (Sight.Folder, nothing), (Sight.Names, folder), (Sight.Content, file) },
            seen.List.Select(one => (one.Sight, one.Path)).ToArray());
        AssertHold(seen, [], "as it was");

        File.WriteAllText(file, "abd");
        AssertHold(seen, [(Sight.Content, file)], "other content");
        File.WriteAllText(file, "abc");
        AssertHold(seen, [], "the same content again");

        Scratch.Write("a/other.txt", "");
        AssertHold(seen, [(Sight.Names, folder)], "another name");
        File.WriteAllText(nothing, "");
        AssertHold(seen, [(Sight.Names, folder), (Sight.File, nothing)], "a file where none was");
        Directory.Delete(folder, recursive: true);
        AssertHold(seen, [(Sight.Names, folder), (Sight.File, nothing), (Sight.Folder, folder), (Sight.Content, file)], "no folder");
    }

    [TestMethod]
    public void AFileThatWasRead_WasThere()
    {
        var file = Scratch.Write("file.txt", "abc");

        var seen = Watch(() => (Disk.HasFile(file), Digests.OfFile(file)));

        Assert.AreEqual(new SeenFile(Sight.Content, file, Digests.Of("abc"u8.ToArray())), seen.List.Single());
    }

    [TestMethod]
    public void AnAssembly_IsWhatIsNamedInside()
    {
        using var fixture = CompiledFixture.CSharp("class C { }", new() { AssemblyName = "One" });
        using var other = CompiledFixture.CSharp("class D { }", new() { AssemblyName = "Two" });
        var problems = new List<Unreadable>();
        var seen = Watch(() => AssemblyIdentity.Read(fixture.AssemblyPath, problems));

        Assert.AreEqual(new SeenFile(Sight.Identity, fixture.AssemblyPath, "One"), seen.List.Single());
        AssertHold(seen, [], "as it was");
        File.Copy(other.AssemblyPath, fixture.AssemblyPath, overwrite: true);
        AssertHold(seen, [(Sight.Identity, fixture.AssemblyPath)], "another assembly");
        File.WriteAllText(fixture.AssemblyPath, "MZ");
        AssertHold(seen, [(Sight.Identity, fixture.AssemblyPath)], "a damaged one");

        Assert.IsFalse(Watch(() => AssemblyIdentity.Read(fixture.AssemblyPath, problems) ?? "").AreAll);
        Assert.HasCount(1, problems);
    }

    [TestMethod]
    public void WhatWasNotTheSameTwice_IsNotAll()
    {
        var file = Scratch.Write("file.txt", "abc");

        var seen = Watch(() =>
        {
            _ = Disk.ReadAllBytes(file);
            File.WriteAllText(file, "abd");
            return Disk.ReadAllBytes(file);
        });

        Assert.IsFalse(seen.AreAll);
    }

    [TestMethod]
    public void WhatAnotherSaw_IsSeen()
    {
        var file = Scratch.Write("file.txt", "abc");
        var other = Watch(() => Disk.ReadAllBytes(file));
        var lost = new SeenFiles();
        lost.Lost();
        var seen = new SeenFiles();

        seen.Add(other);
        Assert.IsTrue(seen.AreAll);
        CollectionAssert.AreEqual(other.List.ToArray(), seen.List.ToArray());

        seen.Add(lost);
        Assert.IsFalse(seen.AreAll);
    }

    static SeenFiles Watch<T>(Func<T> look)
    {
        var seen = new SeenFiles();
        seen.Watch(() => (object)look()!);
        return seen;
    }

    static void AssertHold(SeenFiles seen, (Sight Sight, string Path)[] broken, string when) => CollectionAssert.AreEquivalent(
        broken, seen.List.Where(one => !one.Holds(Digests.OfFile)).Select(one => (one.Sight, one.Path)).ToArray(), when);
}
