using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Netra.Ssot.Core.Policies;

/// <summary>A package version: one to four numbers, a prerelease label, build metadata that does not count. Immutable.</summary>
/// <remarks>Parsed and ordered as NuGet does: SemVer 2 with an optional fourth number, labels compared without case.</remarks>
public sealed class PackageVersion : IComparable<PackageVersion>
{
    readonly int[] _numbers;
    readonly string[] _labels;

    PackageVersion(string text, int[] numbers, string[] labels)
    {
        Text = text;
        _numbers = numbers;
        _labels = labels;
    }

    /// <summary>The version as written, without white space around it.</summary>
    public string Text { get; }

    /// <summary>Whether it carries a prerelease label.</summary>
    public bool IsPrerelease => _labels.Length > 0;

    /// <summary>Reads a version.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out PackageVersion? version)
    {
        version = null;
        var trimmed = text.Trim();
        var plus = trimmed.IndexOf('+');
        var core = plus < 0 ? trimmed : trimmed.Substring(0, plus);
        if (plus >= 0 && !AreIdentifiers(trimmed.Substring(plus + 1).Split('.')))
            return false;

        var dash = core.IndexOf('-');
        var labels = dash < 0 ? [] : core.Substring(dash + 1).Split('.');
        if (!AreIdentifiers(labels) || !TryNumbers(dash < 0 ? core : core.Substring(0, dash), out var numbers))
            return false;

        version = new(trimmed, numbers, labels);
        return true;
    }

    /// <inheritdoc />
    public int CompareTo(PackageVersion? other)
    {
        if (other is null)
            return 1;

        for (var i = 0; i < _numbers.Length; i++)
        {
            var order = _numbers[i].CompareTo(other._numbers[i]);
            if (order != 0)
                return order;
        }

        return CompareLabels(_labels, other._labels);
    }

    /// <inheritdoc />
    public override string ToString() => Text;

    /// <summary>A release comes after its prereleases; of two labels that begin alike the longer one comes after.</summary>
    static int CompareLabels(string[] left, string[] right)
    {
        if (left.Length == 0 || right.Length == 0)
            return right.Length.CompareTo(left.Length);

        for (var i = 0; i < left.Length && i < right.Length; i++)
        {
            var order = CompareLabel(left[i], right[i]);
            if (order != 0)
                return order;
        }

        return left.Length.CompareTo(right.Length);
    }

    static int CompareLabel(string left, string right)
    {
        var isLeftNumber = TryNumber(left, out var leftNumber);
        var isRightNumber = TryNumber(right, out var rightNumber);
        if (isLeftNumber && isRightNumber)
            return leftNumber.CompareTo(rightNumber);
        return isLeftNumber || isRightNumber
            ? isRightNumber.CompareTo(isLeftNumber)
            : StringComparer.OrdinalIgnoreCase.Compare(left, right);
    }

    static bool TryNumbers(string core, out int[] numbers)
    {
        numbers = new int[4];
        var parts = core.Split('.');
        if (parts.Length > 4)
            return false;

        for (var i = 0; i < parts.Length; i++)
        {
            if (!TryNumber(parts[i], out numbers[i]))
                return false;
        }

        return true;
    }

    static bool TryNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    static bool AreIdentifiers(string[] identifiers)
    {
        foreach (var identifier in identifiers)
        {
            if (identifier.Length == 0)
                return false;

            foreach (var c in identifier)
            {
                if (c is not ((>= '0' and <= '9') or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '-'))
                    return false;
            }
        }

        return true;
    }
}
