namespace Netra.Ssot.Core.Policies.Values;

/// <summary>Finds letters that pass for Latin ones: a forbidden <c>Мoq</c> with a Cyrillic М forbids nothing.</summary>
internal static class LookAlike
{
    /// <summary>The first such letter in a name that also has Latin letters; null without one.</summary>
    public static char? Find(string text)
    {
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] == '_'))
                continue;
            if (FindInName(text, start, i) is { } stranger)
                return stranger;
            start = i + 1;
        }

        return null;
    }

    static char? FindInName(string text, int start, int end)
    {
        char? stranger = null;
        var hasLatin = false;
        for (var i = start; i < end; i++)
        {
            hasLatin |= text[i] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
            if (stranger is null && IsStranger(text[i]))
                stranger = text[i];
        }

        return hasLatin ? stranger : null;
    }

    /// <summary>Greek, Cyrillic, Armenian, Cherokee and full-width letters.</summary>
    static bool IsStranger(char c) => c is (>= '\u0370' and <= '\u058F') or (>= '\u13A0' and <= '\u13FF') or (>= '\uFF21' and <= '\uFF5A');
}
