namespace Netra.Ssot.Core.Facts.Repository;

/// <summary>What an element of a build file does.</summary>
public enum BuildElementKind
{
    /// <summary>Sets a property.</summary>
    Property,

    /// <summary>Adds, updates or removes items.</summary>
    Item,

    /// <summary>Defines a target.</summary>
    Target,

    /// <summary>Declares a task.</summary>
    UsingTask,

    /// <summary>Imports a file, from an SDK if it names one.</summary>
    Import,

    /// <summary>Names an SDK for the whole project.</summary>
    Sdk,
}

/// <summary>An element of a build file that matters to the gate.</summary>
/// <param name="Name">The property, item kind, target, task or SDK; of an import, the SDK that it names.</param>
/// <param name="Value">A property's value, the items, or the path that is imported.</param>
public sealed record BuildElement(BuildElementKind Kind, string Name, string Value, SourcePlace Place)
{
    /// <summary>Whether a target does it, when the evaluation is over.</summary>
    public bool IsInTarget { get; init; }

    /// <summary>Whether items are removed.</summary>
    public bool IsRemoval { get; init; }

    /// <summary>Whether a task is declared in the place of others of its name.</summary>
    public bool IsOverride { get; init; }

    /// <summary>An item's metadata, without case.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; init; } = new Dictionary<string, string>();
}

/// <summary>A project file, or a file of the repository that one imports.</summary>
/// <param name="Path">Absolute path.</param>
public sealed record BuildFile(string Path, IReadOnlyList<BuildElement> Elements)
{
    /// <summary>Absolute paths of the repository's files that it imports.</summary>
    public IReadOnlyList<string> Imports { get; init; } = [];

    /// <summary>The next file of the same name further up in the repository, which MSBuild does not look for any more; null without one.</summary>
    public string? Above { get; init; }
}

/// <summary>A response file that MSBuild reads without being asked.</summary>
/// <param name="Arguments">The arguments in it.</param>
public sealed record ResponseFile(string Path, IReadOnlyList<ScriptWord> Arguments);
