using System.Text;
using System.Text.Json;

namespace Netra.Ssot.Testing;

/// <summary>A request that reached a <see cref="HttpDouble"/>, with its body as it was when it was sent.</summary>
public sealed class RecordedHttpRequest
{
    internal RecordedHttpRequest(HttpRequestMessage message, byte[] body)
    {
        Method = message.Method;
        Uri = message.RequestUri ?? throw new InvalidOperationException("The request has no address: set HttpClient.BaseAddress, or send it to an absolute one");
        Body = body;
        Headers = message.Headers
            .Concat(message.Content?.Headers ?? Enumerable.Empty<KeyValuePair<string, IEnumerable<string>>>())
            .ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>GET, POST and so on.</summary>
    public HttpMethod Method { get; }

    /// <summary>The absolute address, with its query.</summary>
    public Uri Uri { get; }

    /// <summary>The headers of the request and of its content; several values of one are joined with a comma. Names ignore case.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>The bytes of the body; empty when there was none.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>The body read as UTF-8.</summary>
    public string Text => Encoding.UTF8.GetString(Body.Span);

    /// <summary>The body read as JSON with the defaults of the web: names in camel case, case ignored.</summary>
    /// <exception cref="JsonException">The body is not JSON of that shape.</exception>
    public T? Json<T>() => JsonSerializer.Deserialize<T>(Body.Span, JsonSerializerOptions.Web);

    /// <summary>The request line, as in <c>GET https://api.test/orders?page=2</c>.</summary>
    public override string ToString() => $"{Method} {Uri.AbsoluteUri}";
}
