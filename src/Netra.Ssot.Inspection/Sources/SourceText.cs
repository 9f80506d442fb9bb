using Netra.Ssot.Inspection.Sources.Declarations;
using Netra.Ssot.Inspection.Sources.Lexing;

namespace Netra.Ssot.Inspection.Sources;

/// <summary>A source text; its tokens and declarations are read once, when first asked for. Thread-safe.</summary>
public sealed class SourceText
{
    readonly Lazy<LineMap> _lines;
    readonly Lazy<Token[]> _tokens;
    readonly Lazy<DeclarationTable> _declarations;

    /// <param name="defines">The conditional compilation symbols that are set.</param>
    public SourceText(SourceLanguage language, string path, string text, IReadOnlySet<string> defines)
    {
        Language = language;
        Path = path;
        Text = text;
        _lines = new(() => new(text, language));
        _tokens = new(() => Lexer.Lex(language, text, defines));
        _declarations = new(() => DeclarationTable.Read(this));
    }

    /// <summary>Its language.</summary>
    public SourceLanguage Language { get; }

    /// <summary>Its path on this machine.</summary>
    public string Path { get; }

    /// <summary>The text itself.</summary>
    public string Text { get; }

    /// <summary>A line without its end, as the language's compiler counts lines; null when there is none of that number.</summary>
    /// <param name="number">From 1.</param>
    public string? Line(int number) => number < 1 || number > Lines.Count ? null
        : Text[Lines.Offset(number, 1)..Lines.Offset(number, int.MaxValue)].TrimEnd('\r', '\n', '\u0085', '\u2028', '\u2029');

    internal LineMap Lines => _lines.Value;

    internal Token[] Tokens => _tokens.Value;

    internal DeclarationTable Declarations => _declarations.Value;
}
