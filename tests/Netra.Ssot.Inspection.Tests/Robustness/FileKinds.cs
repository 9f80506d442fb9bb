using Netra.Ssot.Inspection.Code;

namespace Netra.Ssot.Inspection.Tests.Robustness;

/// <summary>What the eye takes a file for.</summary>
internal static class FileKinds
{
    public static AssemblyFileKind Of(string path) =>
        AssemblyInspector.Inspect(new() { AssemblyPath = path, Watchlist = new(), RequireSymbols = false }).Kind;
}
