using System.Buffers.Binary;
using System.Globalization;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Netra.Ssot.Inspection.Code;

/// <summary>Tells the .NET platform's own assemblies by the public keys that a reference carries.</summary>
sealed class PlatformKeys(MetadataReader reader)
{
    const byte Unknown = 0, Yes = 1, No = 2;

    readonly byte[] _byReference = new byte[reader.GetTableRowCount(TableIndex.AssemblyRef) + 1];

    /// <summary>Whether an assembly reference names a part of the platform.</summary>
    public bool IsPlatform(AssemblyReferenceHandle reference)
    {
        ref var known = ref _byReference[MetadataTokens.GetRowNumber(reference)];
        if (known == Unknown)
            known = IsPlatform(TokenOf(reader.GetAssemblyReference(reference))) ? Yes : No;
        return known == Yes;
    }

    /// <summary>Whether a key's token, in hexadecimal, is one of the platform's.</summary>
    public static bool IsPlatform(string token) =>
        ulong.TryParse(token, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number) && IsPlatform(number);

    static bool IsPlatform(ulong token) => token
        is 0xb77a5c561934e089 or 0xb03f5f7f11d50a3a or 0xcc7b13ffcd2ddd51 or 0x7cec85d7bea7798e or 0xadb9793829ddae60 or 0x31bf3856ad364e35;

    /// <summary>A reference carries the token of a key, seldom the key itself; 0 for neither.</summary>
    ulong TokenOf(AssemblyReference reference)
    {
        var blob = reader.GetBlobReader(reference.PublicKeyOrToken);
        if ((reference.Flags & AssemblyFlags.PublicKey) == 0)
            return blob.Length == sizeof(ulong) ? BinaryPrimitives.ReverseEndianness(blob.ReadUInt64()) : 0;

        return reference.GetAssemblyName().GetPublicKeyToken() is { Length: sizeof(ulong) } token ? BinaryPrimitives.ReadUInt64BigEndian(token) : 0;
    }
}
