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

    /// <summary>The number of uses, and how many of them lie in methods that may only drive a state machine: nobody wrote these.</summary>
    /// <exception cref="Exception">The assembly is damaged.</exception>
    public static (int All, int Driving) Of(byte[] image, string space, string name)
    {
        using var pe = new PEReader(new MemoryStream(image));
        var reader = pe.GetMetadataReader();
        var (all, driving) = (0, 0);
        foreach (var handle in reader.MethodDefinitions)
        {
            var method = reader.GetMethodDefinition(handle);
            if (method.RelativeVirtualAddress == 0)
                continue;

            var count = InBody(reader, pe.GetMethodBody(method.RelativeVirtualAddress).GetILReader(), space, name);
            all += count;
            driving += count > 0 && Drives(reader, method) ? count : 0;
        }

        return (all, driving);
    }

    /// <summary>An iterator's <c>Reset</c> and its like, beside a <c>MoveNext</c>.</summary>
    static bool Drives(MetadataReader reader, MethodDefinition method)
    {
        var siblings = reader.GetTypeDefinition(method.GetDeclaringType()).GetMethods().Select(sibling => NameOf(reader, reader.GetMethodDefinition(sibling)));
        return siblings.Contains("MoveNext")
            && NameOf(reader, method) is "ctor" or "GetEnumerator" or "GetAsyncEnumerator" or "get_Current" or "Reset" or "Dispose"
                or "DisposeAsync" or "SetStateMachine" or "GetResult" or "GetStatus" or "OnCompleted";
    }

    static string NameOf(MetadataReader reader, MethodDefinition method) => reader.GetString(method.Name).Split('.')[^1];

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
