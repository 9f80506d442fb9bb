using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Netra.Ssot.Inspection.Tests.Robustness;

/// <summary>
/// Counts the uses of another assembly's type in the plainest way, body by body and with the runtime's own table of opcodes, to hold
/// against what the eye sees.
/// </summary>
static class NaiveCount
{
    static readonly Dictionary<int, OpCode> OpCodes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).Where(code => code.OpCodeType != OpCodeType.Nternal).ToDictionary(code => (int)(ushort)code.Value);

    /// <summary>The number of uses.</summary>
    /// <exception cref="Exception">The assembly is damaged.</exception>
    public static int Of(byte[] image, string space, string name)
    {
        using var pe = new PEReader(new MemoryStream(image));
        var reader = pe.GetMetadataReader();
        var count = 0;
        foreach (var handle in reader.MethodDefinitions)
        {
            var address = reader.GetMethodDefinition(handle).RelativeVirtualAddress;
            if (address != 0)
                count += InBody(reader, pe.GetMethodBody(address).GetILReader(), space, name);
        }

        return count;
    }

    static int InBody(MetadataReader reader, BlobReader il, string space, string name)
    {
        var count = 0;
        while (il.RemainingBytes > 0)
        {
            int code = il.ReadByte();
            var operand = OpCodes[code == 0xFE ? 0xFE00 | il.ReadByte() : code].OperandType;
            if (operand is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineTok)
                count += IsMemberOf(reader, il.ReadInt32(), space, name) ? 1 : 0;
            else
                Skip(ref il, operand == OperandType.InlineSwitch ? 4L * il.ReadUInt32() : SizeOf(operand));
        }

        return count;
    }

    static void Skip(ref BlobReader il, long bytes) =>
        il.Offset = bytes <= il.RemainingBytes ? il.Offset + (int)bytes : throw new BadImageFormatException("an instruction runs over the end");

    static bool IsMemberOf(MetadataReader reader, int token, string space, string name)
    {
        var handle = MetadataTokens.EntityHandle(token);
        if (handle.Kind == HandleKind.MethodSpecification)
            handle = reader.GetMethodSpecification((MethodSpecificationHandle)handle).Method;
        if (handle.Kind != HandleKind.MemberReference)
            return false;

        var parent = reader.GetMemberReference((MemberReferenceHandle)handle).Parent;
        if (parent.Kind == HandleKind.TypeSpecification)
        {
            var blob = reader.GetBlobReader(reader.GetTypeSpecification((TypeSpecificationHandle)parent).Signature);
            if (blob.ReadByte() != (byte)SignatureTypeCode.GenericTypeInstance)
                return false;
            blob.ReadByte();
            parent = blob.ReadTypeHandle();
        }

        if (parent.Kind != HandleKind.TypeReference)
            return false;

        var type = reader.GetTypeReference((TypeReferenceHandle)parent);
        return type.ResolutionScope.Kind == HandleKind.AssemblyReference
            && reader.GetString(type.Namespace) == space && reader.GetString(type.Name) == name;
    }

    static int SizeOf(OperandType operand) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        _ => 4,
    };
}
