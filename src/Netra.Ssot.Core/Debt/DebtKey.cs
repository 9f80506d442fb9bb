using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Netra.Ssot.Core.Debt;

/// <summary>One entry of a baseline.</summary>
/// <param name="Ordinal">Tells equal violations apart: 1 for the first one of a site, 2 for the second. Equal ones are interchangeable.</param>
public sealed record DebtKey(DebtSite Site, int Ordinal)
{
    /// <summary>The entry as a line, without its end: four fields with tabs between them.</summary>
    public string Line => string.Join(
        "\t", Escape(Site.File), Escape(Site.Symbol), Escape(Site.Target), Ordinal.ToString(CultureInfo.InvariantCulture));

    /// <summary>Reads a line.</summary>
    public static bool TryParse(string line, [NotNullWhen(true)] out DebtKey? key)
    {
        key = null;
        var fields = line.Split('\t');
        if (fields.Length != 4 || !TryOrdinal(fields[3], out var ordinal)
            || !TryUnescape(fields[0], out var file) || !TryUnescape(fields[1], out var symbol) || !TryUnescape(fields[2], out var target))
        {
            return false;
        }

        key = file.Length > 0 ? new(new(file, symbol, target), ordinal) : null;
        return key is not null;
    }

    static bool TryOrdinal(string text, out int ordinal) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ordinal) && ordinal > 0 && text[0] != '0';

    /// <summary>Names may hold anything: what would end a field or a line is written as in C#.</summary>
    static string Escape(string field)
    {
        if (field.IndexOfAny(['\t', '\n', '\r', '\\']) < 0)
            return field;

        return new StringBuilder(field).Replace("\\", "\\\\").Replace("\t", "\\t").Replace("\n", "\\n").Replace("\r", "\\r").ToString();
    }

    static bool TryUnescape(string field, [NotNullWhen(true)] out string? text)
    {
        text = field;
        if (field.IndexOf('\\') < 0)
            return true;

        var plain = new StringBuilder(field.Length);
        for (var i = 0; i < field.Length; i++)
        {
            if (field[i] != '\\')
                plain.Append(field[i]);
            else if (++i < field.Length && Meaning(field[i]) is { } meaning)
                plain.Append(meaning);
            else
                return false;
        }

        text = plain.ToString();
        return true;
    }

    static char? Meaning(char escaped) => escaped switch { 't' => '\t', 'n' => '\n', 'r' => '\r', '\\' => '\\', _ => null };
}
