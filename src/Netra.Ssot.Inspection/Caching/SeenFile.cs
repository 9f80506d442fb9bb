using System.Text;
using Netra.Ssot.Inspection.Projects;
using Netra.Ssot.Inspection.Stamps;

namespace Netra.Ssot.Inspection.Caching;

/// <summary>What was seen of a path.</summary>
public enum Sight : byte
{
    /// <summary>Whether a file is there.</summary>
    File,

    /// <summary>Whether a folder is there.</summary>
    Folder,

    /// <summary>The content of a file.</summary>
    Content,

    /// <summary>The names in a folder.</summary>
    Names,

    /// <summary>The simple name inside an assembly.</summary>
    Identity,
}

/// <summary>What was seen of a path, and how it was.</summary>
/// <param name="Path">Absolute.</param>
/// <param name="State">Of content and names a digest, of an assembly its name, of the others whether it is there.</param>
public sealed record SeenFile(Sight Sight, string Path, string State)
{
    /// <summary>The state of what is there.</summary>
    public const string There = "+";

    /// <summary>The state of what is not there.</summary>
    public const string NotThere = "-";

    /// <summary>Whether it is so still. What cannot be read is not.</summary>
    /// <param name="digestOf">The digest of a file that is there.</param>
    public bool Holds(Func<string, string> digestOf)
    {
        try
        {
            return State == Sight switch
            {
                Sight.File => StateOf(File.Exists(Path)),
                Sight.Folder => StateOf(Directory.Exists(Path)),
                Sight.Content => digestOf(Path),
                Sight.Identity => AssemblyIdentity.In(Path) ?? "",
                _ => StateOf([.. Directory.EnumerateFileSystemEntries(Path).Select(entry => System.IO.Path.GetFileName(entry))]),
            };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or BadImageFormatException)
        {
            return false;
        }
    }

    internal static string StateOf(bool isThere) => isThere ? There : NotThere;

    internal static string StateOf(IReadOnlyList<string> names)
    {
        var text = new StringBuilder();
        foreach (var name in names.Order(StringComparer.Ordinal))
            text.Append(name).Append('/');
        return Digests.Of(text);
    }
}
