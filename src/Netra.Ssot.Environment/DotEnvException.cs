namespace Netra.Ssot.Environment;

/// <summary>A <c>.env</c> text breaks the grammar. The message holds all errors with their lines, and no value.</summary>
public sealed class DotEnvException : FormatException
{
    internal DotEnvException(string source, IReadOnlyList<DotEnvError> errors)
        : base(string.Join("\n", errors.Select(error => $"{source}({error.Line}): {error.Message}"))) => Errors = errors;

    /// <summary>The errors, by line; at least one.</summary>
    public IReadOnlyList<DotEnvError> Errors { get; }
}
