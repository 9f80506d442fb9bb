namespace Netra.Ssot.Cli.Editing;

/// <summary>The lines of a text that people write.</summary>
static class LineEnds
{
    /// <summary>The line end that a text uses.</summary>
    public static string Of(string text) => text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";

    /// <summary>The offset at which each line begins, as XML counts lines.</summary>
    public static List<int> Starts(string text)
    {
        List<int> starts = [0];
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
                starts.Add(i + 1);
        }

        return starts;
    }

    /// <summary>What stands between the begin of a line and an offset in it, if that is blank; else null.</summary>
    public static string? IndentBefore(string text, int offset)
    {
        var start = offset;
        while (start > 0 && text[start - 1] is ' ' or '\t')
            start--;
        return start == 0 || text[start - 1] is '\n' or '\r' ? text[start..offset] : null;
    }
}
