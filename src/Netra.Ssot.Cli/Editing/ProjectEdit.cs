using Netra.Ssot.Cli.MSBuild;

namespace Netra.Ssot.Cli.Editing;

/// <summary>Changes the text of MSBuild files, a policy among them, and leaves every other character as it is: comments, order, indentation, line ends.</summary>
static class ProjectEdit
{
    const string Step = "  ";

    /// <summary>The text with elements more, at its end.</summary>
    /// <param name="text">The file's text; empty for a new file.</param>
    /// <param name="lines">The elements, a line each, indented among themselves by two blanks.</param>
    /// <exception cref="UneditableException">It is no MSBuild file.</exception>
    public static string Append(string text, params IReadOnlyList<string> lines)
    {
        var mark = text.StartsWith('\uFEFF') ? "\uFEFF" : "";
        var plain = text[mark.Length..];
        return string.IsNullOrWhiteSpace(plain)
            ? mark + $"<Project>\n{string.Concat(lines.Select(line => Step + line + "\n"))}</Project>\n"
            : mark + Append(plain, RootOf(plain), lines);
    }

    /// <summary>The text with one item more: behind those of its kind, else in a group of its own at the end.</summary>
    /// <param name="text">The file's text, without a byte order mark; empty for a new file.</param>
    /// <param name="kind">The item type.</param>
    /// <param name="attributes">Include and metadata as they are meant, in the order in which they are written.</param>
    /// <exception cref="UneditableException">It is no MSBuild file.</exception>
    public static string AddItem(string text, string kind, IEnumerable<(string Name, string Value)> attributes)
    {
        var item = $"<{kind} {string.Join(' ', attributes.Select(attribute => $"{attribute.Name}=\"{MSBuildEscape.Metadata(attribute.Value)}\""))} />";
        IEnumerable<ElementPlace> groups = string.IsNullOrWhiteSpace(text) ? [] : RootOf(text).Children;
        var group = groups.LastOrDefault(group => group.Name == "ItemGroup" && group.Children.Any(IsOfKind) && group.Attributes.All(attribute => attribute.Name != "Condition"));
        if (group is null)
            return Append(text, "<ItemGroup>", Step + item, "</ItemGroup>");

        var indent = LineEnds.IndentBefore(text, group.Children.Last(IsOfKind).Open) ?? Step + Step;
        return Insert(text, group, indent + item + LineEnds.Of(text));

        bool IsOfKind(ElementPlace element) => element.Name == kind;
    }

    /// <summary>The text with another value of an item's metadata, which may be an attribute or an element of its own.</summary>
    /// <param name="text">The file's text, without a byte order mark.</param>
    /// <param name="line">The line of the name of one of the item's attributes, from 1.</param>
    /// <param name="column">Its column, from 1.</param>
    /// <param name="before">The value that it has.</param>
    /// <exception cref="UneditableException">It does not stand there as that value.</exception>
    public static string SetMetadata(string text, int line, int column, string name, string before, string after)
    {
        var lines = LineEnds.Starts(text);
        var at = line <= lines.Count ? lines[line - 1] + column - 1 : -1;
        var item = RootOf(text).All.FirstOrDefault(element => element.Attributes.Any(attribute => attribute.Start == at));
        var place = item?.Attributes.FirstOrDefault(attribute => attribute.Name == name)?.Value
            ?? (item?.Children.LastOrDefault(child => child.Name == name) is { Close: { } close } metadata ? metadata.Inside..close : null);
        return place is { } value && text[value].Trim() == before
            ? text[..value.Start] + text[value].Replace(before, after, StringComparison.Ordinal) + text[value.End..]
            : throw new UneditableException($"{name} is not written as {before} at line {line}");
    }

    static string Append(string text, ElementPlace root, IReadOnlyList<string> lines)
    {
        var newLine = LineEnds.Of(text);
        var indent = root.Children is [var first, ..] && LineEnds.IndentBefore(text, first.Open) is { Length: > 0 } known ? known : Step;
        var block = string.Concat(lines.Select(line => indent + Indent(line, indent) + newLine));
        return root.Close is null
            ? $"{text[..(root.Inside - "/>".Length)].TrimEnd()}>{newLine}{block}</Project>{text[root.Inside..]}"
            : Insert(text, root, block);
    }

    static string Indent(string line, string indent)
    {
        var content = line.TrimStart(' ');
        return string.Concat(Enumerable.Repeat(indent, (line.Length - content.Length) / Step.Length)) + content;
    }

    /// <summary>Lines before the closing tag of an element, which gets a line of its own.</summary>
    static string Insert(string text, ElementPlace element, string block)
    {
        var close = element.Close!.Value;
        return LineEnds.IndentBefore(text, close) is { } indent
            ? text.Insert(close - indent.Length, block)
            : text.Insert(close, LineEnds.Of(text) + block + LineEnds.IndentBefore(text, element.Open));
    }

    static ElementPlace RootOf(string text)
    {
        var root = ElementPlace.Read(text);
        return root.Name == "Project" ? root : throw new UneditableException($"its root is <{root.Name}>");
    }
}
