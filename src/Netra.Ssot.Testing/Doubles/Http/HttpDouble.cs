using NSubstitute.ReceivedExtensions;

namespace Netra.Ssot.Testing;

/// <summary>
/// The network of a test: give it to <see cref="HttpClient"/>, or let <see cref="CreateClient"/> do so. It answers the routes it was given and
/// records every request with its body; a request without a route fails the test, also when the exception is swallowed.
/// Made by <see cref="SsotMockFactory.Http"/>. Safe for use by many threads.
/// </summary>
public sealed class HttpDouble : HttpMessageHandler, ITestDouble
{
    readonly object _lock = new();
    readonly List<HttpRoute> _routes = [];
    readonly List<RecordedHttpRequest> _requests = [];
    readonly ProblemList _unexpected = new();

    internal HttpDouble()
    {
    }

    /// <summary>Every request, in the order in which they arrived, answered or not.</summary>
    public IReadOnlyList<RecordedHttpRequest> Requests
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
                return [.. _unexpected.All, .. _routes.Select(route => route.Problem()).OfType<string>()];
        }
    }

    /// <summary>Makes a client whose requests come here; disposing it leaves the double alive.</summary>
    /// <param name="baseAddress">Where relative addresses begin; <c>http://localhost/</c> when left out.</param>
    public HttpClient CreateClient(string baseAddress = "http://localhost/") => new(this, disposeHandler: false) { BaseAddress = new(baseAddress) };

    /// <summary>Adds a route that may be requested. Where several match, the one added last answers, as with <c>Returns</c>.</summary>
    /// <param name="method">The method that must be used.</param>
    /// <param name="url">A path as in <c>/orders/*</c>, or an absolute address; * stands for characters of one segment. The query counts when given.</param>
    /// <exception cref="ArgumentException"><paramref name="url"/> is neither a path nor an absolute http address.</exception>
    public HttpRoute On(HttpMethod method, string url) => Add(method, url, null);

    /// <summary>Adds a route for the requests that <paramref name="matches"/> accepts.</summary>
    public HttpRoute On(Func<RecordedHttpRequest, bool> matches)
    {
        ArgumentNullException.ThrowIfNull(matches);
        return Add(new("A request of your own condition", matches, null));
    }

    /// <summary>Adds a route that must be requested before the test ends.</summary>
    /// <param name="times">How often; at least once when left out.</param>
    /// <inheritdoc cref="On(HttpMethod, string)"/>
    public HttpRoute Expect(HttpMethod method, string url, Quantity? times = null) => Add(method, url, times ?? Quantity.AtLeastOne());

    /// <inheritdoc />
    public void Reset()
    {
        lock (_lock)
        {
            _routes.Clear();
            _requests.Clear();
            _unexpected.Clear();
        }
    }

    /// <summary>Answers a request, for <see cref="HttpClient"/>.</summary>
    /// <exception cref="MockException">No route matches, or the one that does has no answer.</exception>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        var recorded = new RecordedHttpRequest(request, body);
        var response = await Answer(recorded, cancellationToken).ConfigureAwait(false);
        response.RequestMessage ??= request;
        return response;
    }

    /// <summary>Answers a synchronous request, for <see cref="HttpClient"/>.</summary>
    /// <exception cref="MockException">No route matches, or the one that does has no answer.</exception>
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken).GetAwaiter().GetResult();

    Task<HttpResponseMessage> Answer(RecordedHttpRequest request, CancellationToken cancellationToken)
    {
        HttpRoute? route;
        string routes;
        lock (_lock)
        {
            _requests.Add(request);
            route = _routes.FindLast(one => one.Matches(request));
            routes = _routes.Count == 0 ? "none" : string.Join("; ", _routes);
        }

        if (route is null)
            throw _unexpected.Add($"{request} was requested, and no route matches (routes: {routes}): add one with On(method, url)");
        var answer = route.Take(request) ?? throw _unexpected.Add($"{request} was requested, and the route {route} has no answer: give it one with Reply");
        return answer(request, cancellationToken);
    }

    HttpRoute Add(HttpMethod method, string url, Quantity? expected)
    {
        ArgumentNullException.ThrowIfNull(method);
        var pattern = new UrlPattern(url);
        return Add(new($"{method} {pattern}", request => request.Method == method && pattern.Matches(request.Uri), expected));
    }

    HttpRoute Add(HttpRoute route)
    {
        lock (_lock)
            _routes.Add(route);
        return route;
    }
}
