using System.Buffers.Binary;
using System.Reflection.Metadata;
using System.Runtime.CompilerServices;

namespace Netra.Ssot.Inspection.Code;

/// <summary>Steps through the instructions of one body that carry a token which may matter: members, types as values, strings.</summary>
ref struct IlReader(ReadOnlySpan<byte> il)
{
    const byte Prefix = 0xFE;

    readonly ReadOnlySpan<byte> _il = il;
    int _next;

    /// <summary>Where the instruction begins.</summary>
    public int Offset { get; private set; }

    /// <summary>The instruction.</summary>
    public ILOpCode OpCode { get; private set; }

    /// <summary>Its metadata token.</summary>
    public int Token { get; private set; }

    /// <exception cref="BadImageFormatException">The body is damaged.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool Read()
    {
        var il = _il;
        var next = _next;
        while ((uint)next < (uint)il.Length)
        {
            var offset = next;
            int code = il[next++];
            byte size;
            if (code == Prefix)
            {
                if (next >= il.Length)
                    throw Damaged();
                code = il[next++];
                size = code < OpCodeSizes.AfterPrefix.Length ? OpCodeSizes.AfterPrefix[code] : OpCodeSizes.Invalid;
                code |= Prefix << 8;
            }
            else
            {
                size = OpCodeSizes.OneByte[code];
            }

            if (size >= OpCodeSizes.Switch)
            {
                if (size == OpCodeSizes.Invalid || il.Length - next < 4)
                    throw Damaged();
                var targets = BinaryPrimitives.ReadUInt32LittleEndian(il[next..]);
                if (targets > (uint)(il.Length - next - 4) / 4)
                    throw Damaged();
                next += 4 + (int)targets * 4;
                continue;
            }

            if (size > il.Length - next)
                throw Damaged();

            if (size == 4 && Matters((ILOpCode)code))
            {
                (Offset, OpCode, Token) = (offset, (ILOpCode)code, BinaryPrimitives.ReadInt32LittleEndian(il[next..]));
                _next = next + 4;
                return true;
            }

            next += size;
        }

        _next = next;
        return false;
    }

    static bool Matters(ILOpCode code) => code is ILOpCode.Call or ILOpCode.Callvirt or ILOpCode.Newobj or ILOpCode.Ldstr or ILOpCode.Ldtoken
        or ILOpCode.Ldftn or ILOpCode.Ldvirtftn or ILOpCode.Jmp
        or (>= ILOpCode.Ldfld and <= ILOpCode.Stsfld);

    static BadImageFormatException Damaged() => new("a method body holds an invalid instruction");
}
