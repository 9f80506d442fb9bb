using System.Reflection.Metadata;

namespace Netra.Ssot.Inspection.Code;

/// <summary>Reads the few attribute values that matter here (ECMA-335, II.23.3).</summary>
static class AttributeBlob
{
    const ushort Prolog = 1;
    const byte StringType = 0x0E;

    /// <summary>The first constructor argument, when it is a string or a type; null otherwise.</summary>
    public static string? FirstString(MetadataReader reader, BlobHandle value)
    {
        var blob = reader.GetBlobReader(value);
        return blob.RemainingBytes > 2 && blob.ReadUInt16() == Prolog ? blob.ReadSerializedString() : null;
    }

    /// <summary>An attribute with one enum argument and perhaps a named string: the number, and the string or null.</summary>
    public static (int Number, string? Text) NumberAndNamedString(MetadataReader reader, BlobHandle value, string name)
    {
        var blob = reader.GetBlobReader(value);
        if (blob.ReadUInt16() != Prolog)
            throw new BadImageFormatException("an attribute is damaged");

        var number = blob.ReadInt32();
        for (var named = blob.ReadUInt16(); named > 0; named--)
        {
            blob.ReadByte();
            if (blob.ReadByte() != StringType)
                break;
            if (blob.ReadSerializedString() == name)
                return (number, blob.ReadSerializedString());
            blob.ReadSerializedString();
        }

        return (number, null);
    }
}
