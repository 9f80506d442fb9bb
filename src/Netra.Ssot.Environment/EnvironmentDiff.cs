using System.Collections;

namespace Netra.Ssot.Environment;

/// <summary>What differs between two snapshots, by name in ordinal order. Immutable and safe for all threads.</summary>
public sealed class EnvironmentDiff : IReadOnlyList<EnvironmentChange>
{
    readonly EnvironmentChange[] _changes;

    EnvironmentDiff(EnvironmentChange[] changes) => _changes = changes;

    /// <summary>The number of variables that differ.</summary>
    public int Count => _changes.Length;

    /// <summary>The change at a place, from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is none.</exception>
    public EnvironmentChange this[int index] =>
        index >= 0 && index < _changes.Length
            ? _changes[index]
            : throw new ArgumentOutOfRangeException(nameof(index), index, $"There are {_changes.Length} changes, counted from 0.");

    /// <summary>What leads from one snapshot to another.</summary>
    /// <remarks>Names are told apart as <paramref name="before"/> does; values by their characters.</remarks>
    /// <exception cref="ArgumentNullException">A snapshot is null.</exception>
    public static EnvironmentDiff Between(EnvironmentSnapshot before, EnvironmentSnapshot after)
    {
        if (before is null)
            throw new ArgumentNullException(nameof(before));
        if (after is null)
            throw new ArgumentNullException(nameof(after));

        var target = after.ComparedAs(before.Names);
        var changes = new List<EnvironmentChange>();
        foreach (var old in before.Variables.Values)
        {
            if (!target.Variables.TryGetValue(old.Name, out var found))
                changes.Add(new(old.Name, old.Value, null, old.Source, IsSecret(old.Name, old.Value)));
            else if (!string.Equals(old.Value, found.Value, StringComparison.Ordinal))
                changes.Add(new(old.Name, old.Value, found.Value, found.Source, IsSecret(old.Name, old.Value) || IsSecret(old.Name, found.Value)));
        }

        foreach (var found in target.Variables.Values)
        {
            if (!before.Variables.ContainsKey(found.Name))
                changes.Add(new(found.Name, null, found.Value, found.Source, IsSecret(found.Name, found.Value)));
        }

        changes.Sort((left, right) => string.CompareOrdinal(left.Name, right.Name));
        return new([.. changes]);

        bool IsSecret(string name, string? value) => before.IsSecret(name, value) || after.IsSecret(name, value);
    }

    /// <inheritdoc />
    public IEnumerator<EnvironmentChange> GetEnumerator() => ((IEnumerable<EnvironmentChange>)_changes).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>One line for each change, for people; values of secrets are masked.</summary>
    public override string ToString() => _changes.Length == 0 ? "no difference" : string.Join("\n", (object[])_changes);
}
