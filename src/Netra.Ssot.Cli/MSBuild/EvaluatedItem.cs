using System.Text.Json;

namespace Netra.Ssot.Cli.MSBuild;

/// <summary>An item with its metadata, those that MSBuild gives every item apart.</summary>
sealed class EvaluatedItem(string include, Dictionary<string, string> metadata)
{
    static readonly HashSet<string> WellKnown = new(StringComparer.OrdinalIgnoreCase)
    {
        "Identity", "FullPath", "RootDir", "Filename", "Extension", "RelativeDir", "Directory", "RecursiveDir", "ModifiedTime", "CreatedTime",
        "AccessedTime", "DefiningProjectFullPath", "DefiningProjectDirectory", "DefiningProjectName", "DefiningProjectExtension",
    };

    /// <summary>Its unescaped include.</summary>
    public string Include { get; } = include;

    /// <summary>A metadata's value; empty when it has none.</summary>
    public string this[string name] => metadata.GetValueOrDefault(name, "");

    /// <summary>The metadata that a file gave it.</summary>
    public IReadOnlyDictionary<string, string> Custom() =>
        metadata.Where(pair => !WellKnown.Contains(pair.Key)).ToDictionary(StringComparer.OrdinalIgnoreCase);

    public static EvaluatedItem Read(JsonElement item)
    {
        var metadata = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var property in item.EnumerateObject())
            metadata[property.Name] = property.Value.GetString() ?? "";
        return new(metadata.GetValueOrDefault("Identity", ""), metadata);
    }

    /// <summary>Reads an include and these metadata.</summary>
    public static EvaluatedItem Read(string item, string[] metadata)
    {
        var parts = item.Split(ProjectQuestion.MetadataMark);
        return new(
            parts[0],
            metadata.Zip(parts.Skip(1)).Where(pair => pair.Second.Length > 0).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.OrdinalIgnoreCase));
    }
}
