using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Files;
using Netra.Ssot.Inspection.Caching;

namespace Netra.Ssot.Inspection.Projects;

/// <summary>Reads an assembly's simple name from the file itself.</summary>
static class AssemblyIdentity
{
    /// <summary>The simple name inside the file; null for native code, which has none, and for what cannot be read, which is added to the problems.</summary>
    public static string? Read(string path, List<Unreadable> problems)
    {
        try
        {
            var name = In(path);
            SeenFiles.Current?.Note(new(Sight.Identity, path, name ?? ""));
            return name;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problems.Add(new Unreadable(path, "the referenced file cannot be opened", "build or restore what it comes from, or remove the reference"));
        }
        catch (BadImageFormatException)
        {
            problems.Add(new Unreadable(path, "the referenced file is no valid assembly", "rebuild it, or remove the reference"));
        }

        FileWitness.Current?.Lost();
        return null;
    }

    /// <summary>The simple name inside the file; null for native code. Of the file no more is read than that needs.</summary>
    /// <exception cref="IOException">It cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be opened.</exception>
    /// <exception cref="BadImageFormatException">It is damaged.</exception>
    public static string? In(string path)
    {
        using var file = new PEReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
        if (!file.HasMetadata)
            return null;
        var metadata = file.GetMetadataReader();
        return metadata.IsAssembly
            ? metadata.GetString(metadata.GetAssemblyDefinition().Name)
            : Path.GetFileNameWithoutExtension(metadata.GetString(metadata.GetModuleDefinition().Name));
    }
}
