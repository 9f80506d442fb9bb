using Netra.Ssot.Core.Files;
using Netra.Ssot.Inspection.Stamps;

namespace Netra.Ssot.Inspection.Caching;

/// <summary>Everything that was seen of the file system while something was judged. Not thread-safe.</summary>
public sealed class SeenFiles : FileWitness
{
    /// <summary>The witness of this thread, for those who note what they see themselves; null when nobody watches.</summary>
    public static new SeenFiles? Current
    {
        get
        {
            if (FileWitness.Current is SeenFiles seen)
                return seen;

            // A stranger cannot be told.
            FileWitness.Current?.Lost();
            return null;
        }
    }

    readonly Dictionary<string, SeenFile> _seen = new(StringComparer.Ordinal);

    /// <summary>Whether all that was seen is noted: what was looked at twice was the same twice.</summary>
    public bool AreAll { get; private set; } = true;

    /// <summary>What was seen, each once.</summary>
    public IReadOnlyList<SeenFile> List => [.. _seen.Values.Where(seen => !IsImplied(seen))];

    /// <summary>Notes what another witness saw as well.</summary>
    public void Add(SeenFiles others)
    {
        foreach (var seen in others._seen.Values)
            Note(seen);
        AreAll &= others.AreAll;
    }

    /// <summary>Notes one sight.</summary>
    public void Note(SeenFile seen)
    {
        var key = KeyOf(seen.Sight, seen.Path);
        if (!_seen.TryAdd(key, seen) && _seen[key].State != seen.State)
            AreAll = false;
    }

    /// <inheritdoc />
    public override void SawExistence(string path, bool isFolder, bool isThere) => Note(new(isFolder ? Sight.Folder : Sight.File, path, SeenFile.StateOf(isThere)));

    /// <inheritdoc />
    public override void SawContent(string path, byte[] content) => SawDigest(path, Digests.Of(content));

    /// <inheritdoc />
    public override void SawNames(string folder, IReadOnlyList<string> names) => Note(new(Sight.Names, folder, SeenFile.StateOf(names)));

    /// <inheritdoc />
    public override void Lost() => AreAll = false;

    /// <summary>The content of a file, by its digest.</summary>
    internal void SawDigest(string path, string digest) => Note(new(Sight.Content, path, digest));

    /// <summary>A file whose content was seen is there.</summary>
    bool IsImplied(SeenFile seen) => seen is { Sight: Sight.File, State: SeenFile.There } && _seen.ContainsKey(KeyOf(Sight.Content, seen.Path));

    static string KeyOf(Sight sight, string path) => (char)('0' + (int)sight) + path;
}
