using System.Xml;
using System.Xml.Linq;
using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Files;

namespace Netra.Ssot.Core.Policies.Shape;

/// <summary>Loads the text of a policy file as XML, with the place of every name. Resolves nothing outside the file.</summary>
internal static class PolicyXml
{
    /// <summary>The largest policy file. A real one has a few kilobytes.</summary>
    const int MaxBytes = 1 << 20;

    /// <summary>The deepest element. A document tree costs time that grows with the square of its depth.</summary>
    const int MaxDepth = 64;

    /// <summary>The file's XML; null when there is a problem instead.</summary>
    public static XDocument? Load(string file, ProblemList problems)
    {
        if (!TryReadBytes(file, out var bytes, out var fault))
        {
            problems.Add(SourcePlace.TopOf(file), fault);
            return null;
        }

        try
        {
            if (FindTooDeep(file, bytes) is { } place)
            {
                problems.Add(place, $"element lies more than {MaxDepth} deep; a policy is read by people, make it flat");
                return null;
            }

            using var reader = Open(bytes);
            return XDocument.Load(reader, LoadOptions.SetLineInfo);
        }
        catch (XmlException exception)
        {
            problems.Add(PlaceOf(file, exception), "the policy is not well-formed XML: " + Describe(exception));
            return null;
        }
    }

    /// <summary>The place of an element's or attribute's name.</summary>
    public static SourcePlace PlaceOf(string file, XObject node)
    {
        var position = (IXmlLineInfo)node;
        var name = node switch
        {
            XElement element => element.Name.LocalName,
            XAttribute attribute => attribute.Name.LocalName,
            _ => "",
        };
        return new(file, position.LineNumber, position.LinePosition, position.LineNumber, position.LinePosition + name.Length);
    }

    static XmlReader Open(byte[] bytes) =>
        XmlReader.Create(new MemoryStream(bytes), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });

    static SourcePlace? FindTooDeep(string file, byte[] bytes)
    {
        using var reader = Open(bytes);
        while (reader.Read())
        {
            if (reader.Depth > MaxDepth && reader is IXmlLineInfo position)
                return new(file, position.LineNumber, position.LinePosition, position.LineNumber, position.LinePosition + reader.Name.Length);
        }

        return null;
    }

    static bool TryReadBytes(string file, out byte[] bytes, out string fault)
    {
        bytes = [];
        fault = "";
        if (Disk.HasFolder(file))
        {
            fault = "a folder stands in place of the policy file; replace it with the file";
            return false;
        }

        try
        {
            bytes = Disk.ReadAtMost(file, MaxBytes);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            fault = "the policy file cannot be read: " + exception.Message;
            return false;
        }

        if (bytes.Length == 0)
            fault = "the policy file is empty; write <Project></Project> for a policy that only takes the defaults";
        else if (bytes.Length > MaxBytes)
            fault = "the policy file has more than 1 MiB; a policy is written by hand and has a few kilobytes";
        return fault.Length == 0;
    }

    static SourcePlace PlaceOf(string file, XmlException exception)
    {
        var (line, column) = (Math.Max(1, exception.LineNumber), Math.Max(1, exception.LinePosition));
        return new(file, line, column, line, column);
    }

    /// <summary>The parser's words without the position that it appends, and without its advice on how to allow a DTD.</summary>
    static string Describe(XmlException exception)
    {
        if (exception.Message.Contains("DTD"))
            return "a document type definition (DTD) is not allowed in a policy; remove it";

        var position = exception.Message.LastIndexOf(" Line ", StringComparison.Ordinal);
        return position < 0 ? exception.Message : exception.Message.Substring(0, position);
    }
}
