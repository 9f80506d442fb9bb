using Netra.Ssot.Inspection.Sources.Lexing;

namespace Netra.Ssot.Inspection.Sources;

/// <summary>Lines and columns as the language's compiler counts them.</summary>
sealed class LineMap
{
    readonly int[] _starts;
    readonly int _length;

    public LineMap(string text, SourceLanguage language)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c > '\r' && c < '\u0085')
                continue;

            // F# ends lines only at LF and CR LF.
            if (c == '\n' || (language != SourceLanguage.FSharp && Characters.IsNewLine(c) && !IsFirstOfPair(text, i)))
                starts.Add(i + 1);
        }

        _starts = [.. starts];
        _length = text.Length;
    }

    /// <summary>The number of lines.</summary>
    public int Count => _starts.Length;

    public TextSpan Span(int start, int length)
    {
        var (line, column) = Place(start);
        var (endLine, endColumn) = Place(start + length);
        return new(line, column, endLine, endColumn);
    }

    /// <summary>The column of an offset, from 1.</summary>
    public int Column(int offset) => Place(offset).Column;

    /// <summary>The offset of a place; the nearest one for a place outside the text.</summary>
    public int Offset(int line, int column)
    {
        if (line < 1)
            return 0;
        if (line > _starts.Length)
            return _length;

        var end = line == _starts.Length ? _length : _starts[line];
        return (int)Math.Min((long)_starts[line - 1] + Math.Max(column, 1) - 1, end);
    }

    (int Line, int Column) Place(int offset)
    {
        var index = Array.BinarySearch(_starts, offset);
        var line = index < 0 ? ~index : index + 1;
        return (line, offset - _starts[line - 1] + 1);
    }

    static bool IsFirstOfPair(string text, int i) => text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n';
}
