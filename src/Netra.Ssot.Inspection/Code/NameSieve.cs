using System.Text;

namespace Netra.Ssot.Inspection.Code;

/// <summary>
/// Tells the types that may be one of a few from those that cannot, by the bytes of their simple names: nearly all are passed by without a
/// string. Immutable; safe to share between threads.
/// </summary>
sealed class NameSieve
{
    /// <summary>How a name begins that a compiler made up, or made of one that a person wrote.</summary>
    const byte Mangled = (byte)'<';

    const int Entries = 1 << 12;

    readonly bool[] _entries = new bool[Entries];

    /// <param name="types">Full names, as documentation ids spell them.</param>
    public NameSieve(IEnumerable<string> types)
    {
        foreach (var type in types)
            _entries[EntryOf(Encoding.UTF8.GetBytes(type[(type.LastIndexOf('.') + 1)..]))] = true;
    }

    /// <summary>Whether a type of this simple name may be one of them; when not, it is none.</summary>
    /// <param name="simpleName">In UTF-8.</param>
    public bool MayHold(ReadOnlySpan<byte> simpleName) => !simpleName.IsEmpty && (simpleName[0] == Mangled || _entries[EntryOf(simpleName)]);

    static int EntryOf(ReadOnlySpan<byte> name) =>
        name.IsEmpty ? 0 : (name.Length * 31 + name[0] * 7 + name[name.Length / 2] * 61 + name[^1] * 257) & (Entries - 1);
}
