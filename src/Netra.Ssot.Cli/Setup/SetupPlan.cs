using Netra.Ssot.Cli.Editing;
using Netra.Ssot.Core.Rules.Repository;
using Netra.Ssot.Inspection.BuildFiles;

namespace Netra.Ssot.Cli.Setup;

/// <summary>Everything that a setup will do: made in one go, shown, and only then carried out.</summary>
sealed class SetupPlan
{
    readonly List<FileEdit> _edits = [];
    readonly List<string> _byHand = [];

    SetupPlan(SetupSurvey survey) => Survey = survey;

    public SetupSurvey Survey { get; }

    /// <summary>The files that change.</summary>
    public IEnumerable<FileEdit> Edits => _edits.Where(edit => edit.ChangesAnything);

    /// <summary>What cannot be edited safely, with the lines to add by hand.</summary>
    public IReadOnlyList<string> ByHand => _byHand;

    /// <summary>What was taken for granted, one line each.</summary>
    public List<string> Notes { get; } = [];

    /// <exception cref="UsageException">The repository is set up in two ways at once.</exception>
    public static SetupPlan Make(SetupOptions options)
    {
        var survey = new SetupSurvey(options.Root);
        var plan = new SetupPlan(survey);
        plan.AddPolicy(options);
        plan.AddDoor(options);
        plan.AddSolutionDoor(options);
        plan.AddTool(options);
        plan.Edit(".gitattributes", text => MergeDriver.AddTo(text), MergeDriver.Attribute);
        return plan;
    }

    void AddPolicy(SetupOptions options)
    {
        var text = PolicyTemplate.For(options, Survey, Notes);
        Edit("Directory.Ssot.props", before => before.Length > 0 ? before : text, text);
    }

    void AddDoor(SetupOptions options)
    {
        var own = Survey.Tests.Where(test => test.OptsInItself).ToList();
        if (own.Count > 0)
        {
            if (own.Count < Survey.Tests.Count)
                throw new UsageException($"{own.Count} of {Survey.Tests.Count} test projects opt in by themselves, {own[0].File} for one; take {GateImports.SdkName} out of them, or opt the others in alike");

            Notes.Add("every test project opts in by itself; the door stays as it is");
            return;
        }

        if (options.Door == Door.Sdk)
        {
            Edit("global.json", text => JsonEdit.Add(text.Length > 0 ? text : "{}\n", "msbuild-sdks", GateImports.SdkName, $"\"{options.Version}\""), $"\"msbuild-sdks\": {{ \"{GateImports.SdkName}\": \"{options.Version}\" }}");
            Append("Directory.Build.props", $"<Import Project=\"Sdk.props\" Sdk=\"{GateImports.SdkName}\" />");
            Append("Directory.Build.targets", $"<Import Project=\"Sdk.targets\" Sdk=\"{GateImports.SdkName}\" />");
        }
        else if (Survey.ManagesVersionsCentrally)
        {
            Append("Directory.Packages.props", "<ItemGroup>", $"  <GlobalPackageReference Include=\"{GateImports.SdkName}\" Version=\"{options.Version}\" />", "</ItemGroup>");
        }
        else
        {
            Append("Directory.Build.props", "<ItemGroup>", $"  <PackageReference Include=\"{GateImports.SdkName}\" Version=\"{options.Version}\" PrivateAssets=\"all\" />", "</ItemGroup>");
        }
    }

    /// <summary>The file at the root, and each nearer one that hides it from a test project.</summary>
    void Append(string name, params string[] lines)
    {
        foreach (var path in Survey.NearestToTests(name).Where(path => !Survey.BringsGate(path)))
            Edit(Path.GetRelativePath(Survey.Root, path), text => ProjectEdit.Append(text, lines), lines);
    }

    void AddSolutionDoor(SetupOptions options)
    {
        const string Name = "Directory.Solution.targets";
        var version = options.Door == Door.Package ? $" Version=\"{options.Version}\"" : "";
        var line = $"<Import Project=\"Solution.targets\" Sdk=\"{GateImports.SdkName}\"{version} />";
        var paths = Survey.Solutions.Select(solution => ImportedFiles.FindAbove(Name, Path.GetDirectoryName(solution)!, Survey.Root)).OfType<string>()
            .Append(Path.Combine(Survey.Root, Name)).Distinct(StringComparer.Ordinal);
        foreach (var path in paths.Where(path => !Survey.BringsGate(path)))
            Edit(Path.GetRelativePath(Survey.Root, path), text => ProjectEdit.Append(text, line), line);
    }

    void AddTool(SetupOptions options)
    {
        var tool = $"{{ \"version\": \"{options.Version}\", \"commands\": [ \"ssot\" ] }}";
        Edit(
            Path.Combine(".config", "dotnet-tools.json"),
            text => JsonEdit.Add(text.Length > 0 ? text : "{\n  \"version\": 1,\n  \"isRoot\": true,\n  \"tools\": {}\n}\n", "tools", "netra.ssot.cli", tool), $"\"netra.ssot.cli\": {tool}");
    }

    void Edit(string relativePath, Func<string, string> change, params string[] lines)
    {
        var path = Path.Combine(Survey.Root, relativePath);
        try
        {
            var before = FileEdit.Read(path);
            _edits.Add(new(path, before, change(before)));
        }
        catch (UneditableException exception)
        {
            _byHand.Add($"{relativePath} is left as it is, {exception.Message}; add by hand: {string.Join(" ", lines.Select(line => line.Trim()))}");
        }
    }
}
