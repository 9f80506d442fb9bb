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
            known = IsPlatformToken(reader.GetAssemblyReference(reference)) ? Yes : No;
        return known == Yes;
    }

    /// <summary>Whether a key's token, in lower-case hexadecimal, is one of the platform's.</summary>
    public static bool IsPlatform(string token) => token is "b77a5c561934e089" or "b03f5f7f11d50a3a" or "cc7b13ffcd2ddd51"
        or "7cec85d7bea7798e" or "adb9793829ddae60" or "31bf3856ad364e35";

    static bool IsPlatformToken(AssemblyReference reference) =>
        reference.GetAssemblyName().GetPublicKeyToken() is { Length: 8 } token && IsPlatform(Convert.ToHexStringLower(token));
}
