using System.Diagnostics.CodeAnalysis;

namespace Netra.Ssot.Core.Policies;

/// <summary>A range of package versions in NuGet's interval notation. Immutable.</summary>
/// <remarks>
/// <c>[1.0,2.0)</c>, <c>(,3.0)</c>, <c>[1.0]</c> for exactly one, <c>1.0</c> for that one or later, <c>(,)</c> for any.
/// Floating versions (<c>1.*</c>) say what to restore, not what is allowed, and are rejected.
/// </remarks>
public sealed class VersionRange
{
    readonly PackageVersion? _from;
    readonly PackageVersion? _to;
    readonly bool _includesFrom;
    readonly bool _includesTo;

    VersionRange(string text, PackageVersion? from, bool includesFrom, PackageVersion? to, bool includesTo)
    {
        Text = text;
        _from = from;
        _includesFrom = includesFrom;
        _to = to;
        _includesTo = includesTo;
    }

    /// <summary>The range as written, without white space around it.</summary>
    public string Text { get; }

    /// <summary>Reads a range.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out VersionRange? range) => TryParse(text, out range, out _);

    /// <summary>Reads a range.</summary>
    /// <param name="error">What is wrong with it, as a clause, when the answer is false.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out VersionRange? range, out string error)
    {
        range = null;
        var trimmed = text.Trim();
        if (trimmed.IndexOf('*') >= 0)
        {
            error = $"'{trimmed}' is a floating version; write an interval such as [1.0,2.0)";
            return false;
        }

        if (trimmed.Length > 0 && trimmed[0] is '[' or '(')
            return TryParseInterval(trimmed, out range, out error);

        if (!PackageVersion.TryParse(trimmed, out var minimum))
        {
            error = $"'{trimmed}' is neither a version nor an interval such as [1.0,2.0)";
            return false;
        }

        range = new(trimmed, minimum, includesFrom: true, to: null, includesTo: false);
        error = "";
        return true;
    }

    /// <summary>Whether a version lies in the range; what is not a version lies in none.</summary>
    public bool Contains(string version) => PackageVersion.TryParse(version, out var parsed) && Contains(parsed);

    /// <summary>Whether a version lies in the range.</summary>
    public bool Contains(PackageVersion version)
    {
        var fromOrder = _from is null ? 1 : version.CompareTo(_from);
        var toOrder = _to is null ? -1 : version.CompareTo(_to);
        return (fromOrder > 0 || (fromOrder == 0 && _includesFrom)) && (toOrder < 0 || (toOrder == 0 && _includesTo));
    }

    /// <inheritdoc />
    public override string ToString() => Text;

    static bool TryParseInterval(string text, [NotNullWhen(true)] out VersionRange? range, out string error)
    {
        range = null;
        var includesFrom = text[0] == '[';
        var includesTo = text[text.Length - 1] == ']';
        if (text.Length < 3 || (!includesTo && text[text.Length - 1] != ')'))
        {
            error = $"'{text}' is an interval without its end; close it with ] or )";
            return false;
        }

        var ends = text.Substring(1, text.Length - 2).Split(',');
        if (ends.Length > 2 || (ends.Length == 1 && !(includesFrom && includesTo)))
        {
            error = $"'{text}' is not an interval; write [1.0] for one version or [1.0,2.0) for a range";
            return false;
        }

        if (!TryParseEnd(ends[0], out var from) || !TryParseEnd(ends[ends.Length - 1], out var to) || (ends.Length == 1 && from is null))
        {
            error = $"'{text}' holds something that is not a version";
            return false;
        }

        var order = from is null || to is null ? -1 : from.CompareTo(to);
        if (order > 0 || (order == 0 && !(includesFrom && includesTo)))
        {
            error = $"'{text}' holds no version at all; put the lower version first";
            return false;
        }

        range = new(text, from, includesFrom, to, includesTo);
        error = "";
        return true;
    }

    /// <summary>An end that is left out is open.</summary>
    static bool TryParseEnd(string text, out PackageVersion? version)
    {
        version = null;
        return text.Trim().Length == 0 || PackageVersion.TryParse(text, out version);
    }
}
