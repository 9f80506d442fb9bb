using System.Text;
using Netra.Ssot.Cli.Editing;

namespace Netra.Ssot.Cli.Setup;

/// <summary>A file that the setup writes or changes.</summary>
/// <param name="Path">Absolute path.</param>
/// <param name="Before">Its text; empty when it is not there yet.</param>
sealed record FileEdit(string Path, string Before, string After)
{
    static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public bool ChangesAnything => Before != After;

    /// <summary>The text of a file, a byte order mark included, so that it is written back as it was; empty when it is not there.</summary>
    /// <exception cref="UneditableException">It is not UTF-8.</exception>
    public static string Read(string path)
    {
        try
        {
            return File.Exists(path) ? Strict.GetString(File.ReadAllBytes(path)) : "";
        }
        catch (DecoderFallbackException)
        {
            throw new UneditableException("it is not UTF-8");
        }
    }

    public void Write() => UserFile.Write(Path, After);

    /// <summary>The lines that change, with two of those around them: ` `, `-` or `+` before each.</summary>
    public IEnumerable<string> Diff()
    {
        var (before, after) = (Lines(Before), Lines(After));
        var start = 0;
        while (start < Math.Min(before.Length, after.Length) && before[start] == after[start])
            start++;
        var end = 0;
        while (end < Math.Min(before.Length, after.Length) - start && before[^(end + 1)] == after[^(end + 1)])
            end++;
        return before[Math.Max(0, start - 2)..start].Select(line => "  " + line)
            .Concat(before[start..^end].Select(line => "- " + line))
            .Concat(after[start..^end].Select(line => "+ " + line))
            .Concat(before[^end..].Take(2).Select(line => "  " + line));
    }

    static string[] Lines(string text) => text.Length == 0 ? [] : text.TrimStart('\uFEFF').TrimEnd('\n').Split('\n').Select(line => line.TrimEnd('\r')).ToArray();
}
