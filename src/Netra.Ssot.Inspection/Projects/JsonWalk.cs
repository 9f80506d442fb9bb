using System.Text.Json;

namespace Netra.Ssot.Inspection.Projects;

/// <summary>Steps over JSON without building anything.</summary>
static class JsonWalk
{
    /// <summary>Goes on to the next token, which must begin a value of this type.</summary>
    public static void Enter(this ref Utf8JsonReader json, JsonTokenType type)
    {
        json.Read();
        json.Require(type);
    }

    /// <summary>Anything but a token of this type is an error.</summary>
    public static void Require(this ref Utf8JsonReader json, JsonTokenType type)
    {
        if (json.TokenType != type)
            throw new AssetsException("a part of it is not of the expected shape", AssetsException.RestoreForce);
    }

    /// <summary>Goes on to the next member's name; false at the object's end.</summary>
    public static bool NextMember(this ref Utf8JsonReader json) => json.Read() && json.TokenType == JsonTokenType.PropertyName;

    /// <summary>From a member's name to the text that is its value; empty for <c>null</c>.</summary>
    public static string ReadText(this ref Utf8JsonReader json)
    {
        json.Read();
        return json.GetString() ?? "";
    }

    /// <summary>From a member's name to the last token of its value.</summary>
    public static void SkipValue(this ref Utf8JsonReader json)
    {
        json.Read();
        json.Skip();
    }
}
