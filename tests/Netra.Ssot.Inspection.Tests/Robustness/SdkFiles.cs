using System.Diagnostics;
using System.Reflection;

namespace Netra.Ssot.Inspection.Tests.Robustness;

/// <summary>What the newest SDK of the installation that runs the tests is made of: assemblies of many compilers and years.</summary>
static class SdkFiles
{
    static readonly Lazy<string> Folder = new(() =>
    {
        var root = new FileInfo(typeof(object).Assembly.Location).Directory!.Parent!.Parent!.Parent!.FullName;
        return Directory.EnumerateDirectories(Path.Combine(root, "sdk"))
            .Where(folder => File.Exists(Path.Combine(folder, "MSBuild.dll")))
            .MaxBy(folder => FileVersionInfo.GetVersionInfo(Path.Combine(folder, "MSBuild.dll")).FileVersion, StringComparer.Ordinal)!;
    });

    /// <summary>Files in the order of their paths.</summary>
    /// <param name="step">1 for all, 7 for every seventh.</param>
    public static IEnumerable<string> Find(string pattern, int step) =>
        Directory.EnumerateFiles(Folder.Value, pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal).Where((_, index) => index % step == 0);

    /// <summary>The assemblies among them that hold more than resources.</summary>
    public static IEnumerable<string> Assemblies(int step) =>
        Find("*.dll", step).Where(path => !path.EndsWith(".resources.dll", StringComparison.OrdinalIgnoreCase) && IsManaged(path));

    public static bool IsManaged(string path)
    {
        try
        {
            AssemblyName.GetAssemblyName(path);
            return true;
        }
        catch (BadImageFormatException)
        {
            return false;
        }
    }
}
