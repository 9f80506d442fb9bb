using System.Reflection.Metadata;

namespace Netra.Ssot.Inspection.Code.Flow;

/// <summary>What an instruction does with a variable.</summary>
enum Access
{
    LoadLocal,
    StoreLocal,
    LoadArgument,
    StoreArgument,
}

/// <summary>What an instruction does with which variable or argument.</summary>
readonly record struct VariableAccess(Access Kind, int Index)
{
    /// <summary>Null for an instruction that has to do with none.</summary>
    public static VariableAccess? Of(ILOpCode code, int operand) => code switch
    {
        >= ILOpCode.Ldarg_0 and <= ILOpCode.Ldarg_3 => new(Access.LoadArgument, code - ILOpCode.Ldarg_0),
        >= ILOpCode.Ldloc_0 and <= ILOpCode.Ldloc_3 => new(Access.LoadLocal, code - ILOpCode.Ldloc_0),
        >= ILOpCode.Stloc_0 and <= ILOpCode.Stloc_3 => new(Access.StoreLocal, code - ILOpCode.Stloc_0),
        ILOpCode.Ldarg_s or ILOpCode.Ldarga_s => new(Access.LoadArgument, (byte)operand),
        ILOpCode.Ldarg or ILOpCode.Ldarga => new(Access.LoadArgument, (ushort)operand),
        ILOpCode.Starg_s => new(Access.StoreArgument, (byte)operand),
        ILOpCode.Starg => new(Access.StoreArgument, (ushort)operand),
        ILOpCode.Ldloc_s or ILOpCode.Ldloca_s => new(Access.LoadLocal, (byte)operand),
        ILOpCode.Ldloc or ILOpCode.Ldloca => new(Access.LoadLocal, (ushort)operand),
        ILOpCode.Stloc_s => new(Access.StoreLocal, (byte)operand),
        ILOpCode.Stloc => new(Access.StoreLocal, (ushort)operand),
        _ => null,
    };
}
