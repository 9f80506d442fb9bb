using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace Netra.Ssot.Testing;

/// <summary>
/// A language model that answers from a script: each request takes the next answer, whole or streamed as it was asked for. A request beyond
/// the script fails the test, also when the exception is swallowed, and so does an answer that nobody asked for.
/// Made by <see cref="SsotMockFactory.Chat"/>. Safe for use by many threads; answers are then taken in the order of arrival.
/// </summary>
public sealed class ChatDouble : IChatClient, ITestDouble
{
    readonly object _lock = new();
    readonly Queue<ChatAnswer> _script = new();
    readonly List<RecordedChat> _requests = [];
    readonly ProblemList _unexpected = new();
    volatile bool _disposed;

    internal ChatDouble()
    {
    }

    /// <summary>Every request, in the order in which they arrived, answered or not.</summary>
    public IReadOnlyList<RecordedChat> Requests
    {
        get
        {
            lock (_lock)
                return [.. _requests];
        }
    }

    /// <inheritdoc />
    public IReadOnlyList<string> Problems
    {
        get
        {
            lock (_lock)
            {
                return _script.Count == 0
                    ? [.. _unexpected.All]
                    : [.. _unexpected.All, $"The chat client {Counts.Was("asked", _requests.Count)}, and {_script.Count} scripted answer(s) were left over"];
            }
        }
    }

    /// <summary>Adds a text to the script.</summary>
    /// <param name="usage">The tokens that the answer reports to have cost.</param>
    public ChatDouble Reply(string text, UsageDetails? usage = null) => Reply(_ => Finished(new TextContent(text), ChatFinishReason.Stop, usage));

    /// <summary>Adds a text to the script that is streamed in exactly these pieces; asked for whole, it comes whole.</summary>
    public ChatDouble ReplyInPieces(params string[] pieces)
    {
        ArgumentNullException.ThrowIfNull(pieces);
        return Add(new(_ => Finished(new TextContent(string.Concat(pieces)), ChatFinishReason.Stop, null), pieces));
    }

    /// <summary>Adds a request of the model to call a tool.</summary>
    /// <param name="tool">The tool's name, which the request's options should offer.</param>
    /// <param name="arguments">What it shall be called with.</param>
    /// <param name="callId">What the result must refer to.</param>
    public ChatDouble ReplyWithToolCall(string tool, IDictionary<string, object?>? arguments = null, string callId = "call-1") =>
        Reply(_ => Finished(new FunctionCallContent(callId, tool, arguments), ChatFinishReason.ToolCalls, null));

    /// <summary>Adds an answer that is made of the request.</summary>
    public ChatDouble Reply(Func<RecordedChat, ChatResponse> answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return Add(new(answer));
    }

    /// <summary>Adds a failure, as of an overloaded service.</summary>
    public ChatDouble Throw(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        return Reply(_ => throw exception);
    }

    /// <inheritdoc />
    /// <exception cref="MockException">The script is at its end.</exception>
    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        return Answer();

        // A model's failure comes with the task.
        async Task<ChatResponse> Answer()
        {
            await Task.CompletedTask.ConfigureAwait(false);
            var request = new RecordedChat(messages, options, isStreaming: false);
            return Take(request, cancellationToken).Whole(request);
        }
    }

    /// <inheritdoc />
    /// <exception cref="MockException">The script is at its end; thrown by the enumeration.</exception>
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        var request = new RecordedChat(messages, options, isStreaming: true);
        foreach (var update in Take(request, cancellationToken).Streamed(request))
        {
            await Task.Yield();
            cancellationToken.ThrowIfCancellationRequested();
            yield return update;
        }
    }

    /// <inheritdoc />
    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return serviceKey is null && serviceType.IsInstanceOfType(this) ? this : null;
    }

    /// <summary>Answers no more, as a real client; what was recorded stays.</summary>
    public void Dispose() => _disposed = true;

    /// <inheritdoc />
    public void Reset()
    {
        lock (_lock)
        {
            _script.Clear();
            _requests.Clear();
            _unexpected.Clear();
        }
    }

    static ChatResponse Finished(AIContent content, ChatFinishReason reason, UsageDetails? usage) =>
        new(new ChatMessage(ChatRole.Assistant, [content])) { FinishReason = reason, Usage = usage };

    ChatAnswer Take(RecordedChat request, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            _requests.Add(request);
            return _script.TryDequeue(out var answer)
                ? answer
                : throw _unexpected.Add($"The chat client was asked ({request}), and its script has no answer left: add one with Reply");
        }
    }

    ChatDouble Add(ChatAnswer answer)
    {
        lock (_lock)
            _script.Enqueue(answer);
        return this;
    }
}
