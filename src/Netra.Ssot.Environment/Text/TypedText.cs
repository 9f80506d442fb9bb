using System.Globalization;

namespace Netra.Ssot.Environment.Text;

/// <summary>The forms that typed variables take, read without the current culture and without guessing; null when a text has none of them.</summary>
static class TypedText
{
    public const string Int32Form = "a whole number such as 8080";
    public const string BooleanForm = "true or false (or 1/0, yes/no, on/off)";
    public const string TimeSpanForm = "a duration such as 250ms, 30s, 5m, 2h, 1d or 00:05:00";
    public const string UriForm = "an absolute URI such as https://example.org/";

    public static int? Int32(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static bool? Boolean(string text) => text.ToUpperInvariant() switch
    {
        "TRUE" or "1" or "YES" or "ON" => true,
        "FALSE" or "0" or "NO" or "OFF" => false,
        _ => null,
    };

    // A bare number is refused: .NET takes it for days, most people mean seconds.
    public static TimeSpan? Duration(string text)
    {
        if (text.IndexOf(':') >= 0)
            return TimeSpan.TryParseExact(text, ["c", "g"], CultureInfo.InvariantCulture, out var exact) ? exact : null;

        var unit = text.TrimStart('-', '.', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        var factor = unit switch
        {
            "ms" => TimeSpan.TicksPerMillisecond,
            "s" => TimeSpan.TicksPerSecond,
            "m" => TimeSpan.TicksPerMinute,
            "h" => TimeSpan.TicksPerHour,
            "d" => TimeSpan.TicksPerDay,
            _ => 0,
        };
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (factor == 0 || !decimal.TryParse(text.Substring(0, text.Length - unit.Length), Style, CultureInfo.InvariantCulture, out var count))
            return null;
        return Math.Abs(count) <= long.MaxValue / factor ? new TimeSpan((long)(count * factor)) : null;
    }

    // Unix takes every path for an absolute URI, so the scheme must stand there.
    public static Uri? Uri(string text) =>
        System.Uri.TryCreate(text, UriKind.Absolute, out var uri) && text.StartsWith(uri.Scheme + ":", StringComparison.OrdinalIgnoreCase) ? uri : null;

    /// <summary>By name in any case; numbers are no names.</summary>
    public static T? Enum<T>(string text)
        where T : struct, Enum
    {
        var isName = text.Length > 0 && !char.IsDigit(text[0]) && text[0] is not ('-' or '+');
        return isName && System.Enum.TryParse<T>(text, ignoreCase: true, out var value) ? value : null;
    }

    public static string EnumForm<T>()
        where T : struct, Enum => "one of " + string.Join(", ", System.Enum.GetNames(typeof(T)));
}
