using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Netra.Ssot.Reporting;

/// <summary>One of several parts of the work, each done by a machine of its own.</summary>
/// <param name="Index">From 1.</param>
public sealed record Shard(int Index, int Count)
{
    /// <summary>All of the work.</summary>
    public static Shard Whole { get; } = new(1, 1);

    /// <summary>Reads <c>I/N</c>; null for what is not of that form.</summary>
    public static Shard? Parse(string text)
    {
        var parts = text.Split('/');
        return parts.Length == 2 && TryRead(parts[0], out var index) && TryRead(parts[1], out var count) && index <= count ? new(index, count) : null;
    }

    /// <summary>Whether a file is of this part: its path from the root alone decides, neither the machine nor what else there is moves it.</summary>
    public bool Holds(string root, string path)
    {
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(ReportPaths.FromRoot(root, path)));
        return BinaryPrimitives.ReadUInt32BigEndian(digest) % (uint)Count == Index - 1;
    }

    static bool TryRead(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number > 0;

    /// <inheritdoc />
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Index}/{Count}");
}
