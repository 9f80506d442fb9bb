using System.Text;
using System.Text.Json;
using Netra.Ssot.Cli.Editing;

namespace Netra.Ssot.Cli.Setup;

/// <summary>Adds a property to an object in a JSON file; comments and everything else stay as they are written.</summary>
static class JsonEdit
{
    /// <param name="text">The file's text.</param>
    /// <param name="parent">The property of the root whose object gets it; it is made when it is not there.</param>
    /// <param name="value">The value, as JSON.</param>
    /// <returns>The same text when the property is there, whatever its value.</returns>
    /// <exception cref="UneditableException">It is no such JSON.</exception>
    public static string Add(string text, string parent, string name, string value)
    {
        var bytes = Encoding.UTF8.GetBytes(text.TrimStart('\uFEFF'));
        var newLine = LineEnds.Of(text);
        try
        {
            var root = Find(bytes, null, "");
            var child = Find(bytes, parent, name);
            if (child is { HasName: true })
                return text;

            var mark = text.StartsWith('\uFEFF') ? "\uFEFF" : "";
            return mark + (child is { } there
                ? Insert(bytes, there, $"\"{name}\": {value}", 2, newLine)
                : Insert(bytes, root ?? throw new UneditableException("its root is no object"), $"\"{parent}\": {{{newLine}    \"{name}\": {value}{newLine}  }}", 1, newLine));
        }
        catch (JsonException exception)
        {
            throw new UneditableException("it is no JSON: " + exception.Message.TrimEnd('.'));
        }
    }

    /// <summary>An object's inside.</summary>
    /// <param name="LastEnd">Behind its last value, or behind its opening brace.</param>
    readonly record struct Place(int LastEnd, int Close, bool IsEmpty, bool HasName);

    /// <summary>The root's inside, or that of the object that a property of it holds; null without one.</summary>
    static Place? Find(byte[] bytes, string? property, string name)
    {
        var json = new Utf8JsonReader(bytes, new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        var depth = property is null ? 0 : 1;
        var isIn = property is null;
        var (last, empty, has) = (-1, true, false);
        while (json.Read())
        {
            if (json.TokenType == JsonTokenType.PropertyName && json.CurrentDepth == 1 && property is not null)
                isIn = json.ValueTextEquals(property);
            else if (isIn && json.TokenType == JsonTokenType.StartObject && json.CurrentDepth == depth)
                last = (int)json.BytesConsumed;
            else if (isIn && last >= 0 && json.TokenType == JsonTokenType.EndObject && json.CurrentDepth == depth)
                return new(last, (int)json.TokenStartIndex, empty, has);

            if (isIn && last >= 0 && json.CurrentDepth > depth)
            {
                has |= json.TokenType == JsonTokenType.PropertyName && json.CurrentDepth == depth + 1 && string.Equals(json.GetString(), name, StringComparison.OrdinalIgnoreCase);
                (last, empty) = ((int)json.BytesConsumed, false);
            }
        }

        return null;
    }

    static string Insert(byte[] bytes, Place place, string property, int depth, string newLine)
    {
        var indent = new string(' ', depth * 2);
        var before = Encoding.UTF8.GetString(bytes, 0, place.LastEnd);
        var rest = Encoding.UTF8.GetString(bytes, place.LastEnd, bytes.Length - place.LastEnd);
        if (place.IsEmpty)
            return $"{before}{newLine}{indent}{property}{newLine}{new string(' ', (depth - 1) * 2)}{Encoding.UTF8.GetString(bytes, place.Close, bytes.Length - place.Close)}";

        // A comma that trails already is the one that is needed.
        return rest.TrimStart().StartsWith(',') ? $"{before},{newLine}{indent}{property}{rest[(rest.IndexOf(',') + 1)..]}" : $"{before},{newLine}{indent}{property}{rest}";
    }
}
