using System.Runtime.CompilerServices;
using Netra.Ssot.Environment.State;
using Netra.Ssot.Environment.Text;

namespace Netra.Ssot.Environment;

public sealed partial class IsolatedEnvironment
{
    /// <summary>
    /// Told after each operation that changed variables of this scope, once for the operation, on the thread that made it. Every handler is
    /// called; what handlers throw comes out of the operation as an <see cref="AggregateException"/>, and the change stands.
    /// </summary>
    /// <remarks>Under concurrent changes the order is not theirs: read the environment for what holds now.</remarks>
    public event EventHandler<EnvironmentChangedEventArgs>? Changed;

    /// <summary>Sets a variable; an empty text is a value like any other.</summary>
    /// <param name="name">Not empty and without <c>=</c>.</param>
    /// <param name="value">Kept character by character.</param>
    /// <param name="source">Who sets it, for people; by default the calling member.</param>
    /// <exception cref="ArgumentException">The name or the value cannot be one.</exception>
    /// <exception cref="EnvironmentVariableException">The variable is protected.</exception>
    /// <exception cref="ObjectDisposedException">The scope is closed.</exception>
    /// <exception cref="AggregateException">Handlers of <see cref="Changed"/> failed.</exception>
    public void Set(string name, string value, [CallerMemberName] string? source = null) =>
        Assign([new(VariableText.Name(name), VariableText.Value(name, value), source ?? Name)]);

    /// <summary>Makes a variable absent. Nothing happens when it is.</summary>
    /// <inheritdoc cref="Set" />
    public void Unset(string name, [CallerMemberName] string? source = null) =>
        Assign([new(VariableText.Name(name), null, source ?? Name)]);

    /// <summary>Sets many variables in one step, all or none; null unsets. Of the same name the last holds.</summary>
    /// <param name="variables">Names and values.</param>
    /// <exception cref="ArgumentNullException"><paramref name="variables"/> is null.</exception>
    /// <inheritdoc cref="Set" />
    public void Update(IEnumerable<KeyValuePair<string, string?>> variables, [CallerMemberName] string? source = null)
    {
        if (variables is null)
            throw new ArgumentNullException(nameof(variables));

        var assignments = new List<Variable>();
        foreach (var pair in variables)
        {
            var name = VariableText.Name(pair.Key);
            assignments.Add(new(name, pair.Value is null ? null : VariableText.Value(name, pair.Value), source ?? Name));
        }

        Assign(assignments);
    }

    /// <summary>Makes all variables absent whose names begin with a text, and tells how many there were.</summary>
    /// <param name="prefix">Not empty; its case counts where that of names does. A scope without variables begins with <see cref="EnvironmentScopeOptions.IsEmpty"/>.</param>
    /// <inheritdoc cref="Set" />
    public int ClearPrefix(string prefix, [CallerMemberName] string? source = null)
    {
        VariableText.Name(prefix);
        return Change((ScopeState state, out IReadOnlyList<EnvironmentChange> changes) =>
        {
            var comparison = state.View.Names == StringComparer.Ordinal ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
            return state.Assign(
                state.View.All().Values.Where(variable => variable.Name.StartsWith(prefix, comparison))
                    .Select(variable => new Variable(variable.Name, null, source ?? Name)),
                out changes);
        }).Count;
    }

    /// <summary>Makes the variables what they were in a snapshot, of this scope or another, all or none.</summary>
    /// <param name="snapshot">Sources come back with the values.</param>
    /// <exception cref="ArgumentNullException"><paramref name="snapshot"/> is null.</exception>
    /// <exception cref="EnvironmentVariableException">A protected variable would change.</exception>
    /// <exception cref="ObjectDisposedException">The scope is closed.</exception>
    /// <exception cref="AggregateException">Handlers of <see cref="Changed"/> failed.</exception>
    public void Restore(EnvironmentSnapshot snapshot)
    {
        if (snapshot is null)
            throw new ArgumentNullException(nameof(snapshot));

        Change((ScopeState state, out IReadOnlyList<EnvironmentChange> changes) =>
        {
            var target = snapshot.ComparedAs(state.View.Names).Variables;
            var gone = state.View.All().Values.Where(variable => !target.ContainsKey(variable.Name));
            return state.Assign(
                gone.Select(variable => new Variable(variable.Name, null, nameof(Restore))).Concat(target.Values), out changes);
        });
    }

    /// <summary>Makes the changes of a difference, all or none; what the variables were before does not matter.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="diff"/> is null.</exception>
    /// <inheritdoc cref="Restore" />
    public void Apply(EnvironmentDiff diff) =>
        Assign((diff ?? throw new ArgumentNullException(nameof(diff))).Select(change => new Variable(change.Name, change.NewValue, change.Source)));

    /// <summary>Lets nobody change variables, set or not, in this scope and in those that begin inside it from now on.</summary>
    /// <exception cref="ArgumentException">A name cannot be one.</exception>
    /// <exception cref="ObjectDisposedException">The scope is closed.</exception>
    public void Protect(params string[] names) => Mark(names, (state, checkedNames) => state with { Protected = state.Protected.Add(checkedNames) });

    /// <summary>Lets variables be changed again in this scope.</summary>
    /// <inheritdoc cref="Protect" />
    public void Unprotect(params string[] names) => Mark(names, (state, checkedNames) => state with { Protected = state.Protected.Remove(checkedNames) });

    /// <summary>
    /// Keeps values out of all messages, in this scope and in those that begin inside it from now on, for names that do not look secret by
    /// themselves (<see cref="IsSecret"/>). Case does not count.
    /// </summary>
    /// <inheritdoc cref="Protect" />
    public void DeclareSecret(params string[] names) => Mark(names, (state, checkedNames) => state with { Secrets = state.Secrets.Add(checkedNames) });
}
