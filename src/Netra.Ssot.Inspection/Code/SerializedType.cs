using System.Text;

namespace Netra.Ssot.Inspection.Code;

/// <summary>A type as an attribute's argument, which is a string: <c>N.Outer+Inner, Assembly, Version=…, PublicKeyToken=…</c>.</summary>
/// <param name="Name">As documentation ids spell it.</param>
/// <param name="Assembly">The simple name of its assembly; empty for the one that carries the attribute.</param>
/// <param name="KeyToken">The token of the assembly's public key, in lower case; empty without one.</param>
sealed record SerializedType(string Name, string Assembly, string KeyToken)
{
    const int ShortLength = 0x80;
    const byte LastControl = 0x1F;
    const int TokenLength = 16;
    const string Key = "PublicKeyToken=";

    /// <summary>The type whose name begins at a place of an attribute's value; null when the place lies within another name.</summary>
    /// <remarks>
    /// A string begins with its length (ECMA-335, II.23.3). Where that does not hold, inside another type's arguments or in damaged bytes, the
    /// text ends where letters do: better read too much than too little.
    /// </remarks>
    public static SerializedType? At(ReadOnlySpan<byte> value, int start, int nameLength)
    {
        var length = LengthAt(value, start, nameLength);
        if (length == 0 && ContinuesName(value[..start]))
            return null;

        var text = value[start..];
        if (length > 0)
            text = text[..length];
        else if (text.IndexOfAnyInRange((byte)0, LastControl) is >= 0 and var end)
            text = text[..end];

        var parts = PartsOf(Encoding.UTF8.GetString(text));
        var key = Array.Find(parts, part => part.StartsWith(Key, StringComparison.OrdinalIgnoreCase));
        return new(parts[0].Replace('+', '.'), parts.ElementAtOrDefault(1) ?? "", key is null ? "" : TokenIn(key[Key.Length..]));
    }

    /// <summary>Whether a value holds a text as a string of its own.</summary>
    public static bool Holds(ReadOnlySpan<byte> value, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return bytes.Length < ShortLength && value.IndexOf([(byte)bytes.Length, .. bytes]) >= 0;
    }

    /// <summary>The name, the assembly and what follows, without the type's own arguments; up to the end of the list that the type is an argument in.</summary>
    static string[] PartsOf(string text)
    {
        var (parts, depth) = (new StringBuilder(), 0);
        foreach (var letter in text)
        {
            if (letter == ']' && depth-- == 0)
                break;
            if (letter == '[')
                depth++;
            else if (letter != ']' && depth == 0)
                parts.Append(letter);
        }

        return parts.ToString().Split(',', StringSplitOptions.TrimEntries);
    }

    static int LengthAt(ReadOnlySpan<byte> value, int start, int least)
    {
        var most = value.Length - start;
        var one = start >= 1 ? value[start - 1] : 0;
        var two = start >= 2 && (value[start - 2] & 0xC0) == ShortLength ? (value[start - 2] & 0x3F) << 8 | one : 0;
        return two >= ShortLength && two <= most ? two
            : one < ShortLength && one >= least && one <= most ? one
            : 0;
    }

    /// <summary>Whether a name goes on behind some bytes. One letter alone is a length.</summary>
    static bool ContinuesName(ReadOnlySpan<byte> before) =>
        before is [.., (byte)'.' or (byte)'+'] || (before is [.., var first, var last] && IsOfName(first) && IsOfName(last));

    /// <summary>What follows may belong to another string.</summary>
    static string TokenIn(string text) => text.Length > TokenLength ? text[..TokenLength].ToLowerInvariant() : text.ToLowerInvariant();

    static bool IsOfName(byte value) => char.IsAsciiLetterOrDigit((char)value) || value is (byte)'_' or (byte)'.' or (byte)'+' or >= ShortLength;
}
