using System.Text.Json;

namespace Netra.Ssot.Inspection.Projects;

/// <summary>A target framework of the restored project, with what it asked for.</summary>
sealed class AssetsFramework
{
    AssetsFramework(string key) => Key = Alias = Framework = key;

    /// <summary>What the file calls it.</summary>
    public string Key { get; }

    /// <summary>What the project calls it.</summary>
    public string Alias { get; private set; }

    /// <summary>What NuGet calls it.</summary>
    public string Framework { get; private set; }

    /// <summary>The packages that it asks for.</summary>
    public List<DirectDependency> Direct { get; } = [];

    public static AssetsFramework Read(ref Utf8JsonReader json)
    {
        var framework = new AssetsFramework(json.GetString()!);
        json.Enter(JsonTokenType.StartObject);
        while (json.NextMember())
            framework.ReadMember(ref json);
        return framework;
    }

    void ReadMember(ref Utf8JsonReader json)
    {
        if (json.ValueTextEquals("targetAlias"u8))
        {
            Alias = json.ReadText();
        }
        else if (json.ValueTextEquals("framework"u8))
        {
            Framework = json.ReadText();
        }
        else if (json.ValueTextEquals("dependencies"u8))
        {
            json.Enter(JsonTokenType.StartObject);
            while (json.NextMember())
                ReadDependency(ref json);
        }
        else if (json.ValueTextEquals("downloadDependencies"u8))
        {
            json.Enter(JsonTokenType.StartArray);
            while (json.Read() && json.TokenType == JsonTokenType.StartObject)
                ReadDownload(ref json);
            json.Require(JsonTokenType.EndArray);
        }
        else
        {
            json.SkipValue();
        }
    }

    /// <summary><c>"Moq": { "target": "Package", "version": "[4.20.72, )", "autoReferenced": true }</c>.</summary>
    void ReadDependency(ref Utf8JsonReader json)
    {
        var id = json.GetString()!;
        var (version, isPackage, isImplicit) = ("", true, false);
        json.Enter(JsonTokenType.StartObject);
        while (json.NextMember())
        {
            if (json.ValueTextEquals("target"u8))
            {
                json.Enter(JsonTokenType.String);
                isPackage = json.ValueTextEquals("Package"u8);
            }
            else if (json.ValueTextEquals("version"u8))
            {
                version = json.ReadText();
            }
            else if (json.ValueTextEquals("autoReferenced"u8))
            {
                json.Read();
                isImplicit = json.GetBoolean();
            }
            else
            {
                json.SkipValue();
            }
        }

        if (isPackage)
            Direct.Add(new DirectDependency(id, version, isImplicit, IsDownload: false));
    }

    /// <summary><c>{ "name": "Moq", "version": "[4.20.72, 4.20.72]" }</c>.</summary>
    void ReadDownload(ref Utf8JsonReader json)
    {
        var (name, version) = ("", "");
        while (json.NextMember())
        {
            if (json.ValueTextEquals("name"u8))
                name = json.ReadText();
            else if (json.ValueTextEquals("version"u8))
                version = Exact(json.ReadText());
            else
                json.SkipValue();
        }

        if (name.Length > 0)
            Direct.Add(new DirectDependency(name, version, IsImplicit: false, IsDownload: true));
    }

    /// <summary>The version of <c>[1.2.3, 1.2.3]</c>, the only form a download has; anything else as it is.</summary>
    static string Exact(string range)
    {
        var comma = range.IndexOf(',', StringComparison.Ordinal);
        if (comma < 0)
            return range.Trim('[', ']');
        var low = range.AsSpan(0, comma).Trim("[ ");
        return low.SequenceEqual(range.AsSpan(comma + 1).Trim("] ")) ? low.ToString() : range;
    }
}
