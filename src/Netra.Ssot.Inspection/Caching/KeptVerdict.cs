using System.Security.Cryptography;
using Netra.Ssot.Core.Files;

namespace Netra.Ssot.Inspection.Caching;

/// <summary>
/// The verdict on a project with nothing to tell, kept in a file with all that it rests on: what the gate was given, by digests, and what it saw of
/// the file system and left there. As long as all of it is as it was, so is the verdict. A damaged file is as good as none. Immutable.
/// </summary>
public sealed record KeptVerdict
{
    const int Magic = 0x31_56_53_53; // SSV1

    /// <summary>The magic number, and the digest of all that follows: what half a disk block says must not be believed.</summary>
    const int HeadLength = sizeof(int) + SHA256.HashSizeInBytes;

    /// <summary>The digest of what was given before the code was looked at.</summary>
    public required string Given { get; init; }

    /// <summary>What was seen before the code was looked at, and the mark that was left for the compiler.</summary>
    public required IReadOnlyList<SeenFile> Seen { get; init; }

    /// <summary>What a detailed log was told of the project.</summary>
    public required string Introduction { get; init; }

    /// <summary>Whether the gate's mark was left.</summary>
    public required bool IsMarked { get; init; }

    /// <summary>The digest of what was given with the code.</summary>
    public required string GivenWithCode { get; init; }

    /// <summary>What was seen of the code, and the files that were left behind the verdict.</summary>
    public required IReadOnlyList<SeenFile> SeenOfCode { get; init; }

    /// <summary>The line that the build was told; empty for none.</summary>
    public required string Line { get; init; }

    /// <summary>The file that keeps it, by the stamp of the assembly.</summary>
    public static string PathFor(string stamp) => stamp + ".verdict";

    /// <summary>The verdict that a file keeps; null without a whole one.</summary>
    public static KeptVerdict? Read(string file)
    {
        try
        {
            return Disk.HasFile(file) ? Parse(Disk.ReadAllBytes(file)) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The file's content.</summary>
    public byte[] Format()
    {
        using var stream = new MemoryStream();
        using var output = new BinaryWriter(stream);
        output.Write(Magic);
        output.Write(new byte[SHA256.HashSizeInBytes]);
        output.Write(Given);
        Write(output, Seen);
        output.Write(Introduction);
        output.Write(IsMarked);
        output.Write(GivenWithCode);
        Write(output, SeenOfCode);
        output.Write(Line);
        var content = stream.ToArray();
        SHA256.HashData(content.AsSpan(HeadLength), content.AsSpan(sizeof(int)));
        return content;
    }

    static KeptVerdict? Parse(byte[] content)
    {
        if (content.Length < HeadLength || BitConverter.ToInt32(content) != Magic || !content.AsSpan(sizeof(int), SHA256.HashSizeInBytes).SequenceEqual(SHA256.HashData(content.AsSpan(HeadLength))))
            return null;

        using var input = new BinaryReader(new MemoryStream(content, HeadLength, content.Length - HeadLength));
        return new()
        {
            // In the order of Format.
            Given = input.ReadString(),
            Seen = ReadFiles(input),
            Introduction = input.ReadString(),
            IsMarked = input.ReadBoolean(),
            GivenWithCode = input.ReadString(),
            SeenOfCode = ReadFiles(input),
            Line = input.ReadString(),
        };
    }

    static SeenFile[] ReadFiles(BinaryReader input)
    {
        var files = new SeenFile[input.ReadInt32()];
        for (var i = 0; i < files.Length; i++)
            files[i] = new((Sight)input.ReadByte(), input.ReadString(), input.ReadString());
        return files;
    }

    static void Write(BinaryWriter output, IReadOnlyList<SeenFile> files)
    {
        output.Write(files.Count);
        foreach (var file in files)
        {
            output.Write((byte)file.Sight);
            output.Write(file.Path);
            output.Write(file.State);
        }
    }
}
