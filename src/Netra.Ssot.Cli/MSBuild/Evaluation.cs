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
    public static Evaluation Parse(ReadOnlyMemory<byte> answer)
    {
        using var json = MSBuildQuery.ParseAnswer(answer);
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

    /// <summary>Reads the answer of a project to a question.</summary>
    /// <param name="items">Those of the other projects.</param>
    public static Evaluation Read(JsonElement answer, ProjectQuestion question, EvaluatedItems items)
    {
        var evaluation = new Evaluation();
        foreach (var name in question.Answers)
            evaluation._properties[name] = Text(answer, name);
        foreach (var (kind, metadata) in question.Items)
            evaluation._items[kind] = [.. Text(answer, kind).Split(ProjectQuestion.ItemMark, StringSplitOptions.RemoveEmptyEntries).Select(item => items.Get(kind, item, metadata))];
        return evaluation;
    }

    static string Text(JsonElement answer, string name) => answer.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";
}
