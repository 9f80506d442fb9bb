using System.Text;

namespace Netra.Ssot.Inspection.Sources;

/// <summary>The compiler's <c>PathMap</c>, read backwards: from the path in the PDB to the path on disk.</summary>
sealed class PathMap
{
    readonly List<Entry> _entries = [];

    /// <param name="text"><c>from=to,from2=to2</c>, with <c>==</c> and <c>,,</c> as the characters themselves.</param>
    public PathMap(string text)
    {
        foreach (var entry in Split(text, ','))
        {
            // The commas of an entry are undone first, so an equals sign keeps its own doubling until here: as in the compiler.
            if (Split(entry, '=') is [{ Length: > 0 } from, { Length: > 0 } to])
                _entries.Add(new(WithSeparator(from), WithSeparator(to)));
        }

        // The longest target decides; entries of one target keep their order.
        _entries = [.. _entries.OrderByDescending(entry => entry.To.Length)];
    }

    /// <summary>The path on disk. Where several sources share a target, the one under which the file exists.</summary>
    public string Undo(string path)
    {
        string? first = null;
        var target = "";
        foreach (var (from, to) in _entries)
        {
            if (!path.StartsWith(to, StringComparison.Ordinal) || (first is not null && to != target))
                continue;

            var local = from + Local(path[to.Length..], to);
            if (File.Exists(local))
                return Normal(local);

            first ??= local;
            target = to;
        }

        return Normal(first ?? path);
    }

    // The compiler gives the rest of a mapped path the separators of the target.
    static string Local(string rest, string to) =>
        Path.DirectorySeparatorChar == '\\' ? rest.Replace('/', '\\')
        : to.Contains('\\') && !to.Contains('/') ? rest.Replace('\\', '/')
        : rest;

    static string Normal(string path) => Path.IsPathFullyQualified(path) && !path.Contains('\0') ? Path.GetFullPath(path) : path;

    static string WithSeparator(string prefix) =>
        prefix[^1] is '/' or '\\' ? prefix : prefix + (prefix.Contains('\\') && !prefix.Contains('/') ? '\\' : '/');

    sealed record Entry(string From, string To);

    static List<string> Split(string text, char separator)
    {
        var parts = new List<string>();
        var part = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != separator)
            {
                part.Append(text[i]);
            }
            else if (i + 1 < text.Length && text[i + 1] == separator)
            {
                part.Append(separator);
                i++;
            }
            else
            {
                parts.Add(part.ToString());
                part.Clear();
            }
        }

        parts.Add(part.ToString());
        return parts;
    }
}
