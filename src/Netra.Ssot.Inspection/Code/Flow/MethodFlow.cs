using System.Buffers.Binary;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Netra.Ssot.Inspection.Code.Flow;

/// <summary>
/// Steps once through a body and notes what goes into its calls and its fields. Branches forward are followed and joined, those backward are
/// not: what a loop adds to a value, it adds to the same one.
/// </summary>
sealed class MethodFlow
{
    readonly MetadataReader _reader;
    readonly bool _isStatic;
    readonly Dictionary<int, FlowValue> _arguments = [];
    readonly Dictionary<int, FlowValue> _fields = [];
    readonly Dictionary<int, FlowState> _joins = [];
    FlowState _state = new();
    bool _isReached = true;

    public MethodFlow(MetadataReader reader, ReadOnlySpan<byte> il, bool isStatic)
    {
        (_reader, _isStatic) = (reader, isStatic);
        for (var at = 0; at < il.Length;)
        {
            Arrive(at);
            at = Step(il, at);
        }
    }

    /// <summary>What each call is given, by its offset: the object first, if there is one. Of a creation the object alone, with all that ever goes into it.</summary>
    public Dictionary<int, FlowValue?[]> Calls { get; } = [];

    /// <summary>What is stored in each field, by its token.</summary>
    public Dictionary<int, List<FlowValue>> Stores { get; } = [];

    void Arrive(int offset)
    {
        if (_joins.Remove(offset, out var joined))
        {
            if (_isReached)
                joined.Merge(_state);
            _state = joined;
        }

        // What no branch forward leads to, one backward does.
        _isReached = true;
    }

    int Step(ReadOnlySpan<byte> il, int offset)
    {
        var (code, next) = ((ILOpCode)il[offset], offset + 1);
        if (il[offset] == 0xFE)
            (code, next) = ((ILOpCode)(0xFE00 | il[offset + 1]), offset + 2);
        var size = (int)code > byte.MaxValue ? OpCodeSizes.AfterPrefix[(byte)code] : OpCodeSizes.OneByte[(byte)code];
        if (size == OpCodeSizes.Switch)
            return Switch(il, next);

        var operand = size switch
        {
            1 => (sbyte)il[next],
            2 => BinaryPrimitives.ReadInt16LittleEndian(il[next..]),
            4 => BinaryPrimitives.ReadInt32LittleEndian(il[next..]),
            _ => 0,
        };
        next += size;
        Do(code, operand, offset, isForEffect: next < il.Length && il[next] == (byte)ILOpCode.Pop);
        if (code.IsBranch() && operand >= 0)
            Branch(next + operand);
        if (code is ILOpCode.Br or ILOpCode.Br_s or ILOpCode.Leave or ILOpCode.Leave_s or ILOpCode.Ret or ILOpCode.Throw or ILOpCode.Rethrow
            or ILOpCode.Endfinally or ILOpCode.Endfilter or ILOpCode.Jmp)
        {
            _state.ClearStack();
            _isReached = false;
        }

        return next;
    }

    int Switch(ReadOnlySpan<byte> il, int next)
    {
        _state.Pop();
        var count = BinaryPrimitives.ReadInt32LittleEndian(il[next..]);
        var end = next + 4 + count * 4;
        for (var i = 0; i < count; i++)
            Branch(end + BinaryPrimitives.ReadInt32LittleEndian(il[(next + 4 + i * 4)..]));
        return end;
    }

    void Branch(int target)
    {
        if (_joins.TryGetValue(target, out var known))
            known.Merge(_state);
        else
            _joins.Add(target, _state.Copy());
    }

