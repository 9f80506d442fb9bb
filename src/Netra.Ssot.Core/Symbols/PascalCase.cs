namespace Netra.Ssot.Core.Symbols;

/// <summary>Names as the words that they are made of.</summary>
public static class PascalCase
{
    /// <summary>The words: <c>HTTPMock2</c> is HTTP, Mock and 2; never empty.</summary>
    public static IReadOnlyList<string> Words(string name)
    {
        var words = new List<string>();
        var start = 0;
        for (var i = 1; i <= name.Length; i++)
        {
            if (i < name.Length && !BeginsWord(name, i))
                continue;

            var word = name.Substring(start, i - start).Trim('_');
            if (word.Length > 0)
                words.Add(word);
            start = i;
        }

        return words.Count > 0 ? words : [name];
    }

    /// <summary>A capital after a small letter, the last capital of an acronym, a digit after a letter or the reverse, an underscore.</summary>
    static bool BeginsWord(string name, int i)
    {
        char before = name[i - 1], here = name[i];
        if (before == '_' || here == '_' || char.IsDigit(before) != char.IsDigit(here))
            return true;

        return char.IsUpper(here) && (!char.IsUpper(before) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
    }
}
