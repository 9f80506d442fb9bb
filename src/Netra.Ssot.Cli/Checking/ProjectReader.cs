using Netra.Ssot.Cli.MSBuild;
using Netra.Ssot.Cli.Repositories;

namespace Netra.Ssot.Cli.Checking;

/// <summary>A project for one target framework, as MSBuild evaluates it.</summary>
/// <param name="Evaluation">Null when it could not be evaluated.</param>
/// <param name="Failure">Why, as a clause.</param>
sealed record BuiltProject(string File, string TargetFramework, Evaluation? Evaluation, string Failure);

/// <summary>Asks MSBuild for what the gate needs of a project.</summary>
static class ProjectReader
{
    static readonly string[] Properties =
    [
        "AssemblyName", "TargetPath", "ProjectAssetsFile", "RuntimeIdentifier", "SsotProjectKind", "IsTestProject", "IsTestingPlatformApplication",
        "PathMap", "BaseIntermediateOutputPath", "NuGetPackageRoot", "TargetFramework", "TargetFrameworks", RepositoryCheck.GateProperty,
    ];

    /// <summary>The project, once for each of its target frameworks.</summary>
    public static IReadOnlyList<BuiltProject> Read(string project, string configuration)
    {
        var (evaluation, failure) = MSBuildQuery.Ask(project, Properties, ["ProjectReference"], target: null, ("Configuration", configuration));
        if (evaluation is null)
            return [new(project, "", null, failure)];

        var frameworks = evaluation["TargetFrameworks"].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return frameworks.Length == 0
            ? [Read(project, evaluation["TargetFramework"], "", configuration)]
            : [.. frameworks.Distinct(StringComparer.OrdinalIgnoreCase).Select(framework => Read(project, framework, framework, configuration))];
    }

    // The references are only known once they are resolved; nothing is built for it.
    static BuiltProject Read(string project, string framework, string globalFramework, string configuration)
    {
        var (evaluation, failure) = MSBuildQuery.Ask(
            project, Properties, ["PackageReference", "ReferencePath", "Compile", "ProjectReference"], "ResolveAssemblyReferences",
            ("Configuration", configuration), ("TargetFramework", globalFramework), ("BuildProjectReferences", "false"));
        return new(project, framework, evaluation, failure);
    }
}
