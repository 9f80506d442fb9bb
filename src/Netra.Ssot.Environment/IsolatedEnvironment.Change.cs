using Netra.Ssot.Environment.State;
using Netra.Ssot.Environment.Text;

namespace Netra.Ssot.Environment;

public sealed partial class IsolatedEnvironment
{
    delegate ScopeState Step(ScopeState state, out IReadOnlyList<EnvironmentChange> changes);

    void Assign(IEnumerable<Variable> wanted) => Change((ScopeState state, out IReadOnlyList<EnvironmentChange> changes) => state.Assign(wanted, out changes));

    void Mark(string[] names, Func<ScopeState, string[], ScopeState> mark)
    {
        foreach (var name in names ?? throw new ArgumentNullException(nameof(names)))
            VariableText.Name(name);
        Change((ScopeState state, out IReadOnlyList<EnvironmentChange> changes) =>
        {
            changes = [];
            return mark(state, names);
        });
    }

    // A step may run again when another thread was faster; only the state that is published counts.
    IReadOnlyList<EnvironmentChange> Change(Step step)
    {
        while (true)
        {
            var state = State;
            if (state.IsClosed)
                throw new ObjectDisposedException(nameof(IsolatedEnvironment), $"Environment scope '{Name}' is closed and cannot be changed; change IsolatedEnvironment.Current.");

            var next = step(state, out var changes);
            if (!ReferenceEquals(Interlocked.CompareExchange(ref _state, next, state), state))
                continue;

            if (changes.Count > 0)
                Notify(changes);
            return changes;
        }
    }

    void Notify(IReadOnlyList<EnvironmentChange> changes)
    {
        if (Changed is not { } changed)
            return;

        var told = new EnvironmentChangedEventArgs(changes);
        List<Exception>? failures = null;
        foreach (var handler in changed.GetInvocationList())
        {
            try
            {
                ((EventHandler<EnvironmentChangedEventArgs>)handler)(this, told);
            }
            catch (Exception failure)
            {
                (failures ??= []).Add(failure);
            }
        }

        if (failures is not null)
            throw new AggregateException($"The change of '{changes[0].Name}' stands, but handlers of Changed failed.", failures);
    }
}
