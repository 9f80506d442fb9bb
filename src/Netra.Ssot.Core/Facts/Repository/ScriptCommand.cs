namespace Netra.Ssot.Core.Facts.Repository;

/// <summary>A word of a script, without its quotes.</summary>
public sealed record ScriptWord(string Text, SourcePlace Place);

/// <summary>A command of a script or a workflow.</summary>
/// <param name="Words">What is run and its arguments; never empty.</param>
public sealed record ScriptCommand(IReadOnlyList<ScriptWord> Words)
{
    /// <summary>What lets the script go on when the command fails (<c>|| true</c>), at its place; null when the failure stands.</summary>
    public ScriptWord? Swallower { get; init; }
}
