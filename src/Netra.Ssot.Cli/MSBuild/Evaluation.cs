using System.Text.Json;

namespace Netra.Ssot.Cli.MSBuild;

/// <summary>Properties and items as <c>dotnet msbuild -getProperty -getItem</c> answers them.</summary>
sealed class Evaluation
{
    readonly Dictionary<string, string> _properties = new(StringComparer.OrdinalIgnoreCase);
    readonly Dictionary<string, List<EvaluatedItem>> _items = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A property's value; empty when it has none.</summary>
    public string this[string property] => _properties.GetValueOrDefault(property, "");

    /// <summary>Whether a property is true.</summary>
    public bool Is(string property) => string.Equals(this[property].Trim(), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>The items of a kind, in evaluation order.</summary>
    public IReadOnlyList<EvaluatedItem> Items(string kind) => _items.TryGetValue(kind, out var items) ? items : [];

    /// <summary>Reads the answer.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static Evaluation Parse(string answer)
    {
        // Messages of targets may stand before the answer.
        var start = answer.StartsWith('{') ? 0 : answer.IndexOf("\n{", StringComparison.Ordinal) + 1;
        using var json = JsonDocument.Parse(answer.AsMemory(start));
        var evaluation = new Evaluation();
        if (json.RootElement.TryGetProperty("Properties", out var properties))
        {
            foreach (var property in properties.EnumerateObject())
                evaluation._properties[property.Name] = property.Value.GetString() ?? "";
        }

        if (json.RootElement.TryGetProperty("Items", out var kinds))
        {
            foreach (var kind in kinds.EnumerateObject())
                evaluation._items[kind.Name] = [.. kind.Value.EnumerateArray().Select(EvaluatedItem.Read)];
        }

        return evaluation;
    }
}
