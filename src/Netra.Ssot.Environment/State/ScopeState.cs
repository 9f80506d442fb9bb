namespace Netra.Ssot.Environment.State;

/// <summary>All that a scope holds. Immutable: a change makes the next state, which replaces this one in one step.</summary>
sealed record ScopeState(VariableView View, NameSet Protected, NameSet Secrets, ChangeHistory History, bool IsClosed)
{
    public static ScopeState OfProcess() => Fresh(VariableView.OfProcess());

    public bool IsSecret(string name, string? value) => SecretWords.Cover(Secrets, name, value);

    /// <summary>The state of a scope that begins here.</summary>
    public ScopeState Fork(bool isEmpty, StringComparer names)
    {
        var view = isEmpty ? VariableView.Empty(names) : View.Fork(names);
        return new(view, Protected.With(names), Secrets, ChangeHistory.Empty, IsClosed: false);
    }

    /// <summary>The state behind some assignments, all or none.</summary>
    /// <param name="wanted">In order; those without a value unset.</param>
    /// <exception cref="EnvironmentVariableException">One of them would change a protected variable.</exception>
    public ScopeState Assign(IEnumerable<Variable> wanted, out IReadOnlyList<EnvironmentChange> changes)
    {
        var view = View.Draft(out var overlay);
        var history = History;
        var made = new List<EnvironmentChange>();
        foreach (var variable in wanted)
        {
            var old = view.Find(variable.Name);
            var isProtected = Protected.Contains(variable.Name);
            // A variable that is there keeps the spelling of its name.
            var next = old?.Value is null ? variable : variable.Named(old.Name);
            if (!string.Equals(old?.Value, variable.Value, StringComparison.Ordinal))
            {
                if (isProtected)
                    throw EnvironmentVariableException.Protected(variable);
                var change = new EnvironmentChange(
                    next.Name, old?.Value, next.Value, next.Source, IsSecret(next.Name, old?.Value) || IsSecret(next.Name, next.Value));
                made.Add(change);
                history = history.Add(change);
                overlay[next.Name] = next;
            }
            else if (next.Value is not null && !isProtected)
            {
                overlay[next.Name] = next;
            }
        }

        changes = made;
        return this with { View = view, History = history };
    }

    static ScopeState Fresh(VariableView view) =>
        new(view, new(view.Names), new(StringComparer.OrdinalIgnoreCase), ChangeHistory.Empty, IsClosed: false);
}
