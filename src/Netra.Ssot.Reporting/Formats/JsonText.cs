using System.Text.Encodings.Web;
using System.Text.Json;

namespace Netra.Ssot.Reporting.Formats;

/// <summary>Readable JSON that is safe to print: only what a console or the grammar minds is escaped.</summary>
public static class JsonText
{
    const int MostPending = 1 << 14;

    /// <summary>Lets a writer write one document and returns its text, with a final line feed.</summary>
    public static string Write(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        Write(stream, write);
        return System.Text.Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <summary>Lets a writer write one document to a stream as UTF-8, with a final line feed.</summary>
    public static void Write(Stream stream, Action<Utf8JsonWriter> write)
    {
        using (var writer = new Utf8JsonWriter(stream, new() { Indented = true, NewLine = "\n", Encoder = SafeEncoder.Instance }))
            write(writer);
        stream.WriteByte((byte)'\n');
    }

    /// <summary>Hands on what was written so far, when it is much: the writer itself keeps all of it until the end.</summary>
    internal static void HandOn(Utf8JsonWriter json)
    {
        if (json.BytesPending > MostPending)
            json.Flush();
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
