using System.Text;

namespace Netra.Ssot.Core.Debt;

/// <summary>What is wrong with a baseline file.</summary>
/// <param name="Line">Counts from 1.</param>
/// <param name="Fault">What was found, as a clause.</param>
/// <param name="Remedy">What to do, as a clause.</param>
public sealed record DebtFault(int Line, string Fault, string Remedy);

/// <summary>The content of one baseline file: violations of one rule in one project, as a multiset of sites. Immutable.</summary>
/// <remarks>The text is UTF-8 without a byte order mark, one entry a line, lines sorted ordinally. Carriage returns that a checkout adds are passed over.</remarks>
public sealed class DebtFile
{
    static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    const string Restore = "restore it from git; only `dotnet ssot baseline` writes it";

    readonly Dictionary<DebtSite, int> _counts;

    DebtFile(Dictionary<DebtSite, int> counts) => _counts = counts;

    /// <summary>A baseline without entries.</summary>
    public static DebtFile Empty { get; } = new([]);

    /// <summary>How many violations stand at each site; never 0.</summary>
    public IReadOnlyDictionary<DebtSite, int> Counts => _counts;

    /// <summary>The number of entries.</summary>
    public int Count => _counts.Values.Sum();

    /// <summary>The entries, in the order of their lines.</summary>
    public IEnumerable<DebtKey> Keys =>
        _counts.SelectMany(site => Enumerable.Range(1, site.Value).Select(ordinal => new DebtKey(site.Key, ordinal))).OrderBy(key => key.Line, StringComparer.Ordinal);

    /// <summary>The number of violations at a site.</summary>
    public int At(DebtSite site) => _counts.TryGetValue(site, out var count) ? count : 0;

    /// <summary>A baseline with these violations; sites without any are left out.</summary>
    public static DebtFile Of(IEnumerable<KeyValuePair<DebtSite, int>> counts) =>
        new(counts.Where(site => site.Value > 0).ToDictionary(site => site.Key, site => site.Value));

    /// <summary>Both together.</summary>
    public DebtFile Plus(DebtFile other) => Of(
        _counts.Keys.Concat(other._counts.Keys).Distinct().Select(site => new KeyValuePair<DebtSite, int>(site, At(site) + other.At(site))));

    /// <summary>The whole text.</summary>
    public string Format()
    {
        var text = new StringBuilder();
        foreach (var key in Keys)
            text.Append(key.Line).Append('\n');
        return text.ToString();
    }

    /// <summary>Reads a text. A text with any fault has no entries at all: half a baseline is none.</summary>
    /// <param name="fault">Null when there is none.</param>
    public static DebtFile Parse(byte[] content, out DebtFault? fault)
    {
        string text;
        try
        {
            text = Strict.GetString(content);
        }
        catch (DecoderFallbackException)
        {
            fault = new(1, "is not UTF-8", Restore);
            return Empty;
        }

        var counts = new Dictionary<DebtSite, int>();
        fault = Read(text, counts);
        return fault is null ? new(counts) : Empty;
    }

    static DebtFault? Read(string text, Dictionary<DebtSite, int> counts)
    {
        if (text.StartsWith("\uFEFF", StringComparison.Ordinal))
            return new(1, "begins with a byte order mark", Restore);

        var last = new Dictionary<DebtSite, Last>();
        var (number, before) = (0, "");
        for (var start = 0; start < text.Length; number++)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0)
                return new(number + 1, "ends in the middle of a line", Restore);

            var line = text.Substring(start, end - start).TrimEnd('\r');
            start = end + 1;
            if (IsConflict(line))
                return new(number + 1, "holds the marks of a merge conflict", "run `dotnet ssot baseline resolve`");
            if (!DebtKey.TryParse(line, out var key))
                return new(number + 1, "holds a line that is no entry (file, symbol, target and ordinal, with tabs between them)", Restore);
            if (number > 0 && string.CompareOrdinal(before, line) is var order && order >= 0)
                return new(number + 1, order == 0 ? "holds an entry twice" : "is not sorted", Restore);

            before = line;
            counts[key.Site] = counts.TryGetValue(key.Site, out var count) ? count + 1 : 1;
            last[key.Site] = last.TryGetValue(key.Site, out var seen) && seen.Highest > key.Ordinal ? seen : new(key.Ordinal, number + 1);
        }

        return last.Keys.Where(site => last[site].Highest != counts[site])
            .Select(site => new DebtFault(last[site].Line, "has a gap in the ordinals of equal entries", Restore))
            .OrderBy(gap => gap.Line)
            .FirstOrDefault();
    }

    /// <summary>The highest ordinal of a site, and its line.</summary>
    sealed record Last(int Highest, int Line);

    static bool IsConflict(string line) =>
        line.StartsWith("<<<<<<<", StringComparison.Ordinal) || line.StartsWith("|||||||", StringComparison.Ordinal)
        || line.StartsWith("=======", StringComparison.Ordinal) || line.StartsWith(">>>>>>>", StringComparison.Ordinal);
}
