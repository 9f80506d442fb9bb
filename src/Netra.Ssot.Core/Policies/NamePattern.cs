namespace Netra.Ssot.Core.Policies;

/// <summary>Names with <c>*</c> for any part, compared without case, in time linear in the name for each star.</summary>
public static class NamePattern
{
    /// <summary>Whether the name matches the pattern.</summary>
    public static bool Matches(string pattern, string name) => Matches(pattern, name, 0, name.Length, anyCharacter: null);

    /// <summary>Whether a part of a text matches the pattern.</summary>
    /// <param name="anyCharacter">The character of the pattern that stands for any one character; null when none does.</param>
    internal static bool Matches(string pattern, string text, int start, int end, char? anyCharacter)
    {
        int p = 0, n = start, star = -1, retry = 0;
        while (n < end)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                retry = n;
            }
            else if (p < pattern.Length && (pattern[p] == anyCharacter || char.ToUpperInvariant(pattern[p]) == char.ToUpperInvariant(text[n])))
            {
                p++;
                n++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                n = ++retry;
            }
            else
            {
                return false;
            }
        }

        while (p < pattern.Length && pattern[p] == '*')
            p++;
        return p == pattern.Length;
    }
}
