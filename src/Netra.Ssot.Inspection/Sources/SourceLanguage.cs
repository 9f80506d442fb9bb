namespace Netra.Ssot.Inspection.Sources;

/// <summary>The language of a source text.</summary>
public enum SourceLanguage
{
    /// <summary>None of those below.</summary>
    Unknown,

    /// <summary>C#.</summary>
    CSharp,

    /// <summary>F#.</summary>
    FSharp,

    /// <summary>Visual Basic.</summary>
    VisualBasic,
}
