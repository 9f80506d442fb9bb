using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Files;

namespace Netra.Ssot.Inspection.Projects;

/// <summary>Reads an assembly's simple name from the file itself.</summary>
static class AssemblyIdentity
{
    /// <summary>The simple name inside the file; null for native code, which has none, and for what cannot be read, which is added to the problems.</summary>
    public static string? Read(string path, List<Unreadable> problems)
    {
        try
        {
            using var file = new PEReader(Disk.OpenRead(path));
            if (!file.HasMetadata)
                return null;
            var metadata = file.GetMetadataReader();
            return metadata.IsAssembly
                ? metadata.GetString(metadata.GetAssemblyDefinition().Name)
                : Path.GetFileNameWithoutExtension(metadata.GetString(metadata.GetModuleDefinition().Name));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problems.Add(new Unreadable(path, "the referenced file cannot be opened", "build or restore what it comes from, or remove the reference"));
        }
        catch (BadImageFormatException)
        {
            problems.Add(new Unreadable(path, "the referenced file is no valid assembly", "rebuild it, or remove the reference"));
        }

        return null;
    }
}
