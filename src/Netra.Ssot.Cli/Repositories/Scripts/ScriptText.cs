using Netra.Ssot.Core.Facts;

namespace Netra.Ssot.Cli.Repositories.Scripts;

/// <summary>
/// A file with scripts in it. What is no script is blanked out, character by character, so that every offset still tells the place in the file.
/// </summary>
sealed class ScriptText
{
    readonly List<int> _lines = [0];

    public ScriptText(string file, string text)
    {
        (File, Text) = (file, text);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n')
                _lines.Add(i + 1);
        }
    }

    /// <summary>Absolute path of the file.</summary>
    public string File { get; }

    /// <summary>The whole text, as it was read.</summary>
    public string Text { get; }

    /// <summary>A stretch of the text as a place.</summary>
    public SourcePlace Place(int start, int end)
    {
        var (line, column) = At(start);
        var (endLine, endColumn) = At(end);
        return new(File, line, column, endLine, endColumn);
    }

    /// <summary>The offset of a line's first character; the text's end behind the last line.</summary>
    /// <param name="line">From 1.</param>
    public int StartOf(int line) => line > _lines.Count ? Text.Length : _lines[line - 1];

    (int Line, int Column) At(int offset)
    {
        var index = _lines.BinarySearch(offset);
        var line = index < 0 ? ~index : index + 1;
        return (line, offset - _lines[line - 1] + 1);
    }
}
