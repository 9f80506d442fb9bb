using Netra.Ssot.Cli.Inputs;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Cli.Tests;

[TestClass]
public sealed class InputResolverTests : GateTestCase
{
    static string[] Names(Shell shell, IEnumerable<string> paths) => [.. paths.Select(path => Path.GetRelativePath(shell.Folder, path).Replace('\\', '/'))];

    [TestMethod]
    public void FolderOfProjects_IsAllOfThemWithoutOutputs()
    {
        using var shell = new Shell();
        foreach (var name in new[] { "b/B.fsproj", "a/A.csproj", "a/obj/X.csproj", "a/bin/Y.csproj", ".hidden/Z.csproj", "c/C.vbproj", "c/C.dll" })
            shell.Write(name, "<Project />");

        var inputs = InputResolver.Resolve([shell.Folder]);

        CollectionAssert.AreEqual(new[] { "a/A.csproj", "b/B.fsproj", "c/C.vbproj" }, Names(shell, inputs.Projects));
        Assert.IsEmpty(inputs.Assemblies);
    }

    [TestMethod]
    public void FolderOfAssemblies_IsAllOfThemUnnamed()
    {
        using var shell = new Shell();
        foreach (var name in new[] { "b/B.dll", "a/x/A.EXE", "a/readme.txt" })
            shell.Write(name, "");

        var assemblies = InputResolver.Resolve([shell.Folder]).Assemblies;

        CollectionAssert.AreEqual(new[] { "a/x/A.EXE", "b/B.dll" }, Names(shell, assemblies.Select(a => a.Path)));
        Assert.IsFalse(assemblies.Any(a => a.IsNamed));
    }

    [TestMethod]
    public void NamedAssembly_StaysNamedWhenAFolderHoldsItToo()
    {
        using var shell = new Shell();
        var path = shell.Write("a/A.dll", "");

        foreach (var order in new[] { new[] { path, shell.Folder }, [shell.Folder, path] })
            Assert.IsTrue(InputResolver.Resolve(order).Assemblies.Single().IsNamed);
    }

    [TestMethod]
    public void LoopOfLinks_Ends()
    {
        using var shell = new Shell();
        shell.Write("a/A.dll", "");
        Directory.CreateSymbolicLink(Path.Combine(shell.Folder, "a", "up"), shell.Folder);
        Directory.CreateSymbolicLink(Path.Combine(shell.Folder, "gone"), Path.Combine(shell.Folder, "nowhere"));

        Assert.HasCount(1, InputResolver.Resolve([shell.Folder]).Assemblies);
    }

    [TestMethod]
    public void SolutionFilter_NamesProjectsFromItsSolutionsFolder()
    {
        using var shell = new Shell();
        shell.Write("src/All.sln", "");
        var filter = shell.Write("filters/Some.slnf", """{ "solution": { "path": "..\\src\\All.sln", "projects": [ "a\\A.csproj", "b\\B.vcxproj" ] } }""");

        CollectionAssert.AreEqual(new[] { "src/a/A.csproj" }, Names(shell, InputResolver.Resolve([filter]).Projects));
    }

    [TestMethod]
    [DataRow("All.sln", "Microsoft Visual Studio Solution File, Format Version 12.00\nProject(\"{9A19103F-16F7-4668-BE54-9A1E7A4F7556}\") = \"A\", \"a\\A.csproj\", \"{11111111-1111-1111-1111-111111111111}\"\nEndProject\n")]
    [DataRow("All.slnx", "<Solution><Project Path=\"a/A.csproj\" /></Solution>")]
    public void FolderWithOneSolution_IsThatSolution(string name, string text)
    {
        using var shell = new Shell();
        shell.Write(name, text);
        shell.Write("a/A.csproj", "<Project />");
        shell.Write("not-in-it/B.csproj", "<Project />");

        CollectionAssert.AreEqual(new[] { "a/A.csproj" }, Names(shell, InputResolver.Resolve([shell.Folder]).Projects));
    }

    [TestMethod]
    [DataRow("x.txt", "")]
    [DataRow("x.slnf", "{")]
    [DataRow("x.slnf", "{}")]
    [DataRow("x.sln", "nonsense")]
    public void WhatCannotBeRead_IsWrongUsage(string name, string text)
    {
        using var shell = new Shell();

        Assert.ThrowsExactly<UsageException>(() => InputResolver.Resolve([shell.Write(name, text)]));
    }

    [TestMethod]
    public void EmptyFolder_IsWrongUsage()
    {
        using var shell = new Shell();

        Assert.ThrowsExactly<UsageException>(() => InputResolver.Resolve([shell.Folder]));
    }
}
