namespace Netra.Ssot.Environment.State;

/// <summary>What a scope sees: the variables that it began with and, over them, what it changed. Never changes once it is published.</summary>
sealed class VariableView
{
    // Null in the root: there the process environment is asked at each look, so that it cannot grow stale. A scope that begins in the root
    // reads it once, at the first look: most scopes are a test's, and most tests never look.
    readonly Lazy<Dictionary<string, Variable>>? _base;
    readonly Dictionary<string, Variable> _overlay;
    Dictionary<string, Variable>? _flat;

    VariableView(StringComparer names, Lazy<Dictionary<string, Variable>>? initial, Dictionary<string, Variable> overlay) =>
        (Names, _base, _overlay) = (names, initial, overlay);

    /// <summary>How names are told apart.</summary>
    public StringComparer Names { get; }

    public static VariableView OfProcess() => new(ProcessVariables.Names, null, new(ProcessVariables.Names));

    public static VariableView Empty(StringComparer names) => new(names, Known(new(names)), new(names));

    public string? ValueOf(string name)
    {
        if (_overlay.Count != 0 && _overlay.TryGetValue(name, out var variable))
            return variable.Value;
        if (_base is null)
            return ProcessVariables.ValueOf(name);
        return _base.Value.TryGetValue(name, out variable) ? variable.Value : null;
    }

    /// <summary>The variable; null, or one without a value, when it is absent.</summary>
    public Variable? Find(string name)
    {
        if (_overlay.TryGetValue(name, out var variable) || (_base is not null && _base.Value.TryGetValue(name, out variable)))
            return variable;
        return _base is null && ProcessVariables.ValueOf(name) is { } value ? new(name, value, ProcessVariables.Source) : null;
    }

    /// <summary>All that is present, by name. Not to be changed.</summary>
    public Dictionary<string, Variable> All()
    {
        if (_base is null)
            return Merge(ProcessVariables.Read());
        if (_overlay.Count == 0)
            return _base.Value;
        return _flat ??= Merge(new(_base.Value, Names));
    }

    /// <summary>The view of a scope that begins here.</summary>
    public VariableView Fork(StringComparer names)
    {
        if (!ReferenceEquals(names, Names))
            return new(names, Known(Rename(All(), names)), new(names));
        if (_base is null)
            return new(names, new(All), new(names));
        return new(names, _overlay.Count == 0 ? _base : Known(All()), new(names));
    }

    /// <summary>A view over a copy of the overlay, to be filled before it is published.</summary>
    public VariableView Draft(out Dictionary<string, Variable> overlay)
    {
        overlay = new(_overlay, Names);
        return new(Names, _base, overlay);
    }

    static Lazy<Dictionary<string, Variable>> Known(Dictionary<string, Variable> variables)
    {
        var known = new Lazy<Dictionary<string, Variable>>(() => variables);
        _ = known.Value;
        return known;
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
