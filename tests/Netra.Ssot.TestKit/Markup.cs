using System.Text;
using System.Text.RegularExpressions;

namespace Netra.Ssot.TestKit;

/// <summary>A place that a test marks in a source: <c>[|…|]</c>, or <c>{|SSOT2001:…|}</c> with the rule that is told there.</summary>
/// <param name="Rule">Empty for <c>[|…|]</c>.</param>
/// <param name="File">The absolute path of the source once it is compiled; its name before.</param>
public sealed record ExpectedSpan(string Rule, string File, int Line, int Column, int EndLine, int EndColumn);

/// <summary>Takes the marks out of a source. Marks may nest.</summary>
public static partial class Markup
{
    /// <summary>The source without its marks, and what they mark, in the order of their beginnings.</summary>
    public static (string Text, IReadOnlyList<ExpectedSpan> Spans) Strip(string file, string marked)
    {
        var text = new StringBuilder(marked.Length);
        var open = new Stack<(int Index, string Rule, int Line, int Column)>();
        var spans = new SortedDictionary<int, ExpectedSpan>();
        var (line, column, opened) = (1, 1, 0);
        for (var i = 0; i < marked.Length; i++)
        {
            if (marked[i] is '[' or '{' && Opening().Match(marked, i) is { Success: true } begin && begin.Index == i)
            {
                open.Push((opened++, begin.Groups["rule"].Value, line, column));
                i += begin.Length - 1;
            }
            else if (open.Count > 0 && (Matches(marked, i, "|]") || Matches(marked, i, "|}")))
            {
                var (index, rule, startLine, startColumn) = open.Pop();
                spans.Add(index, new ExpectedSpan(rule, file, startLine, startColumn, line, column));
                i++;
            }
            else
            {
                text.Append(marked[i]);
                (line, column) = marked[i] == '\n' ? (line + 1, 1) : (line, column + 1);
            }
        }

        return open.Count == 0
            ? (text.ToString(), [.. spans.Values])
            : throw new FormatException($"{file}({open.Peek().Line},{open.Peek().Column}): a mark is not closed");
    }

    static bool Matches(string text, int index, string part) => string.CompareOrdinal(text, index, part, 0, part.Length) == 0;

    [GeneratedRegex(@"\G(?:\[\||\{\|(?<rule>SSOT\d{4}):)")]
    private static partial Regex Opening();
}
