namespace Acme.Testing;

/// <summary>
/// The environment variables of one test. They start empty and touch the process nowhere, so tests can neither see each other's
/// nor depend on the machine. Hand <see cref="Get"/> to code that takes its settings from a lookup.
/// </summary>
public sealed class AcmeEnvironment
{
    readonly Dictionary<string, string> _variables = new(StringComparer.Ordinal);

    /// <summary>Reads or sets a variable; null when it is not set, and to unset it.</summary>
    public string? this[string name]
    {
        get => Get(name);
        set
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(name);
            if (value is null)
                _variables.Remove(name);
            else
                _variables[name] = value;
        }
    }

    /// <summary>The value of a variable, or null when this test has not set it.</summary>
    public string? Get(string name) => _variables.GetValueOrDefault(name);
}
