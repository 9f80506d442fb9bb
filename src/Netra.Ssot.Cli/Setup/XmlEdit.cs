using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Netra.Ssot.Cli.Setup;

/// <summary>Adds elements to the end of an MSBuild file; everything that is there stays as it is written.</summary>
static partial class XmlEdit
{
    /// <param name="text">The file's text; empty for a new file.</param>
    /// <param name="lines">The elements, a line each, indented among themselves only.</param>
    /// <exception cref="UneditableException">It cannot be told where they belong.</exception>
    public static string Append(string text, params IReadOnlyList<string> lines)
    {
        if (text.Trim('\uFEFF', ' ', '\r', '\n', '\t').Length == 0)
            return $"<Project>\n{string.Join('\n', lines.Select(line => "  " + line))}\n</Project>\n";

        var root = Parse(text);
        if (root.Name.LocalName != "Project")
            throw new UneditableException($"its root is <{root.Name.LocalName}>");

        var newLine = FileEdit.NewLineOf(text);
        var indent = Indentation().Match(text) is { Success: true } match ? match.Groups["indent"].Value : "  ";
        var block = string.Concat(lines.Select(line => indent + line.Replace("  ", indent, StringComparison.Ordinal) + newLine));
        var after = Closed().Match(text) is { Success: true } closed
            ? $"{text[..closed.Groups["slash"].Index].TrimEnd()}>{newLine}{block}</Project>{text[(closed.Index + closed.Length)..]}"
            : Insert(text, block, newLine);

        // What was there before must be there still, and what was added must be the end.
        var edited = Parse(after);
        var count = edited.Elements().Count() - root.Elements().Count();
        return count > 0 && edited.Elements().Take(root.Elements().Count()).Zip(root.Elements()).All(pair => XNode.DeepEquals(pair.First, pair.Second))
            ? after
            : throw new UneditableException("its end cannot be found");
    }

    static string Insert(string text, string block, string newLine)
    {
        var end = text.LastIndexOf("</Project", StringComparison.Ordinal);
        if (end < 0)
            throw new UneditableException("its end cannot be found");

        var start = text.LastIndexOf('\n', end) + 1;
        // The end tag on a line of its own keeps its indentation; else it gets one.
        return string.IsNullOrWhiteSpace(text[start..end]) ? text[..start] + block + text[start..] : text[..end] + newLine + block + text[end..];
    }

    static XElement Parse(string text)
    {
        try
        {
            return XDocument.Parse(text.TrimStart('\uFEFF'), LoadOptions.PreserveWhitespace).Root!;
        }
        catch (XmlException exception)
        {
            throw new UneditableException("it is no XML: " + exception.Message.TrimEnd('.'));
        }
    }

    [GeneratedRegex(@"<Project\b[^>]*>\s*?\n(\s*\n)*(?<indent>[ \t]+)<", RegexOptions.ExplicitCapture)]
    private static partial Regex Indentation();

    [GeneratedRegex(@"<Project\b[^<>]*?(?<slash>/)>", RegexOptions.ExplicitCapture)]
    private static partial Regex Closed();
}
