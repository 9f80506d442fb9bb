using Netra.Ssot.Cli.MSBuild;
using Netra.Ssot.Cli.Repositories;

namespace Netra.Ssot.Cli.Checking;

/// <summary>A project for one target framework, as MSBuild evaluates it.</summary>
/// <param name="Evaluation">Null when it could not be evaluated.</param>
/// <param name="Failure">Why, as a clause.</param>
sealed record BuiltProject(string File, string TargetFramework, Evaluation? Evaluation, string Failure)
{
    /// <summary>Whether what the compiler made is judged, which a red gate keeps from the output folder.</summary>
    public bool IsIntermediate { get; init; }

    /// <summary>Absolute path of the assembly to judge; empty when the project names none.</summary>
    public string Assembly => IsIntermediate
        ? Evaluation?.Items("IntermediateAssembly") is [var intermediate, ..] ? intermediate["FullPath"] : ""
        : Evaluation?["TargetPath"] ?? "";
}

/// <summary>Asks MSBuild for what the gate needs of projects: many in one process, for most of the time of one is the start.</summary>
static class ProjectReader
{
    /// <summary>Bounds what one process and its answer hold in memory.</summary>
    const int MostInOneProcess = 64;

    static readonly ProjectQuestion Question = new(
        [
            "AssemblyName", "TargetPath", "ProjectAssetsFile", "RuntimeIdentifier", "SsotProjectKind", "IsTestProject", "IsTestingPlatformApplication",
            "PathMap", "BaseIntermediateOutputPath", "NuGetPackageRoot", "TargetFramework", "TargetFrameworks", SeenProject.GateProperty, .. SeenProject.DoorProperties,
            "OutputType", "PackAsTool", "GeneratePackageOnBuild",
        ],
        new Dictionary<string, string[]>
        {
            ["PackageReference"] = ["Version", "IsImplicitlyDefined"],
            ["ProjectReference"] = ["FullPath"],
            ["Compile"] = ["FullPath"],
            ["IntermediateAssembly"] = ["FullPath"],
            ["ReferencePath"] =
            [
                "FullPath", "FrameworkReferenceName", "ReferenceSourceTarget", "ResolvedFrom", "FusionName", "OriginalItemSpec",
                "OriginalProjectReferenceItemSpec", "MSBuildSourceProjectFile",
            ],
        },
        Said: ["IsPackable", "PackageId"]);

    /// <summary>
    /// Splits projects so that each part can be asked in one process: by the <c>global.json</c> that says which SDK answers, into as many parts
    /// as there are cores to keep busy.
    /// </summary>
    public static IReadOnlyList<string[]> Split(IReadOnlyList<string> projects, int cores) =>
    [
        .. projects.GroupBy(FolderOfGlobalJson, StringComparer.Ordinal)
            .SelectMany(group => group.Chunk(Math.Clamp((group.Count() + cores - 1) / cores, 1, MostInOneProcess))),
    ];

    /// <summary>The projects, once for each of their target frameworks.</summary>
    /// <param name="projects">Absolute paths; one part.</param>
    /// <param name="items">Those of the other parts.</param>
    public static IEnumerable<BuiltProject> Read(string[] projects, string configuration, EvaluatedItems items)
    {
        var (answers, _) = Ask(projects, configuration, items);
        foreach (var project in projects)
        {
            if (answers.GetValueOrDefault(project) is { } known && Unanswered(known).Count == 0)
            {
                foreach (var built in known)
                    yield return built;
                continue;
            }

            // Asked alone, what MSBuild says is said of this one.
            var (again, failure) = Ask([project], configuration, items);
            var answered = again.GetValueOrDefault(project) ?? [];
            foreach (var built in answered)
                yield return built;
            foreach (var framework in answered.Count == 0 ? [""] : Unanswered(answered))
                yield return new(project, framework, null, failure);
        }
    }

    static (Dictionary<string, List<BuiltProject>> Answers, string Failure) Ask(string[] projects, string configuration, EvaluatedItems items)
    {
        var (answers, failure) = MSBuildQuery.Ask(Path.GetDirectoryName(projects[0])!, projects, Question, configuration, items);
        var byProject = answers.Select(answer => new BuiltProject(answer.Project, answer.Evaluation["TargetFramework"], answer.Evaluation, ""))
            .GroupBy(built => built.File, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.DistinctBy(built => built.TargetFramework, StringComparer.OrdinalIgnoreCase).ToList(), StringComparer.Ordinal);
        return (byProject, failure);
    }

    /// <summary>The target frameworks that a project names and gave no answer for.</summary>
    static List<string> Unanswered(List<BuiltProject> answered) =>
    [
        .. answered[0].Evaluation!["TargetFrameworks"].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Except(answered.Select(built => built.TargetFramework), StringComparer.OrdinalIgnoreCase),
    ];

    /// <summary>The folder whose <c>global.json</c> says which SDK answers for a project; empty without one.</summary>
    public static string FolderOfGlobalJson(string project)
    {
        for (var folder = Path.GetDirectoryName(project); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "global.json")))
                return folder;
        }

        return "";
    }
}
