using Microsoft.Extensions.AI;

namespace Netra.Ssot.Testing;

/// <summary>A request that reached a <see cref="ChatDouble"/>.</summary>
public sealed class RecordedChat
{
    internal RecordedChat(IEnumerable<ChatMessage> messages, ChatOptions? options, bool isStreaming)
    {
        Messages = [.. messages];
        Options = options;
        IsStreaming = isStreaming;
    }

    /// <summary>The messages that were sent, as the list was then; callers tend to append to the list they sent.</summary>
    public IReadOnlyList<ChatMessage> Messages { get; }

    /// <summary>The options that were sent.</summary>
    public ChatOptions? Options { get; }

    /// <summary>True when the answer was asked for in pieces.</summary>
    public bool IsStreaming { get; }

    /// <summary>The last message in words.</summary>
    public override string ToString() => Messages.Count == 0 ? "no message" : $"{Messages[^1].Role}: {ArgumentWords.Of(Messages[^1].Text)}";
}
