namespace Netra.Ssot.Reporting.Docs;

/// <summary>A part of a hand-written page that a program keeps: the text between two markers.</summary>
/// <param name="Begin">The line before it.</param>
/// <param name="End">The line after it.</param>
public sealed record GeneratedBlock(string Begin, string End)
{
    /// <summary>The block's content in a page; null when the page has no such block.</summary>
    public string? Read(string page)
    {
        var (start, end) = Find(page);
        return start < 0 ? null : page[start..end];
    }

    /// <summary>The page with new content in the block; the page as it is when it has no such block.</summary>
    public string Replace(string page, string content)
    {
        var (start, end) = Find(page);
        return start < 0 ? page : page[..start] + content + page[end..];
    }

    /// <summary>The block by itself.</summary>
    public string Wrap(string content) => $"{Begin}\n{content}{End}\n";

    (int Start, int End) Find(string page)
    {
        var begin = page.IndexOf(Begin + "\n", StringComparison.Ordinal);
        var start = begin + Begin.Length + 1;
        var end = begin < 0 ? -1 : page.IndexOf(End, start, StringComparison.Ordinal);
        return end < 0 ? (-1, -1) : (start, end);
    }
}
