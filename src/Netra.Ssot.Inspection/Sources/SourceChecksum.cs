using System.Security.Cryptography;

namespace Netra.Ssot.Inspection.Sources;

/// <summary>Whether bytes are those that the compiler read.</summary>
static class SourceChecksum
{
    static readonly Guid Sha1Id = new("ff1816ec-aa5e-4d10-87f7-6f4963833460");
    static readonly Guid Sha256Id = new("8829d00f-11b8-4213-878b-770e8597ac16");
    static readonly Guid Sha384Id = new("d99cfeb1-8c43-444a-8a6c-b61269d2a0bf");
    static readonly Guid Sha512Id = new("ef2d1afc-6550-46d6-b14b-d70afe9a5566");

    /// <summary>False also when the document names no algorithm that is known: what cannot be checked does not match.</summary>
    public static bool Matches(ReadOnlySpan<byte> bytes, SourceDocument document)
    {
        Span<byte> hash = stackalloc byte[SHA512.HashSizeInBytes];
        var length = document.HashAlgorithm switch
        {
            // SHA-1 is the choice of older compilers: it tells a changed file, it keeps no secret.
            var id when id == Sha1Id => SHA1.HashData(bytes, hash),
            var id when id == Sha256Id => SHA256.HashData(bytes, hash),
            var id when id == Sha384Id => SHA384.HashData(bytes, hash),
            var id when id == Sha512Id => SHA512.HashData(bytes, hash),
            _ => 0,
        };
        return length > 0 && hash[..length].SequenceEqual(document.Hash.Span);
    }
}
