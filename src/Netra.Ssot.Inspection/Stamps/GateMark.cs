using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Netra.Ssot.Core.Policies;

namespace Netra.Ssot.Inspection.Stamps;

/// <summary>
/// What an assembly that is compiled under the gate says of itself, in an <c>AssemblyMetadataAttribute</c>: the mode of the policy. It tells the
/// testing library at run time that a stamp must lie beside it. Stateless and thread-safe.
/// </summary>
public static class GateMark
{
    /// <summary>The attribute's key.</summary>
    public const string Key = "Netra.Ssot.Mode";

    /// <summary>What assemblies are marked with under a policy; without a valid one they are held to it all the same.</summary>
    public static string For(Policy? policy) => policy?.Mode switch
    {
        PolicyMode.Audit => "audit",
        PolicyMode.Off => "off",
        _ => "enforce",
    };

    /// <summary>All marks of an assembly; none when it cannot be read.</summary>
    public static IReadOnlyList<string> Read(string assembly)
    {
        try
        {
            using var file = new PEReader(File.OpenRead(assembly));
            var metadata = file.GetMetadataReader();
            // A loop: queries over handles would be compiled anew in each process.
            var marks = new List<string>();
            foreach (var handle in metadata.GetAssemblyDefinition().GetCustomAttributes())
            {
                var attribute = metadata.GetCustomAttribute(handle);
                if (IsMetadata(metadata, attribute) && Mark(metadata.GetBlobReader(attribute.Value)) is { } mark)
                    marks.Add(mark);
            }

            return marks;
        }
        catch (Exception exception) when (exception is BadImageFormatException or InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    static bool IsMetadata(MetadataReader metadata, CustomAttribute attribute) =>
        attribute.Constructor.Kind == HandleKind.MemberReference
        && metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent is { Kind: HandleKind.TypeReference } type
        && metadata.StringComparer.Equals(metadata.GetTypeReference((TypeReferenceHandle)type).Name, "AssemblyMetadataAttribute");

    static string? Mark(BlobReader value)
    {
        const ushort Prolog = 1;
        return value.ReadUInt16() == Prolog && value.ReadSerializedString() == Key ? value.ReadSerializedString() ?? "" : null;
    }
}
