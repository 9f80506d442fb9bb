using Netra.Ssot.Inspection.Sources.Lexing;

namespace Netra.Ssot.Inspection.Sources;

/// <summary>Finds where an identifier stands in the code of a statement.</summary>
public static class OccurrenceFinder
{
    /// <summary>The places in order: not in comments, literals, inactive regions or <c>nameof</c>, which never reach the assembly.</summary>
    public static IReadOnlyList<TextSpan> Find(SourceText text, TextSpan statement, string identifier)
    {
        var start = text.Lines.Offset(statement.Line, statement.Column);
        var end = text.Lines.Offset(statement.EndLine, statement.EndColumn);
        var reader = new TokenReader(text);
        var onlyEscaped = text.Language == SourceLanguage.CSharp && CSharpKeywords.IsReserved(identifier);
        var found = new List<TextSpan>();
        var i = reader.FirstAt(start);
        while (i < reader.Count && reader[i].Start + reader[i].Length <= end)
        {
            if (reader.IsName(i) && reader.Is(i, identifier) && !(onlyEscaped && reader[i].Kind == TokenKind.Word))
                found.Add(text.Lines.Span(reader[i].Start, reader[i].Length));

            i = IsNameOf(reader, i) ? AfterNameOf(reader, i) : i + 1;
        }

        return found;
    }

    static bool IsNameOf(TokenReader reader, int i) =>
        reader.IsKeyword(i, "nameof") && !reader.Is(i - 1, '.')
        && (reader.Is(i + 1, '(') || (reader.Language == SourceLanguage.FSharp && reader.IsName(i + 1)));

    static int AfterNameOf(TokenReader reader, int i)
    {
        if (reader.Is(i + 1, '('))
            return reader.Skip(i + 1);

        // F#: nameof Some.Name
        i += 2;
        while (reader.Is(i, '.') && reader.IsName(i + 1))
            i += 2;
        return i;
    }
}
