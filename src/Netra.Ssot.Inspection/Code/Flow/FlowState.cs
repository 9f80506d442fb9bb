namespace Netra.Ssot.Inspection.Code.Flow;

/// <summary>What lies on the stack and in the variables at one instruction. A value of which nothing is known is null.</summary>
sealed class FlowState
{
    readonly List<FlowValue?> _stack = [];
    readonly Dictionary<int, FlowValue?> _locals = [];

    public FlowState()
    {
    }

    FlowState(FlowState other)
    {
        _stack.AddRange(other._stack);
        foreach (var (local, value) in other._locals)
            _locals.Add(local, value);
    }

    public FlowState Copy() => new(this);

    public void Push(FlowValue? value) => _stack.Add(value);

    /// <summary>The topmost value; unknown when there is none: an exception's handler begins with one that nobody pushed.</summary>
    public FlowValue? Pop()
    {
        if (_stack.Count == 0)
            return null;

        var top = _stack[^1];
        _stack.RemoveAt(_stack.Count - 1);
        return top;
    }

    public FlowValue? Peek() => _stack.Count == 0 ? null : _stack[^1];

    public void ClearStack() => _stack.Clear();

    /// <summary>A variable's value; the same one for all who ask, until it is set.</summary>
    public FlowValue Local(int index)
    {
        if (!_locals.TryGetValue(index, out var value) || value is null)
            _locals[index] = value = new();
        return value;
    }

    public void SetLocal(int index, FlowValue? value) => _locals[index] = value;

    /// <summary>Takes in what is known on another way to the same instruction.</summary>
    public void Merge(FlowState other)
    {
        for (var i = 0; i < _stack.Count && i < other._stack.Count; i++)
            _stack[i] = Either(_stack[i], other._stack[i]);
        foreach (var (local, value) in other._locals)
            _locals[local] = _locals.TryGetValue(local, out var known) ? Either(known, value) : value;
    }

    static FlowValue? Either(FlowValue? one, FlowValue? other) =>
        one is null ? other : other is null || ReferenceEquals(one, other) ? one : FlowValue.Either(one, other);
}
