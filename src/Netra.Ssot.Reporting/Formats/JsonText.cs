using System.Text.Encodings.Web;
using System.Text.Json;

namespace Netra.Ssot.Reporting.Formats;

/// <summary>Readable JSON that is safe to print: only what a console or the grammar minds is escaped.</summary>
public static class JsonText
{
    /// <summary>Lets a writer write one document and returns its text, with a final line feed.</summary>
    public static string Write(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new() { Indented = true, NewLine = "\n", Encoder = SafeEncoder.Instance }))
            write(writer);
        stream.WriteByte((byte)'\n');
        return System.Text.Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <summary>Writes a property that holds texts.</summary>
    internal static void WriteArray(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }

    sealed unsafe class SafeEncoder : JavaScriptEncoder
    {
        public static readonly SafeEncoder Instance = new();

        public override int MaxOutputCharactersPerInputCharacter => UnsafeRelaxedJsonEscaping.MaxOutputCharactersPerInputCharacter;

        public override bool WillEncode(int unicodeScalar) =>
            ConsoleText.IsUnsafe(unicodeScalar) || UnsafeRelaxedJsonEscaping.WillEncode(unicodeScalar);

        public override int FindFirstCharacterToEncode(char* text, int textLength)
        {
            var first = UnsafeRelaxedJsonEscaping.FindFirstCharacterToEncode(text, textLength);
            var end = first < 0 ? textLength : first;
            for (var i = 0; i < end; i++)
            {
                if (ConsoleText.IsUnsafe(text[i]))
                    return i;
            }

            return first;
        }

        public override bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
        {
            var isEncodedAnyway = UnsafeRelaxedJsonEscaping.WillEncode(unicodeScalar);
            if (isEncodedAnyway || !ConsoleText.IsUnsafe(unicodeScalar))
                return UnsafeRelaxedJsonEscaping.TryEncodeUnicodeScalar(unicodeScalar, buffer, bufferLength, out numberOfCharactersWritten);

            // All that only a console minds lies in the first plane.
            var isWritten = new Span<char>(buffer, bufferLength).TryWrite($"\\u{unicodeScalar:X4}", out numberOfCharactersWritten);
            return isWritten;
        }
    }
}
