using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace Netra.Ssot.Cli.Checking;

/// <summary>Where the bases of a bare assembly's types may be found: beside it, where the user says, in the shared frameworks. Thread-safe.</summary>
sealed class ReferenceFolders(IReadOnlyList<string> named)
{
    readonly string[] _common = [.. named.SelectMany(Assemblies), .. SharedFrameworks().SelectMany(Assemblies)];
    readonly ConcurrentDictionary<string, string[]> _byFolder = new(StringComparer.Ordinal);

    /// <summary>The files for one assembly, the nearest first, itself among them.</summary>
    public IReadOnlyList<string> For(string assembly) =>
        _byFolder.GetOrAdd(Path.GetDirectoryName(assembly)!, folder => [.. Assemblies(folder), .. _common]);

    static IEnumerable<string> Assemblies(string folder) => Directory.EnumerateFiles(folder, "*.dll").Order(StringComparer.Ordinal);

    // dotnet/shared/<framework>/<version>
    static IEnumerable<string> SharedFrameworks()
    {
        var runtime = new DirectoryInfo(RuntimeEnvironment.GetRuntimeDirectory());
        yield return runtime.FullName;
        if (runtime.Parent?.Parent is not { Name: "shared" } shared)
            yield break;

        foreach (var framework in shared.EnumerateDirectories().OrderBy(framework => framework.Name, StringComparer.Ordinal))
        {
            var newest = framework.EnumerateDirectories().OrderByDescending(version => version.Name, StringComparer.Ordinal).FirstOrDefault();
            if (newest is not null && framework.Name != runtime.Parent.Name)
                yield return newest.FullName;
        }
    }
}
