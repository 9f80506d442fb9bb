using System.Security;

namespace Netra.Ssot.Cli.MSBuild;

/// <summary>Puts foreign text into project files without its being read as MSBuild's own syntax, or as XML.</summary>
static class MSBuildEscape
{
    const string Syntax = "%$@;";

    /// <summary>As a value or an attribute.</summary>
    public static string Value(string text) => Escape(text, Syntax + "*?'()");

    /// <summary>As a metadata, in which nothing is looked up on the disk or compared, so that more of it stays as people write it.</summary>
    public static string Metadata(string text) => Escape(text, Syntax);

    static string Escape(string text, string special) =>
        SecurityElement.Escape(string.Concat(text.Select(c => special.Contains(c, StringComparison.Ordinal) ? $"%{(int)c:X2}" : c.ToString())))!;
}
