using System.Text;
using Netra.Ssot.Core.Symbols;

namespace Netra.Ssot.Inspection.Code;

/// <summary>Tells the names that hold one of a few PascalCase words; those that cannot, which are nearly all, by their bytes.</summary>
sealed class WordSieve(IReadOnlyList<string> words)
{
    readonly string[] _words = [.. words];
    readonly byte[][] _bytes = [.. words.Select(Encoding.UTF8.GetBytes)];

    /// <summary>Whether a name may hold one of the words; when not, it holds none.</summary>
    public bool MayHold(ReadOnlySpan<byte> utf8)
    {
        foreach (var word in _bytes)
        {
            if (utf8.IndexOf(word) >= 0)
                return true;
        }

        return false;
    }

    /// <summary>Whether one of the words is one of the name's.</summary>
    public bool Holds(string name)
    {
        foreach (var word in _words)
        {
            if (name.Contains(word, StringComparison.Ordinal) && PascalCase.Words(name).Contains(word, StringComparer.Ordinal))
                return true;
        }

        return false;
    }
}
