using System.Xml;

namespace Netra.Ssot.Cli.Editing;

/// <summary>An attribute in a text.</summary>
/// <param name="Start">The offset of its name.</param>
/// <param name="Value">Where its value stands as it is written, without the quotes.</param>
sealed record AttributePlace(string Name, int Start, Range Value);

/// <summary>An element in a text, by the offsets of its characters.</summary>
sealed class ElementPlace(string name, int open)
{
    readonly List<AttributePlace> _attributes = [];
    readonly List<ElementPlace> _children = [];

    public string Name => name;

    /// <summary>Its opening bracket.</summary>
    public int Open => open;

    public IReadOnlyList<AttributePlace> Attributes => _attributes;

    public IReadOnlyList<ElementPlace> Children => _children;

    /// <summary>Behind its start tag.</summary>
    public int Inside { get; private set; }

    /// <summary>Where its closing tag begins; null when it has none, as <c>&lt;A /&gt;</c>.</summary>
    public int? Close { get; private set; }

    /// <summary>The element itself and all below it.</summary>
    public IEnumerable<ElementPlace> All => _children.SelectMany(child => child.All).Prepend(this);

    /// <summary>Reads where everything stands.</summary>
    /// <param name="text">XML, without a byte order mark.</param>
    /// <returns>The root.</returns>
    /// <exception cref="UneditableException">It is no XML.</exception>
    public static ElementPlace Read(string text)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            return Read(reader, text);
        }
        catch (XmlException exception)
        {
            throw new UneditableException("it is no XML: " + exception.Message.TrimEnd('.'));
        }
    }

    static ElementPlace Read(XmlReader reader, string text)
    {
        var (position, lines, open) = ((IXmlLineInfo)reader, LineEnds.Starts(text), new Stack<ElementPlace>());
        ElementPlace? root = null;
        while (reader.Read())
        {
            // The reader's places are those of names: behind < or </.
            if (reader.NodeType == XmlNodeType.EndElement)
                open.Pop().Close = Offset() - 2;
            if (reader.NodeType != XmlNodeType.Element)
                continue;

            var (element, isEmpty, end) = (new ElementPlace(reader.LocalName, Offset() - 1), reader.IsEmptyElement, Offset());
            while (reader.MoveToNextAttribute())
            {
                var quote = text.IndexOfAny(['"', '\''], Offset());
                end = text.IndexOf(text[quote], quote + 1);
                element._attributes.Add(new(reader.LocalName, Offset(), (quote + 1)..end));
            }

            element.Inside = text.IndexOf('>', end) + 1;
            root ??= element;
            if (open.TryPeek(out var parent))
                parent._children.Add(element);
            if (!isEmpty)
                open.Push(element);
        }

        return root!;

        int Offset() => lines[position.LineNumber - 1] + position.LinePosition - 1;
    }
}
