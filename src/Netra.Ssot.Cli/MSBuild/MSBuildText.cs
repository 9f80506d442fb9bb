using System.Security;

namespace Netra.Ssot.Cli.MSBuild;

/// <summary>Puts foreign text into project files without its being read as MSBuild's own syntax, or as XML.</summary>
static class MSBuildText
{
    /// <summary>As a value or an attribute.</summary>
    public static string Escape(string text) =>
        SecurityElement.Escape(string.Concat(text.Select(c => "%$@;*?'()".Contains(c) ? $"%{(int)c:X2}" : c.ToString())))!;
}
