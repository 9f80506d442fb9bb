namespace Netra.Ssot.TestKit;

/// <summary>An error or a warning as a binary log keeps it.</summary>
/// <param name="Project">The project that was building; empty outside of any.</param>
/// <param name="Fields">Its extended metadata; empty without any.</param>
public sealed record GateEvent(
    string Severity, string Subcategory, string Code, string File, int Line, int Column, int EndLine, int EndColumn,
    string Message, string HelpKeyword, string Project, IReadOnlyDictionary<string, string> Fields)
{
    /// <summary>The form of the expectations beside the samples, relative to a folder.</summary>
    public string In(string folder) => $"{Path.GetRelativePath(folder, File).Replace('\\', '/')}({Line},{Column}): {Severity} {Code}";

    /// <inheritdoc />
    public override string ToString() => $"{File}({Line},{Column}): {Severity} {Code}: {Message}";
}
