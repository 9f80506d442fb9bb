using Netra.Ssot.Environment.State;
using Netra.Ssot.Environment.Text;

namespace Netra.Ssot.Environment;

/// <summary>
/// An environment variable that is missing, holds what it should not, or must not be changed. The message names the variable and never shows
/// the value of a secret one.
/// </summary>
public sealed class EnvironmentVariableException : InvalidOperationException
{
    /// <summary>Makes the error.</summary>
    /// <param name="variableName">The variable at fault.</param>
    /// <param name="message">What was found and what to do instead; must not hold a secret.</param>
    public EnvironmentVariableException(string variableName, string message)
        : base(message) => VariableName = variableName;

    /// <summary>The variable at fault.</summary>
    public string VariableName { get; }

    internal static EnvironmentVariableException Missing(string name, string scope, string? otherCase) => new(
        name,
        $"Environment variable '{name}' is not set in {scope}"
        + (otherCase is null ? "" : $", where '{otherCase}' differs only in case")
        + "; set it, or read it with Get if it is optional.");

    internal static EnvironmentVariableException Malformed(Variable variable, bool isSecret, string expected) => new(
        variable.Name,
        $"Environment variable '{variable.Name}' is {Shown.Value(variable.Value, isSecret)}, set by {variable.Source}; expected is {expected}.");

    internal static EnvironmentVariableException Protected(Variable wanted) => new(
        wanted.Name,
        $"Environment variable '{wanted.Name}' is protected and {wanted.Source} wanted to {(wanted.Value is null ? "unset" : "set")} it; unprotect it first.");
}
