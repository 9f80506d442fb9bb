using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Netra.Ssot.Inspection.Stamps;

/// <summary>
/// The digest of a list of texts, taken while they come, so that the list is never in memory as a whole. Each counts with its length: no two lists
/// have the same one. Not thread-safe.
/// </summary>
public sealed class TextDigest : IDisposable
{
    readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    readonly char[] _block = new char[2048];
    int _length;

    /// <summary>Adds a number, as the length of a list within the list.</summary>
    public void Add(int number)
    {
        if (_block.Length - _length < 2)
            Flush();
        _block[_length++] = (char)(number & char.MaxValue);
        _block[_length++] = (char)(number >>> 16);
    }

    /// <summary>Adds a text.</summary>
    public void Add(string text)
    {
        Add(text.Length);
        for (var rest = text.AsSpan(); rest.Length > 0;)
        {
            if (_length == _block.Length)
                Flush();
            var part = rest[..Math.Min(rest.Length, _block.Length - _length)];
            part.CopyTo(_block.AsSpan(_length));
            _length += part.Length;
            rest = rest[part.Length..];
        }
    }

    /// <summary>The digest of all that was added; a new list begins.</summary>
    public string Take()
    {
        Flush();
        return Convert.ToHexStringLower(_hash.GetHashAndReset());
    }

    /// <inheritdoc />
    public void Dispose() => _hash.Dispose();

    void Flush()
    {
        _hash.AppendData(MemoryMarshal.AsBytes(_block.AsSpan(0, _length)));
        _length = 0;
    }
}
