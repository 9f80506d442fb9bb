namespace Netra.Ssot.Environment.State;

/// <summary>What a scope sees: the variables that it began with and, over them, what it changed. Never changes once it is published.</summary>
sealed class VariableView
{
    // Null in the root: there the process environment is asked at each look, so that it cannot grow stale.
    readonly Dictionary<string, Variable>? _base;
    readonly Dictionary<string, Variable> _overlay;
    Dictionary<string, Variable>? _flat;

    VariableView(StringComparer names, Dictionary<string, Variable>? initial, Dictionary<string, Variable> overlay) =>
        (Names, _base, _overlay) = (names, initial, overlay);

    /// <summary>How names are told apart.</summary>
    public StringComparer Names { get; }

    public static VariableView OfProcess() => new(ProcessVariables.Names, null, new(ProcessVariables.Names));

    public static VariableView Empty(StringComparer names) => new(names, new(names), new(names));

    public string? ValueOf(string name)
    {
        if (_overlay.Count != 0 && _overlay.TryGetValue(name, out var variable))
            return variable.Value;
        if (_base is null)
            return ProcessVariables.ValueOf(name);
        return _base.TryGetValue(name, out variable) ? variable.Value : null;
    }

    /// <summary>The variable; null, or one without a value, when it is absent.</summary>
    public Variable? Find(string name)
    {
        if (_overlay.TryGetValue(name, out var variable) || (_base is not null && _base.TryGetValue(name, out variable)))
            return variable;
        return _base is null && ProcessVariables.ValueOf(name) is { } value ? new(name, value, ProcessVariables.Source) : null;
    }

    /// <summary>All that is present, by name. Not to be changed.</summary>
    public Dictionary<string, Variable> All()
    {
        if (_base is null)
            return Merge(ProcessVariables.Read());
        if (_overlay.Count == 0)
            return _base;
        return _flat ??= Merge(new(_base, Names));
    }

    /// <summary>The view of a scope that begins here.</summary>
    public VariableView Fork(StringComparer names)
    {
        var all = All();
        return new(names, ReferenceEquals(names, Names) ? all : Rename(all, names), new(names));
    }

    /// <summary>A view over a copy of the overlay, to be filled before it is published.</summary>
    public VariableView Draft(out Dictionary<string, Variable> overlay)
    {
        overlay = new(_overlay, Names);
        return new(Names, _base, overlay);
    }

    Dictionary<string, Variable> Merge(Dictionary<string, Variable> variables)
    {
        foreach (var pair in _overlay)
        {
            if (pair.Value.Value is null)
                variables.Remove(pair.Key);
            else
                variables[pair.Key] = pair.Value;
        }

        return variables;
    }

    // Of names that become one, the first in ordinal order stays, whatever the order of the table.
    public static Dictionary<string, Variable> Rename(Dictionary<string, Variable> variables, StringComparer names)
    {
        var renamed = new Dictionary<string, Variable>(variables.Count, names);
        foreach (var variable in variables.Values)
        {
            if (!renamed.TryGetValue(variable.Name, out var other) || string.CompareOrdinal(variable.Name, other.Name) < 0)
                renamed[variable.Name] = variable;
        }

        return renamed;
    }
}
