namespace Netra.Ssot.Cli.MSBuild;

/// <summary>What is asked of every project.</summary>
/// <param name="Properties">Names of properties.</param>
/// <param name="Items">Kinds of items, each with the metadata that are wanted.</param>
/// <param name="Said">Names of properties that are wanted as the project itself says them, too: before NuGet and the SDK add their defaults for packing.</param>
sealed record ProjectQuestion(IReadOnlyList<string> Properties, IReadOnlyDictionary<string, string[]> Items, IReadOnlyList<string> Said)
{
    /// <summary>Between the items of a kind; no file name, version or path holds it.</summary>
    public const char ItemMark = '\u001E';

    /// <summary>Between an item's include and its metadata.</summary>
    public const char MetadataMark = '\u001F';

    const string Target = "_SsotAnswer";

    const string SaidPrefix = "_SsotSaid";

    /// <summary>The properties of an answer.</summary>
    public IEnumerable<string> Answers => [.. Properties, .. Said.Select(NameOfSaid)];

    /// <summary>The name under which an answer holds what a project itself says.</summary>
    public static string NameOfSaid(string property) => SaidPrefix + property;

    /// <summary>The target of the file that asks.</summary>
    public const string AskTarget = "SsotAsk";

    /// <summary>
    /// Writes the files that ask: a project that calls the others, and the target that answers in each of them. MSBuild's hook for a user's own
    /// targets brings it there, so no project can take it away, and what the user who runs the check has there answers for no project.
    /// </summary>
    /// <returns>Absolute path of the project to run.</returns>
    public string Write(string folder, IEnumerable<string> projects, string configuration)
    {
        var hook = Path.Combine(folder, "Current", "Microsoft.Common.targets", "ImportAfter");
        Directory.CreateDirectory(hook);
        File.WriteAllText(Path.Combine(hook, "ssot.targets"), Answer());
        var file = Path.Combine(folder, "ask.ssot.proj");
        File.WriteAllText(file, Ask(folder, projects, configuration));
        return file;
    }

    // The references are only known once they are resolved; nothing is built for it.
    string Answer() => $"""
        <Project>
          <PropertyGroup>
            {string.Concat(Said.Select(name => $"<{NameOfSaid(name)}>$({name})</{NameOfSaid(name)}>"))}
          </PropertyGroup>
          <Target Name="{Target}" DependsOnTargets="ResolveAssemblyReferences" Returns="@({Target})">
            <ItemGroup>
              <{Target} Include="$(MSBuildProjectFullPath)">
                {string.Concat(Answers.Select(name => $"<{name}>$({name})</{name}>"))}
                {string.Concat(Items.Select(kind => $"<{kind.Key}>@({kind.Key}->'{Format(kind.Value)}', '%1E')</{kind.Key}>"))}
              </{Target}>
            </ItemGroup>
          </Target>
        </Project>
        """;

    // One task call a project: a file that is no project stops the call that it is part of.
    static string Ask(string folder, IEnumerable<string> projects, string configuration) => $"""
        <Project>
          <ItemGroup>
            {string.Concat(projects.Select(project => $"<_Project Include=\"{MSBuildEscape.Value(project)}\" />"))}
          </ItemGroup>
          <PropertyGroup>
            <_Globals>{(configuration.Length > 0 ? $"Configuration={MSBuildEscape.Value(configuration)};" : "")}BuildProjectReferences=false;MSBuildUserExtensionsPath={MSBuildEscape.Value(folder)}</_Globals>
          </PropertyGroup>
          <Target Name="{AskTarget}" Returns="@(_Answer)">
            <MSBuild Projects="%(_Project.FullPath)" Targets="GetTargetFrameworks" Properties="$(_Globals)" SkipNonexistentTargets="true" ContinueOnError="true">
              <Output TaskParameter="TargetOutputs" ItemName="_Frameworks" />
            </MSBuild>
            <ItemGroup>
              <_Inner Include="%(_Frameworks.TargetFrameworks)" Condition="'%(_Frameworks.HasSingleTargetFramework)' == 'false'">
                <Project>%(_Frameworks.MSBuildSourceProjectFile)</Project>
              </_Inner>
              <_Inner>
                <AdditionalProperties>TargetFramework=%(Identity)</AdditionalProperties>
              </_Inner>
              <_Asked Include="@(_Inner->'%(Project)')" />
              <_Asked Include="%(_Frameworks.MSBuildSourceProjectFile)" Condition="'%(_Frameworks.HasSingleTargetFramework)' == 'true'" />
            </ItemGroup>
            <MSBuild Projects="@(_Asked)" Condition="'%(_Asked.Identity)%(_Asked.AdditionalProperties)' != ''" Targets="{Target}"
                     Properties="$(_Globals)" SkipNonexistentTargets="true" ContinueOnError="true">
              <Output TaskParameter="TargetOutputs" ItemName="_Answer" />
            </MSBuild>
          </Target>
        </Project>
        """;

    static string Format(string[] metadata) => "%(Identity)" + string.Concat(metadata.Select(name => $"%1F%({name})"));
}
