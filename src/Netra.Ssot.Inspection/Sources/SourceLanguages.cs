namespace Netra.Ssot.Inspection.Sources;

/// <summary>Tells the language of a document, by its GUID in the PDB or else by its extension.</summary>
static class SourceLanguages
{
    static readonly Guid CSharp = new("3f5162f8-07c6-11d3-9053-00c04fa302a1");
    static readonly Guid FSharp = new("ab4f38c9-b6e6-43ba-be3b-58080b2ccce3");
    static readonly Guid VisualBasic = new("3a12d0b8-c26c-11d0-b442-00a0244a1dd2");

    public static SourceLanguage Of(SourceDocument document) => document.Language switch
    {
        var id when id == CSharp => SourceLanguage.CSharp,
        var id when id == FSharp => SourceLanguage.FSharp,
        var id when id == VisualBasic => SourceLanguage.VisualBasic,
        _ => OfExtension(Path.GetExtension(document.Name)),
    };

    static SourceLanguage OfExtension(string extension) => extension.ToUpperInvariant() switch
    {
        ".CS" => SourceLanguage.CSharp,
        ".FS" or ".FSI" or ".FSX" => SourceLanguage.FSharp,
        ".VB" => SourceLanguage.VisualBasic,
        _ => SourceLanguage.Unknown,
    };
}
