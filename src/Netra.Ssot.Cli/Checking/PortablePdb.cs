using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Netra.Ssot.Inspection.Sources;

namespace Netra.Ssot.Cli.Checking;

/// <summary>The portable symbols of an assembly, beside it or embedded.</summary>
static class PortablePdb
{
    /// <summary>The source files that it was compiled from, as far as they hold code, without embedded ones' text; empty without symbols.</summary>
    public static IReadOnlyList<SourceDocument> Documents(string assembly)
    {
        var documents = new List<SourceDocument>();
        Read(assembly, symbols =>
        {
            foreach (var handle in symbols.Documents)
            {
                var document = symbols.GetDocument(handle);
                documents.Add(new(
                    symbols.GetString(document.Name), symbols.GetGuid(document.Language), symbols.GetGuid(document.HashAlgorithm),
                    symbols.GetBlobBytes(document.Hash), ReadOnlyMemory<byte>.Empty));
            }
        });
        return documents;
    }

    static bool Read(string assembly, Action<MetadataReader> read)
    {
        try
        {
            using var image = new PEReader(File.OpenRead(assembly));
            if (!image.TryOpenAssociatedPortablePdb(assembly, path => File.Exists(path) ? File.OpenRead(path) : null, out var symbols, out _))
                return false;

            using (symbols)
                read(symbols!.GetMetadataReader());
            return true;
        }
        catch (BadImageFormatException)
        {
            // The eye reads the same files and tells what is wrong with them.
            return false;
        }
    }
}
