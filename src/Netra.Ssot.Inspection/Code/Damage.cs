using Netra.Ssot.Core.Facts;

namespace Netra.Ssot.Inspection.Code;

/// <summary>A file that is a native binary where an assembly was expected.</summary>
sealed class NativeFileException(string file) : Exception($"'{file}' is a native library");

/// <summary>What damaged and unreachable files do to their readers, and what is said of them.</summary>
static class Damage
{
    const string Rebuild = "delete it and build again";

    /// <summary>
    /// Whether an exception comes from the file and not from being cancelled. Metadata is read through offsets that damage turns into any
    /// number, so the reader's own complaint is only one of many; each ends up as an unreadable input, none is swallowed.
    /// </summary>
    public static bool Is(Exception exception) => exception is not OperationCanceledException;

    /// <summary>What to tell of a file whose reading threw.</summary>
    public static Unreadable Describe(string file, Exception exception) => exception switch
    {
        UnreadableInputException known => known.Input,
        NativeFileException => new(file, "it is a native library, not a managed assembly", "name a managed assembly, or leave the file out"),
        FileNotFoundException or DirectoryNotFoundException => new(file, "there is no such file", "build the project first"),
        UnauthorizedAccessException => new(file, "access to it is denied", "give the build the right to read it"),
        IOException => new(file, $"it cannot be opened ({OneLine(exception)})", "close what holds it and build again"),
        BadImageFormatException => new(file, $"it is not a whole managed assembly ({OneLine(exception)})", Rebuild),
        _ => new(file, $"it or its symbols are damaged ({exception.GetType().Name}: {OneLine(exception)})", Rebuild),
    };

    static string OneLine(Exception exception) => exception.Message.ReplaceLineEndings(" ").TrimEnd('.', ' ');
}
