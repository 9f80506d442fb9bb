namespace Netra.Ssot.Environment.State;

/// <summary>A variable and who set it; without a value it is absent.</summary>
sealed class Variable(string name, string? value, string source)
{
    public string Name { get; } = name;

    public string? Value { get; } = value;

    public string Source { get; } = source;

    /// <summary>The same under another spelling of its name.</summary>
    public Variable Named(string name) => string.Equals(Name, name, StringComparison.Ordinal) ? this : new(name, Value, Source);
}
