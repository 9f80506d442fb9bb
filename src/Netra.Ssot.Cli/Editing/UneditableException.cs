namespace Netra.Ssot.Cli.Editing;

/// <summary>A file cannot be edited safely.</summary>
/// <param name="reason">Why, as a clause.</param>
sealed class UneditableException(string reason) : Exception(reason);
