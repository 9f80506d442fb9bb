using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Netra.Ssot.Environment.State;

namespace Netra.Ssot.Environment;

/// <summary>All variables of a scope at one moment: present ones only, values as they are. Immutable and safe for all threads.</summary>
public sealed class EnvironmentSnapshot : IReadOnlyDictionary<string, string>
{
    readonly NameSet _secrets;

    internal EnvironmentSnapshot(VariableView view, NameSet secrets)
        : this(view.All(), view.Names, secrets)
    {
    }

    EnvironmentSnapshot(Dictionary<string, Variable> variables, StringComparer names, NameSet secrets) =>
        (Variables, Names, _secrets) = (variables, names, secrets);

    /// <summary>The number of variables.</summary>
    public int Count => Variables.Count;

    /// <summary>The names, in no order.</summary>
    public IEnumerable<string> Keys => Variables.Values.Select(variable => variable.Name);

    /// <summary>The values, in the order of <see cref="Keys"/>.</summary>
    public IEnumerable<string> Values => Variables.Values.Select(variable => variable.Value!);

    internal Dictionary<string, Variable> Variables { get; }

    internal StringComparer Names { get; }

    /// <summary>The value of a variable.</summary>
    /// <exception cref="EnvironmentVariableException">It is not set.</exception>
    public string this[string key] =>
        TryGetValue(key, out var value) ? value : throw EnvironmentVariableException.Missing(key, "the snapshot", null);

    /// <summary>Whether a variable is set, be it to an empty text.</summary>
    public bool ContainsKey(string key) => Variables.ContainsKey(key);

    /// <summary>The value of a variable, if it is set.</summary>
    public bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
    {
        value = Variables.TryGetValue(key, out var variable) ? variable.Value : null;
        return value is not null;
    }

    /// <summary>Who set a variable; null when it is not set.</summary>
    public string? GetSource(string name) => Variables.TryGetValue(name, out var variable) ? variable.Source : null;

    /// <inheritdoc />
    public IEnumerator<KeyValuePair<string, string>> GetEnumerator()
    {
        foreach (var variable in Variables.Values)
            yield return new(variable.Name, variable.Value!);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    bool IReadOnlyDictionary<string, string>.TryGetValue(string key, out string value) => TryGetValue(key, out value!);

    /// <summary>The number of variables; no names and no values.</summary>
    public override string ToString() => $"{Count} environment variables";

    internal bool IsSecret(string name, string? value) => SecretWords.Cover(_secrets, name, value);

    internal EnvironmentSnapshot ComparedAs(StringComparer names) =>
        ReferenceEquals(names, Names) ? this : new(VariableView.Rename(Variables, names), names, _secrets);
}
