using System.Text.RegularExpressions;

namespace Netra.Ssot.Reporting;

/// <summary>The order of priorities: numbers in them by their value, so that P2 comes before P10, all else by its characters. Stateless.</summary>
public sealed partial class PriorityOrder : IComparer<string>
{
    // More digits than a priority has.
    const int Width = 20;

    /// <summary>The only one that is needed.</summary>
    public static PriorityOrder Instance { get; } = new();

    /// <inheritdoc />
    public int Compare(string? x, string? y) => string.CompareOrdinal(KeyOf(x ?? ""), KeyOf(y ?? "")) is var order and not 0 ? order : string.CompareOrdinal(x, y);

    static string KeyOf(string priority) => Digits().Replace(priority, digits => digits.Value.TrimStart('0').PadLeft(Width, '0'));

    [GeneratedRegex("[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}
