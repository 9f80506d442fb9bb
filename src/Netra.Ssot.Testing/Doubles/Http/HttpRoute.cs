using System.Net;
using System.Text;
using System.Text.Json;
using NSubstitute.ReceivedExtensions;
using Answer = System.Func<Netra.Ssot.Testing.RecordedHttpRequest, System.Threading.CancellationToken, System.Threading.Tasks.Task<System.Net.Http.HttpResponseMessage>>;

namespace Netra.Ssot.Testing;

/// <summary>
/// The answers of a <see cref="HttpDouble"/> to one kind of request. They are given in the order in which they were added, and the last one
/// is given from then on. Each request gets a response object of its own.
/// </summary>
public sealed class HttpRoute
{
    readonly string _name;
    readonly Func<RecordedHttpRequest, bool> _matches;
    readonly Quantity? _expected;
    readonly List<Answer> _answers = [];
    readonly List<RecordedHttpRequest> _requests = [];

    internal HttpRoute(string name, Func<RecordedHttpRequest, bool> matches, Quantity? expected)
    {
        _name = name;
        _matches = matches;
        _expected = expected;
    }

    /// <summary>The requests this route answered, in order.</summary>
    public IReadOnlyList<RecordedHttpRequest> Requests
    {
        get
        {
            lock (_answers)
                return [.. _requests];
        }
    }

    /// <summary>Answers with a status and, where given, a text in UTF-8.</summary>
    public HttpRoute Reply(HttpStatusCode status = HttpStatusCode.OK, string? text = null, string mediaType = "text/plain") =>
        Reply(_ => new(status) { Content = text is null ? null : new StringContent(text, Encoding.UTF8, mediaType) });

    /// <summary>Answers with a value as JSON, written with the defaults of the web.</summary>
    public HttpRoute ReplyJson<T>(T value, HttpStatusCode status = HttpStatusCode.OK) =>
        Reply(status, JsonSerializer.Serialize(value, JsonSerializerOptions.Web), "application/json");

    /// <summary>Answers with what <paramref name="answer"/> makes of the request; it must make a new response each time.</summary>
    public HttpRoute Reply(Func<RecordedHttpRequest, HttpResponseMessage> answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return Add((request, _) => Task.FromResult(answer(request)));
    }

    /// <summary>Answers by throwing, as a broken connection does.</summary>
    public HttpRoute Throw(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        return Add((_, _) => Task.FromException<HttpResponseMessage>(exception));
    }

    /// <summary>Never answers; the request ends when it is cancelled, so that the caller's timeout can be tested.</summary>
    public HttpRoute Hang() => Add(async (_, cancellation) =>
    {
        await Task.Delay(Timeout.Infinite, cancellation).ConfigureAwait(false);
        return new();
    });

    internal bool Matches(RecordedHttpRequest request) => _matches(request);

    /// <summary>The next answer, or null when none was given.</summary>
    internal Answer? Take(RecordedHttpRequest request)
    {
        lock (_answers)
        {
            _requests.Add(request);
            return _answers.Count == 0 ? null : _answers[Math.Min(_requests.Count, _answers.Count) - 1];
        }
    }

    internal string? Problem()
    {
        var requests = Requests;
        return _expected?.Matches(requests) == false ? $"{_name} {Counts.Expected(_expected)}, and {Counts.Was("requested", requests.Count)}" : null;
    }

    /// <summary>The route in words, as in <c>GET /orders/*</c>.</summary>
    public override string ToString() => _name;

    HttpRoute Add(Answer answer)
    {
        lock (_answers)
            _answers.Add(answer);
        return this;
    }
}
