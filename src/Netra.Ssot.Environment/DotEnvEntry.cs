namespace Netra.Ssot.Environment;

/// <summary>An assignment in a <c>.env</c> text.</summary>
public sealed class DotEnvEntry
{
    internal DotEnvEntry(string name, string value, int line) => (Name, Value, Line) = (name, value, line);

    /// <summary>The variable.</summary>
    public string Name { get; }

    /// <summary>Its value, without quotes and with escapes resolved.</summary>
    public string Value { get; }

    /// <summary>The line on which it begins, from 1.</summary>
    public int Line { get; }

    /// <summary>The line and the name; no value.</summary>
    public override string ToString() => $"{Line}: {Name}";
}
