namespace Netra.Ssot.Cli;

/// <summary>The command cannot be carried out as given.</summary>
/// <param name="message">One line: what is wrong and what to do instead.</param>
sealed class UsageException(string message) : Exception(message);
