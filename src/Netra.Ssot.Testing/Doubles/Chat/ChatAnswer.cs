using Microsoft.Extensions.AI;

namespace Netra.Ssot.Testing;

/// <summary>One answer of a script, whole or in pieces.</summary>
sealed class ChatAnswer(Func<RecordedChat, ChatResponse> make, IReadOnlyList<string>? pieces = null)
{
    public ChatResponse Whole(RecordedChat request) => make(request);

    /// <summary>The same answer as a model streams it: text word by word unless its pieces were given, then calls, then usage.</summary>
    public IEnumerable<ChatResponseUpdate> Streamed(RecordedChat request)
    {
        foreach (var update in make(request).ToChatResponseUpdates())
        {
            if (update.Contents is not [TextContent text])
            {
                yield return update;
                continue;
            }

            foreach (var piece in pieces ?? Words(text.Text))
            {
                var part = update.Clone();
                part.Contents = [new TextContent(piece)];
                yield return part;
            }
        }
    }

    static List<string> Words(string text)
    {
        var words = new List<string>();
        var start = 0;
        for (var i = 1; i <= text.Length; i++)
        {
            if (i < text.Length && (text[i - 1] != ' ' || text[i] == ' '))
                continue;
            words.Add(text[start..i]);
            start = i;
        }

        return words;
    }
}
