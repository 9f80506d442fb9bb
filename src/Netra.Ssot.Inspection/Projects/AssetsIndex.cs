using System.Text.Json;

namespace Netra.Ssot.Inspection.Projects;

/// <summary>Where the value of a member lies in the file: half-open, in bytes.</summary>
sealed record AssetsPart(string Key, int Start, int End);

/// <summary>What a project depends on by itself for one target.</summary>
sealed record AssetsGroup(string Key, List<string> Ids);

/// <summary>
/// The first pass over an assets file: everything that is small, and where each target lies. The whole file is read to its end,
/// so that one cut off anywhere is noticed, but nothing of the long sections is kept.
/// </summary>
sealed class AssetsIndex
{
    /// <summary>The schema version.</summary>
    public int Version { get; private set; }

    /// <summary>The targets by key, with the positions of their values.</summary>
    public List<AssetsPart> Targets { get; } = [];

    /// <summary>The names of the direct dependencies, projects included, by target.</summary>
    public List<AssetsGroup> Groups { get; } = [];

    /// <summary>The project's target frameworks.</summary>
    public List<AssetsFramework> Frameworks { get; } = [];

    /// <summary>The paths of the projects in the graph, as they are written, by the names that they have in targets.</summary>
    public Dictionary<string, string> Projects { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The folders that hold the packages' files.</summary>
    public List<string> PackageFolders { get; } = [];

    public static AssetsIndex Read(ReadOnlySpan<byte> bytes)
    {
        var index = new AssetsIndex();
        var json = new Utf8JsonReader(bytes);
        var found = Sections.None;
        json.Enter(JsonTokenType.StartObject);
        while (json.NextMember())
        {
            var section = index.ReadSection(ref json);
            if ((found & section) != 0)
                throw new AssetsException("a section stands in it twice", AssetsException.RestoreForce);
            found |= section;
        }

        // Past the end: the reader reports what follows the last brace.
        json.Read();
        return found == Sections.All
            ? index
            : throw new AssetsException("it lacks a section that every restore writes", AssetsException.RestoreForce);
    }

    Sections ReadSection(ref Utf8JsonReader json)
    {
        if (json.ValueTextEquals("version"u8))
        {
            json.Read();
            Version = json.GetInt32();
            return Sections.Version;
        }

        if (json.ValueTextEquals("targets"u8))
        {
            ReadTargets(ref json);
            return Sections.Targets;
        }

        if (json.ValueTextEquals("projectFileDependencyGroups"u8))
        {
            ReadGroups(ref json);
            return Sections.Groups;
        }

        if (json.ValueTextEquals("project"u8))
        {
            ReadProject(ref json);
            return Sections.Project;
        }

        if (json.ValueTextEquals("libraries"u8))
            ReadProjects(ref json);
        else if (json.ValueTextEquals("packageFolders"u8))
            ReadPackageFolders(ref json);
        else
            json.SkipValue();
        return Sections.None;
    }

    void ReadTargets(ref Utf8JsonReader json)
    {
        json.Enter(JsonTokenType.StartObject);
        while (json.NextMember())
        {
            var key = json.GetString()!;
            json.Enter(JsonTokenType.StartObject);
            var start = (int)json.TokenStartIndex;
            json.Skip();
            Targets.Add(new(key, start, (int)json.BytesConsumed));
        }
    }

    /// <summary><c>"net10.0": [ "Moq >= 4.20.72" ]</c>.</summary>
    void ReadGroups(ref Utf8JsonReader json)
    {
        json.Enter(JsonTokenType.StartObject);
        while (json.NextMember())
        {
            var ids = new List<string>();
            Groups.Add(new(json.GetString()!, ids));
            json.Enter(JsonTokenType.StartArray);
            while (json.Read() && json.TokenType == JsonTokenType.String)
            {
                var text = json.GetString()!;
                var space = text.IndexOf(' ', StringComparison.Ordinal);
                ids.Add(space < 0 ? text : text[..space]);
            }

            json.Require(JsonTokenType.EndArray);
        }
    }

    /// <summary><c>"Acme.Testing/1.0.0": { "type": "project", "msbuildProject": "../Acme.Testing/Acme.Testing.csproj" }</c> among the packages.</summary>
    void ReadProjects(ref Utf8JsonReader json)
    {
        json.Enter(JsonTokenType.StartObject);
        while (json.NextMember())
        {
            // Hardly one of them is a project: no text is made of the others' names.
            var name = json;
            json.Enter(JsonTokenType.StartObject);
            while (json.NextMember())
            {
                if (json.ValueTextEquals("msbuildProject"u8))
                    Projects[name.GetString()!] = json.ReadText();
                else
                    json.SkipValue();
            }
        }
    }

    void ReadPackageFolders(ref Utf8JsonReader json)
    {
        json.Enter(JsonTokenType.StartObject);
        while (json.NextMember())
        {
            PackageFolders.Add(json.GetString()!);
            json.SkipValue();
        }
    }

    void ReadProject(ref Utf8JsonReader json)
    {
        json.Enter(JsonTokenType.StartObject);
        while (json.NextMember())
        {
            if (!json.ValueTextEquals("frameworks"u8))
            {
                json.SkipValue();
                continue;
            }

            json.Enter(JsonTokenType.StartObject);
            while (json.NextMember())
                Frameworks.Add(AssetsFramework.Read(ref json));
        }
    }

    [Flags]
    enum Sections
    {
        None = 0,
        Version = 1,
        Targets = 2,
        Groups = 4,
        Project = 8,
        All = Version | Targets | Groups | Project,
    }
}
