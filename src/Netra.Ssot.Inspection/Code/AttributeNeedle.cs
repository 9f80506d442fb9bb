using System.Text;
using Netra.Ssot.Core.Symbols;

namespace Netra.Ssot.Inspection.Code;

/// <summary>
/// Finds the names of a pattern's types among the bytes of attributes. There a nested type has a plus where its documentation id has a dot, so
/// that only the last part of a name is known to the byte.
/// </summary>
sealed class AttributeNeedle
{
    readonly byte[] _name;
    readonly int _last;

    public AttributeNeedle(SymbolPattern pattern)
    {
        var isNamespace = pattern.Kind == SymbolPatternKind.Namespace;
        _name = Encoding.UTF8.GetBytes(isNamespace ? pattern.TypeName + "." : pattern.TypeName);
        _last = isNamespace ? 0 : _name.AsSpan().LastIndexOf((byte)'.') + 1;
    }

    /// <summary>The least number of bytes that a name has.</summary>
    public int Length => _name.Length;

    /// <summary>Where a name begins, at or behind a place; negative when there is none.</summary>
    public int IndexIn(ReadOnlySpan<byte> bytes, int from)
    {
        for (var at = from + _last; at < bytes.Length; at++)
        {
            var found = bytes[at..].IndexOf(_name.AsSpan(_last));
            if (found < 0)
                return -1;

            at += found;
            if (Matches(bytes[(at - _last)..at]))
                return at - _last;
        }

        return -1;
    }

    bool Matches(ReadOnlySpan<byte> head)
    {
        for (var i = 0; i < head.Length; i++)
        {
            if (head[i] != _name[i] && !(head[i] == '+' && _name[i] == '.'))
                return false;
        }

        return true;
    }
}
