using System.Text;
using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Files;
using Netra.Ssot.Inspection.Code;
using Netra.Ssot.Inspection.Stamps;

namespace Netra.Ssot.Inspection.Caching;

/// <summary>
/// Facts of one assembly, kept in a file under its digest: an unchanged project costs a hash. Only facts are kept; severities, exemptions
/// and dates are applied on every run, so that a second build says what the first one said. A damaged file is as good as none.
/// </summary>
public static class FactsCache
{
    const int Magic = 0x33_46_53_53; // SSF3

    /// <summary>What the facts depend on, beside the files that were consulted while they were made.</summary>
    /// <param name="assemblyDigest">The assembly's SHA-256.</param>
    /// <param name="symbolsDigest">The symbol file's SHA-256; empty without one.</param>
    public static string KeyFor(InspectionRequest request, string assemblyDigest, string symbolsDigest)
    {
        var text = new StringBuilder()
            .Append(GateVersion.Build).Append('\n')
            .Append(assemblyDigest).Append('\n')
            .Append(symbolsDigest).Append('\n')
            .Append(request.AssemblyPath).Append('\n')
            .Append(request.PathMap).Append('\n')
            .Append(request.RequireSymbols).Append('\n');
        text.AppendJoin('\n', request.GeneratedRoots).Append('\n');
        text.AppendJoin('\n', request.ReferencePaths).Append('\n');
        request.Watchlist.AppendTo(text);
        return Digests.Of(text);
    }

    /// <summary>The kept facts, if the key is the same and every consulted file is as it was; else null.</summary>
    /// <param name="declarationOf">Finds a type's declaration, by its id, should somebody ask for one that was never asked for before.</param>
    public static CodeFacts? Read(string path, string key, Func<string, SourcePlace> declarationOf)
    {
        var seen = new SeenFiles();
        var facts = seen.Watch(() => TryRead(path, key, declarationOf));
        // On what does not hold nothing rests.
        if (facts is not null)
            SeenFiles.Current?.Add(seen);
        return facts;
    }

    /// <summary>The file's content for facts that could be read in full.</summary>
    public static byte[] Format(string key, CodeFacts facts, IEnumerable<ConsultedFile> consulted)
    {
        using var stream = new MemoryStream();
        using (var output = new BinaryWriter(stream))
        {
            output.Write(Magic);
            output.Write(key);
            var writer = new FactsWriter(output);
            writer.List([.. consulted], file =>
            {
                output.Write(file.Path);
                output.Write(file.Sha256);
            });
            writer.Write(facts);
        }

        return stream.ToArray();
    }

    static CodeFacts? TryRead(string path, string key, Func<string, SourcePlace> declarationOf)
    {
        try
        {
            using var stream = new MemoryStream(Disk.ReadAllBytes(path));
            using var input = new BinaryReader(stream);
            if (input.ReadInt32() != Magic || input.ReadString() != key)
                return null;

            var reader = new FactsReader(input, declarationOf);
            foreach (var consulted in reader.List(() => new ConsultedFile(input.ReadString(), input.ReadString())))
            {
                if (!Disk.HasFile(consulted.Path) || Digests.OfFile(consulted.Path) != consulted.Sha256)
                    return null;
            }

            var facts = reader.Read();
            return stream.Position == stream.Length ? facts : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException or FormatException)
        {
            return null;
        }
    }
}
