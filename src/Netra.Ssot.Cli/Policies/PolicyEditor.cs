using System.Security;
using System.Xml;

namespace Netra.Ssot.Cli.Policies;

/// <summary>Adds items to the text of a policy, and leaves every other character as it is: comments, order, indentation, line ends.</summary>
static class PolicyEditor
{
    /// <summary>The text of a policy with nothing in it.</summary>
    public const string Empty = "<Project>\n</Project>\n";

    /// <summary>The text with one item more: behind those of its kind, else in a group of its own at the end.</summary>
    /// <param name="kind">The item type.</param>
    /// <param name="attributes">Include and metadata as they are meant, in the order in which they are written.</param>
    /// <exception cref="XmlException">The text is no XML.</exception>
    public static string Add(string text, string kind, IEnumerable<(string Name, string Value)> attributes)
    {
        var item = $"<{kind} {string.Join(' ', attributes.Select(attribute => $"{attribute.Name}=\"{Escape(attribute.Value)}\""))} />";
        var end = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var places = Find(text, kind);
        if (places.Group is { } group)
            return InsertBefore(text, group, places.Indent + item + end);

        string[] lines = ["  <ItemGroup>", "    " + item, "  </ItemGroup>"];
        var own = string.Concat(lines.Select(line => line + end));
        return places.Project is { } project
            ? InsertBefore(text, project, own)
            : text[..places.SelfClosing] + ">" + end + own + "</Project>" + text[(places.SelfClosing + 2)..];
    }

    /// <summary>Before a closing tag: on lines of its own where the tag begins its line.</summary>
    static string InsertBefore(string text, int tag, string insert)
    {
        var start = tag;
        while (start > 0 && text[start - 1] is ' ' or '\t')
            start--;
        return start == 0 || text[start - 1] is '\n' or '\r' ? text.Insert(start, insert) : text.Insert(tag, insert.Trim());
    }

    /// <summary>Where the closing tags stand, by their offsets.</summary>
    /// <param name="Group">That of the last unconditional group that holds items of the kind.</param>
    /// <param name="Indent">What stands before those items.</param>
    sealed record Places(int? Group, string Indent, int? Project, int SelfClosing);

    static Places Find(string text, string kind)
    {
        using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        var position = (IXmlLineInfo)reader;
        var lines = LineStarts(text);
        int? group = null, project = null;
        var (indent, found, isConditional, selfClosing) = ("", false, false, 0);
        while (reader.Read())
        {
            // Positions are those of the names: behind < or </.
            var offset = lines[position.LineNumber - 1] + position.LinePosition - 1;
            switch (reader.NodeType, reader.Depth)
            {
                case (XmlNodeType.Element, 0) when reader.IsEmptyElement:
                    selfClosing = text.IndexOf("/>", offset, StringComparison.Ordinal);
                    break;
                case (XmlNodeType.Element, 1):
                    (found, isConditional) = (false, reader.Name != "ItemGroup" || reader.GetAttribute("Condition") is not null);
                    break;
                case (XmlNodeType.Element, 2) when reader.Name == kind && !isConditional:
                    (found, indent) = (true, text[lines[position.LineNumber - 1]..(offset - 1)]);
                    break;
                case (XmlNodeType.EndElement, 1) when found:
                    group = offset - 2;
                    break;
                case (XmlNodeType.EndElement, 0):
                    project = offset - 2;
                    break;
            }
        }

        return new(group, string.IsNullOrWhiteSpace(indent) ? indent : "    ", project, selfClosing);
    }

    static List<int> LineStarts(string text)
    {
        List<int> starts = [0];
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
                starts.Add(i + 1);
        }

        return starts;
    }

    /// <summary>What MSBuild or XML would take for their own.</summary>
    static string Escape(string value) =>
        SecurityElement.Escape(string.Concat(value.Select(c => "%$@;".Contains(c) ? $"%{(int)c:X2}" : c.ToString())));
}
