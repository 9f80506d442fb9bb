using System.Diagnostics.CodeAnalysis;

namespace Netra.Ssot.Inspection.Stamps;

/// <summary>
/// What a green verdict leaves beside an assembly, in <c>X.dll.ssot</c>: five <c>key=value</c> lines that bind it to the assembly's content.
/// It is not signed: it shows that the assembly is the one that was verified, not who verified it. Immutable.
/// </summary>
/// <param name="Sha256">Digest of the assembly file, lower-case hexadecimal.</param>
/// <param name="Mvid">Module version id, in the "D" format.</param>
/// <param name="PolicyDigest">Digest of the policy that it was judged by.</param>
/// <param name="GateVersion">Version of the gate that judged it.</param>
/// <param name="TargetFramework">Target framework as the project spells it.</param>
public sealed record Stamp(string Sha256, string Mvid, string PolicyDigest, string GateVersion, string TargetFramework)
{
    /// <summary>The extension that is added to an assembly's file name.</summary>
    public const string Extension = ".ssot";

    /// <summary>The stamp's path for an assembly.</summary>
    public static string PathFor(string assembly) => assembly + Extension;

    /// <summary>The stamp's text: five lines, LF.</summary>
    public string Format() =>
        $"sha256={Sha256}\nmvid={Mvid}\npolicy={PolicyDigest}\ngate={GateVersion}\ntfm={TargetFramework}\n";

    /// <summary>Reads a stamp's text; exactly the five lines, in their order.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out Stamp? stamp)
    {
        stamp = null;
        var lines = text.Split('\n');
        if (lines.Length != 6 || lines[5].Length != 0)
            return false;

        ReadOnlySpan<string> keys = ["sha256=", "mvid=", "policy=", "gate=", "tfm="];
        for (var i = 0; i < keys.Length; i++)
        {
            if (!lines[i].StartsWith(keys[i], StringComparison.Ordinal))
                return false;
            lines[i] = lines[i][keys[i].Length..];
        }

        stamp = new(lines[0], lines[1], lines[2], lines[3], lines[4]);
        return stamp.Sha256.Length == 64;
    }
}
