using Netra.Ssot.Inspection.Stamps;

namespace Netra.Ssot.Inspection.Code;

/// <summary>A reference file that was opened.</summary>
/// <param name="Module">The assembly; null when it cannot be read.</param>
/// <param name="Fault">Why it cannot be read.</param>
/// <param name="Written">When the file was last written, as it was before it was read.</param>
sealed record ReferenceFile(string Path, MetadataModule? Module, Exception? Fault, DateTime Written)
{
    public static ReferenceFile Open(string path)
    {
        var written = default(DateTime);
        try
        {
            written = File.GetLastWriteTimeUtc(path);
            return new(path, MetadataModule.OpenReference(path), null, written);
        }
        catch (Exception exception) when (Damage.Is(exception))
        {
            return new(path, null, exception, written);
        }
    }

    /// <summary>
    /// What facts that were made with it depend on. Of a file that was written meanwhile, or cannot be opened, no digest is told, so that nothing holds by it.
    /// </summary>
    public ConsultedFile Consulted()
    {
        try
        {
            var digest = Digests.OfFile(Path);
            return new(Path, File.GetLastWriteTimeUtc(Path) == Written ? digest : "");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new(Path, "");
        }
    }
}
