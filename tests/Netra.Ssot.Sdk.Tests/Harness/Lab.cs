using System.IO.Compression;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Sdk.Tests.Harness;

/// <summary>
/// The one temporary place of a test run, outside the repository: the packed SDK, a package cache of its own, and the folders that tests build in.
/// Packing happens once, when the first test needs it.
/// </summary>
internal sealed class Lab
{
    static readonly Lazy<Task<Lab>> Opened = new(OpenAsync);
    static int _folders;

    readonly string _root;
    readonly Lazy<Task> _testingLibrary;
    readonly Lazy<Task<string>> _commandLine;

    Lab(string root)
    {
        _root = root;
        _commandLine = new(UnpackCommandLineAsync);
        _testingLibrary = new(async () =>
        {
            await PackAsync("src/Netra.Ssot.Environment");
            await PackAsync("src/Netra.Ssot.Testing");
        });
    }

    /// <summary>The lab of this test run.</summary>
    public static Task<Lab> Current => Opened.Value;

    /// <summary>Removes what the run left. SSOT_KEEP_LAB=1 keeps it for a look.</summary>
    public static async Task CloseAsync()
    {
        if (Opened.IsValueCreated && !Machine.KeepsLabs)
            Directory.Delete((await Opened.Value)._root, recursive: true);
    }

    /// <summary>An empty folder below the lab.</summary>
    public Folder NewFolder(string name) =>
        new(Directory.CreateDirectory(Path.Combine(_root, $"{Interlocked.Increment(ref _folders):00}-{name}")).FullName);

    /// <summary>A folder with what the SDK's package holds.</summary>
    public Folder UnpackSdk()
    {
        var folder = NewFolder("unpacked");
        ZipFile.ExtractToDirectory(Directory.GetFiles(Path.Combine(_root, "packages"), "Netra.Ssot.Sdk.*.nupkg").Single(), folder.Path);
        return folder;
    }

    /// <summary>Packs the testing library for what is built in the lab, once.</summary>
    public Task PackTestingLibraryAsync() => _testingLibrary.Value;

    /// <summary>Packs a project for what is built in the lab.</summary>
    public async Task PackAsync(string project) =>
        (await DotNet.RunAsync(Repository.Root, ["pack", project, "-c", "Release", "-o", Path.Combine(_root, "packages")])).MustBeGreen();

    /// <summary>The packed command line, for <c>dotnet exec</c>. It is packed when the first test asks for it.</summary>
    public Task<string> CommandLineAsync() => _commandLine.Value;

    /// <summary>A folder with the samples in it, unbuilt.</summary>
    public Folder CopySamples(string name) => Copy("samples", name);

    /// <summary>A folder with the starters in it, unbuilt.</summary>
    public Folder CopyStarters(string name) => Copy("starters", name);

    /// <summary>A copy of a folder with all that was built in it.</summary>
    public Folder CopyOf(Folder folder, string name) => Copy(folder.Path, NewFolder(name), _ => true);

    async Task<string> UnpackCommandLineAsync()
    {
        await PackAsync("src/Netra.Ssot.Tool");
        var folder = NewFolder("command-line");
        await ZipFile.ExtractToDirectoryAsync(Directory.GetFiles(Path.Combine(_root, "packages"), "Netra.Ssot.Cli.*.nupkg").Single(), folder.Path);
        return folder.PathOf(folder.Find("dotnet-ssot.dll").Single());
    }

    // The lab has a package source and a cache of its own.
    Folder Copy(string source, string name) => Copy(
        Path.Combine(Repository.Root, source), NewFolder(name),
        parts => !(parts is ["nuget.config"] or ["demo.cs"] || parts.Any(part => part is "bin" or "obj" or "TestResults")));

    static Folder Copy(string root, Folder folder, Func<string[], bool> takes)
    {
        foreach (var file in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories))
        {
            var relative = Path.GetRelativePath(root, file);
            if (!takes(relative.Split(Path.DirectorySeparatorChar)))
                continue;

            var copy = folder.PathOf(relative);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return folder;
    }

    static async Task<Lab> OpenAsync()
    {
        var root = Directory.CreateTempSubdirectory("netra-ssot-lab-").FullName;
        var lab = new Lab(root);
        var packages = Path.Combine(root, "packages");
        await lab.PackAsync("src/Netra.Ssot.Tasks");
        await File.WriteAllTextAsync(Path.Combine(root, "nuget.config"), $"""
            <configuration>
              <config>
                <add key="globalPackagesFolder" value="{Path.Combine(root, "cache")}" />
              </config>
              <fallbackPackageFolders>
                <clear />
                {FallbackFolder()}
              </fallbackPackageFolders>
              <packageSources>
                <add key="packed" value="{packages}" />
              </packageSources>
            </configuration>
            """);

        // The samples reference an old version of their SSOT library.
        var old = lab.CopySamples("old-library").PathOf("Violations", "Legacy", "Acme.Testing");
        (await DotNet.RunAsync(old, ["pack", "-o", packages])).MustBeGreen();
        return lab;
    }

    /// <summary>The user's package cache saves the downloads; unless it knows a gate that may be older than the packed one.</summary>
    static string FallbackFolder()
    {
        var cache = Machine.PackageCache;
        return Directory.Exists(cache) && !Directory.Exists(Path.Combine(cache, "netra.ssot.sdk"))
            ? $"""<add key="user" value="{cache}" />"""
            : "";
    }
}
