using System.Globalization;
using System.Text.Json;

namespace Netra.Ssot.Reporting.Formats;

/// <summary>An object in a findings file, which says where it is when something in it is wrong.</summary>
/// <param name="path">Where it is, as a JSON path.</param>
readonly struct JsonNode(JsonElement element, string path)
{
    /// <summary>The exception that says what is wrong here.</summary>
    public BadReportException Bad(string what) => new($"{path} {what}");

    public string Text(string name) => Find(name, JsonValueKind.String)?.GetString() ?? throw Missing(name, "a string");

    public string TextIfAny(string name) => Find(name, JsonValueKind.String)?.GetString() ?? "";

    public int Number(string name) =>
        Find(name, JsonValueKind.Number) is { } value && value.TryGetInt32(out var number) ? number : throw Missing(name, "a whole number");

    public int? NumberIfAny(string name) => Find(name, JsonValueKind.Number) is null ? null : Number(name);

    public bool Flag(string name) => Find(name, JsonValueKind.True, JsonValueKind.False) is { ValueKind: JsonValueKind.True };

    /// <summary>A day; null when it is not there or empty.</summary>
    public DateTime? Day(string name) =>
        TextIfAny(name) is not { Length: > 0 } text ? null
        : DateTime.TryParseExact(text, JsonReport.Day, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var day) ? day
        : throw Missing(name, "a day such as 2027-01-31");

    /// <summary>The value that is written so.</summary>
    public T Word<T>(string name, IReadOnlyList<T> values, Func<T, string> write)
    {
        var text = Text(name);
        foreach (var value in values)
        {
            if (write(value) == text)
                return value;
        }

        throw Missing(name, $"one of {string.Join(", ", values.Select(write))}");
    }

    public JsonNode Object(string name) => ObjectIfAny(name) ?? throw Missing(name, "an object");

    public JsonNode? ObjectIfAny(string name) => Find(name, JsonValueKind.Object) is { } value ? new(value, path + "." + name) : null;

    public IEnumerable<JsonNode> Array(string name) => Find(name, JsonValueKind.Array) is null ? throw Missing(name, "an array") : ArrayIfAny(name);

    public IEnumerable<JsonNode> ArrayIfAny(string name)
    {
        var place = path;
        return Find(name, JsonValueKind.Array)?.EnumerateArray().Select((item, index) => item.ValueKind == JsonValueKind.Object
            ? new JsonNode(item, $"{place}.{name}[{index}]")
            : throw new BadReportException($"{place}.{name}[{index}] must be an object")) ?? [];
    }

    public IReadOnlyList<string> Texts(string name) => TextsIfAny(name) ?? throw Missing(name, "an array");

    public IReadOnlyList<string>? TextsIfAny(string name)
    {
        var place = path;
        return Find(name, JsonValueKind.Array) is not { } array ? null :
        [
            .. array.EnumerateArray().Select((item, index) => item.ValueKind == JsonValueKind.String
                ? item.GetString()!
                : throw new BadReportException($"{place}.{name}[{index}] must be a string")),
        ];
    }

    BadReportException Missing(string name, string kind) => new($"{path}.{name} must be {kind}");

    JsonElement? Find(string name, params ReadOnlySpan<JsonValueKind> kinds)
    {
        if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out var value))
            return null;
        return kinds.Contains(value.ValueKind) ? value : throw Missing(name, "of another kind: " + kinds[0].ToString().ToLowerInvariant());
    }
}
