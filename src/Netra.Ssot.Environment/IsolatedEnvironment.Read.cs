using System.Diagnostics.CodeAnalysis;

namespace Netra.Ssot.Environment;

public sealed partial class IsolatedEnvironment
{
    /// <summary>The changes of this scope since it began, oldest first: the last thousand.</summary>
    public IReadOnlyList<EnvironmentChange> History
    {
        get
        {
            var state = State;
            var changes = state.History.ToArray();
            for (var i = 0; i < changes.Length; i++)
            {
                if (state.Secrets.Contains(changes[i].Name))
                    changes[i] = changes[i].AsSecret();
            }

            return changes;
        }
    }

    /// <summary>The value of a variable; null when it is not set.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public string? Get(string name) => State.View.ValueOf(name ?? throw new ArgumentNullException(nameof(name)));

    /// <summary>The value of a variable, if it is set.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public bool TryGet(string name, [NotNullWhen(true)] out string? value) => (value = Get(name)) is not null;

    /// <summary>The value of a variable that must be set.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    /// <exception cref="EnvironmentVariableException">It is not set.</exception>
    public string GetRequired(string name) => Get(name) ?? throw Missing(name);

    /// <summary>Whether a variable is set, be it to an empty text.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public bool Contains(string name) => Get(name) is not null;

    /// <summary>Who set a variable: <c>process</c>, a file and line, or what <see cref="Set"/> was told; null when it is not set.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public string? GetSource(string name) => Find(name)?.Source;

    /// <summary>Whether a variable is protected here.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public bool IsProtected(string name) => State.Protected.Contains(name ?? throw new ArgumentNullException(nameof(name)));

    /// <summary>Whether the value is kept out of messages: declared so, or looking so by its name or by the value itself.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public bool IsSecret(string name) => State is var state && state.IsSecret(name, state.View.ValueOf(name ?? throw new ArgumentNullException(nameof(name))));

    /// <summary>All variables as they are now.</summary>
    public EnvironmentSnapshot Snapshot()
    {
        var state = State;
        return new(state.View, state.Secrets);
    }

    /// <summary>What changed since a snapshot, whoever changed it.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="since"/> is null.</exception>
    public EnvironmentDiff Diff(EnvironmentSnapshot since) => EnvironmentDiff.Between(since, Snapshot());

    EnvironmentVariableException Missing(string name) => EnvironmentVariableException.Missing(
        name, Describe(), State.View.All().Values.FirstOrDefault(other => string.Equals(other.Name, name, StringComparison.OrdinalIgnoreCase))?.Name);
}
