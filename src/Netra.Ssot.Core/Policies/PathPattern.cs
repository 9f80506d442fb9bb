using System.Diagnostics.CodeAnalysis;

namespace Netra.Ssot.Core.Policies;

/// <summary>A glob over paths relative to the root: <c>**</c> for any folders, <c>*</c> for any part of a name, <c>?</c> for one character. Immutable.</summary>
/// <remarks>
/// Both slashes are alike and case never counts, on every system: one policy must give one verdict on the machine of whoever builds.
/// Matching takes time linear in the path for each star, allocates nothing and uses no regular expression.
/// </remarks>
public sealed class PathPattern
{
    const string AnyFolders = "**";

    readonly string[] _parts;

    PathPattern(string text, string[] parts)
    {
        Text = text;
        _parts = parts;
        HasWildcard = parts.Any(part => part.IndexOfAny(['*', '?']) >= 0);
        Specificity = (parts.Count(part => part.IndexOfAny(['*', '?']) < 0), parts.Sum(part => part.Count(c => c is not ('*' or '?'))));
    }

    /// <summary>The pattern as written.</summary>
    public string Text { get; }

    /// <summary>Reads a pattern.</summary>
    /// <param name="error">What is wrong with it, as a clause, when the answer is false.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out PathPattern? pattern, out string error)
    {
        pattern = null;
        var path = text.Replace('\\', '/');
        if (path.StartsWith("./", StringComparison.Ordinal))
            path = path.Substring(2);
        // A folder with its slash means everything below it.
        if (path.Length > 1 && path[path.Length - 1] == '/')
            path += AnyFolders;

        error = Fault(text, path);
        if (error.Length > 0)
            return false;

        pattern = new(text, path.Split('/'));
        return true;
    }

    /// <summary>Whether it may name more than one file.</summary>
    public bool HasWildcard { get; }

    /// <summary>How closely it names its files: first the parts written out in full count, then the characters that are no wildcards.</summary>
    public (int Names, int Characters) Specificity { get; }

    /// <summary>Whether a path relative to the root matches.</summary>
    public bool Matches(string path)
    {
        int part = 0, start = 0, anyFolders = -1, retry = 0;
        while (start <= path.Length)
        {
            if (part < _parts.Length && _parts[part] == AnyFolders)
            {
                anyFolders = part++;
                retry = start;
                continue;
            }

            var end = EndOfName(path, start);
            if (part < _parts.Length && NamePattern.Matches(_parts[part], path, start, end, anyCharacter: '?'))
            {
                part++;
                start = end + 1;
            }
            else if (anyFolders >= 0)
            {
                part = anyFolders + 1;
                start = retry = EndOfName(path, retry) + 1;
            }
            else
            {
                return false;
            }
        }

        while (part < _parts.Length && _parts[part] == AnyFolders)
            part++;
        return part == _parts.Length;
    }

    /// <inheritdoc />
    public override string ToString() => Text;

    static string Fault(string text, string path)
    {
        if (path.Length == 0)
            return "a path is empty";
        if (path[0] == '/' || path.IndexOf(':') >= 0)
            return $"'{text}' is rooted; write it relative to the folder of the policy";

        foreach (var part in path.Split('/'))
        {
            if (part.Length == 0)
                return $"'{text}' has an empty part; write one slash between two names";
            if (part is "." or "..")
                return $"'{text}' holds '{part}'; write it relative to the folder of the policy, without steps";
            if (part != AnyFolders && part.Contains(AnyFolders))
                return $"'{text}' holds ** beside other characters; ** stands for whole folders, * for part of a name";
            if (part.Trim().Length != part.Length || part.Any(char.IsControl))
                return $"'{text}' has white space at the edge of a name or a control character; remove it";
        }

        return "";
    }

    static int EndOfName(string path, int start)
    {
        while (start < path.Length && path[start] is not ('/' or '\\'))
            start++;
        return start;
    }
}
