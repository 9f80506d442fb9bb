using Netra.Ssot.Cli.Inputs;
using Netra.Ssot.Cli.Repositories.Scripts;
using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Facts.Repository;
using Netra.Ssot.Inspection.BuildFiles;

namespace Netra.Ssot.Cli.Repositories;

/// <summary>Reads what lies in a repository around its projects.</summary>
static class RepositoryReader
{
    /// <param name="projects">Projects of one repository, once for each target framework.</param>
    /// <param name="root">Absolute path of the repository's folder.</param>
    /// <param name="paths">What the user named; absolute.</param>
    public static RepositoryFacts Read(IReadOnlyList<SeenProject> projects, string root, IReadOnlyList<string> paths)
    {
        var scripts = IsWide(paths) ? ScriptFiles.Read(root) : ScriptFacts.None;
        var files = new BuildFileSet(root);
        var views = projects.GroupBy(project => project.File, StringComparer.Ordinal).Select(group => View(group.Key, [.. group], files)).ToList();
        var starts = views.Select(project => Path.GetDirectoryName(project.File)!).Concat(paths.Select(path => Directory.Exists(path) ? path : Path.GetDirectoryName(path)!));
        return new()
        {
            Projects = views,
            BuildFiles = files.Files,
            ResponseFiles = ResponseFiles.Read(starts, root),
            Environment = Variables(),
            Commands = scripts.Commands,
            Unreadable = scripts.Unreadable,
        };
    }

    /// <summary>Whether what lies around projects is looked at: who asks about one project is not told about the pipelines around it.</summary>
    /// <param name="paths">What the user named; absolute.</param>
    public static bool IsWide(IEnumerable<string> paths) => paths.Any(path => Directory.Exists(path) || SolutionReader.IsSolution(path));

    static ProjectView View(string file, IReadOnlyList<SeenProject> frameworks, BuildFileSet files)
    {
        var ungated = frameworks.Where(project => !project.IsGated).ToList();
        var test = frameworks.FirstOrDefault(project => project.Kind == ProjectKind.Test);
        return new(file)
        {
            Ungated = [.. ungated.Select(project => project.TargetFramework)],
            IsGatedSomewhere = ungated.Count < frameworks.Count,
            IsTest = test is not null,
            TestReason = test?.KindReason ?? "",
            DeniesTests = frameworks.Any(project => project.DeniesTests),
            Files = files.Of(file),
        };
    }

    static Dictionary<string, string> Variables()
    {
        var variables = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (System.Collections.DictionaryEntry variable in Environment.GetEnvironmentVariables())
            variables[(string)variable.Key] = (string?)variable.Value ?? "";
        return variables;
    }
}
