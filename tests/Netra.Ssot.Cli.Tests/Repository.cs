using System.Runtime.CompilerServices;

namespace Netra.Ssot.Cli.Tests;

/// <summary>The repository that the tests belong to.</summary>
static class Repository
{
    public static string Root { get; } = Path.GetFullPath("../..", Path.GetDirectoryName(ThisFile())!);

    static string ThisFile([CallerFilePath] string path = "") => path;
}
