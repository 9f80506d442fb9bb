namespace Netra.Ssot.Environment;

/// <summary>One error in a <c>.env</c> text.</summary>
public sealed class DotEnvError
{
    internal DotEnvError(int line, string message) => (Line, Message) = (line, message);

    /// <summary>The line, from 1.</summary>
    public int Line { get; }

    /// <summary>What was found and what to do instead.</summary>
    public string Message { get; }

    /// <summary>The line and the message.</summary>
    public override string ToString() => $"{Line}: {Message}";
}