    void Do(ILOpCode code, int operand, int offset, bool isForEffect)
    {
        if (VariableAccess.Of(code, operand) is { } variable)
        {
            Use(variable.Kind, variable.Index);
            return;
        }

        switch (code)
        {
            case ILOpCode.Call or ILOpCode.Callvirt or ILOpCode.Newobj or ILOpCode.Calli:
                Call(code, operand, offset, isForEffect);
                break;
            case ILOpCode.Ldstr:
                _state.Push(FlowValue.Of(new FlowPart.Text(_reader.GetUserString(MetadataTokens.UserStringHandle(operand)), offset)));
                break;
            case ILOpCode.Ldtoken:
                _state.Push(operand >>> 24 is 0x01 or 0x02 or 0x1B ? FlowValue.Of(new FlowPart.TypeToken(operand, offset)) : null);
                break;
            case ILOpCode.Dup:
                _state.Push(_state.Peek());
                break;
            case ILOpCode.Newarr:
                _state.Pop();
                _state.Push(new());
                break;
            case ILOpCode.Ldsfld or ILOpCode.Ldsflda:
                _state.Push(Field(operand));
                break;
            case ILOpCode.Ldfld or ILOpCode.Ldflda:
                _state.Pop();
                _state.Push(Field(operand));
                break;
            case ILOpCode.Stsfld or ILOpCode.Stfld:
                Store(operand, _state.Pop());
                if (code == ILOpCode.Stfld)
                    _state.Pop();
                break;
            default:
                Other(code);
                break;
        }
    }

    void Call(ILOpCode code, int token, int offset, bool isForEffect)
    {
        var call = CallShape.Of(_reader, token);
        if (code == ILOpCode.Calli)
            _state.Pop();
        var hasObject = call.HasThis && code != ILOpCode.Newobj;
        var inputs = new FlowValue?[call.Parameters + (hasObject ? 1 : 0)];
        for (var i = inputs.Length - 1; i >= 0; i--)
            inputs[i] = _state.Pop();
        if (code == ILOpCode.Newobj)
        {
            var created = FlowValue.Of(inputs);
            Calls[offset] = [created];
            _state.Push(created);
            return;
        }

        Calls[offset] = inputs;
        var result = CallFlow.Result(call, inputs, isForEffect);
        if (call.Returns)
            _state.Push(result);
    }

    /// <summary>Elements and what is written through an address go into what holds them; what is made of one value alone is a view of it.</summary>
    void Other(ILOpCode code)
    {
        var (pops, pushes) = StackEffects.Of(code);
        if (pops == StackEffects.Varies)
            return;

        var isStore = pops >= 2 && pushes == 0 && code is ILOpCode.Stobj or ILOpCode.Stind_ref or ILOpCode.Stelem or ILOpCode.Stelem_ref;
        FlowValue? last = null, first = null;
        for (var i = 0; i < pops; i++)
        {
            first = _state.Pop();
            last = i == 0 ? first : last;
        }

        if (isStore && last is not null)
            first?.Add(last);
        var isView = pops == 1 || code is ILOpCode.Ldelem or ILOpCode.Ldelem_ref or ILOpCode.Ldelema;
        for (var i = 0; i < pushes; i++)
            _state.Push(isView ? first : null);
    }

    void Use(Access access, int index)
    {
        switch (access)
        {
            case Access.LoadLocal:
                _state.Push(_state.Local(index));
                break;
            case Access.StoreLocal:
                _state.SetLocal(index, _state.Pop());
                break;
            case Access.LoadArgument:
                _state.Push(Argument(index));
                break;
            default:
                if (Argument(index) is { } argument && _state.Pop() is { } stored)
                    argument.Add(stored);
                break;
        }
    }

    /// <summary>Of the object itself nothing is known: what its methods are given does not go into it as into a builder.</summary>
    FlowValue? Argument(int index)
    {
        if (index == 0 && !_isStatic)
            return null;

        if (!_arguments.TryGetValue(index, out var value))
            _arguments.Add(index, value = new());
        return value;
    }

    FlowValue Field(int token)
    {
        if (!_fields.TryGetValue(token, out var value))
            _fields.Add(token, value = FlowValue.Of(new FlowPart.Field(token)));
        return value;
    }

    /// <summary>Inside the body the field is what was stored in it here; outside it may be anything that is stored anywhere.</summary>
    void Store(int token, FlowValue? value)
    {
        if (value is null)
            return;

        _fields[token] = value;
        if (!Stores.TryGetValue(token, out var stored))
            Stores.Add(token, stored = []);
        stored.Add(value);
    }
}
