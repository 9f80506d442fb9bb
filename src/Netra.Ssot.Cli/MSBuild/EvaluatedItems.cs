using System.Collections.Concurrent;

namespace Netra.Ssot.Cli.MSBuild;

/// <summary>
/// Reads the items of many projects. References and packages, of which more is asked than a path, are kept once: those of a thousand projects are much the same.
/// Sources are each project's own, and go with it. Thread-safe.
/// </summary>
sealed class EvaluatedItems
{
    readonly ConcurrentDictionary<(string Kind, string Text), EvaluatedItem> _known = new();

    /// <summary>An item of a kind, as an answer spells it.</summary>
    /// <param name="metadata">The names of its metadata, the same for all of a kind.</param>
    public EvaluatedItem Get(string kind, string text, string[] metadata) =>
        metadata.Length > 1 ? _known.GetOrAdd((kind, text), key => EvaluatedItem.Read(key.Text, metadata)) : EvaluatedItem.Read(text, metadata);
}
