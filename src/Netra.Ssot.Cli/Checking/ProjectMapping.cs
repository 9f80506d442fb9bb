using Netra.Ssot.Cli.MSBuild;
using Netra.Ssot.Cli.Repositories;
using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.Inspection.Gates;
using Netra.Ssot.Inspection.Projects;

namespace Netra.Ssot.Cli.Checking;

/// <summary>MSBuild's answers in the gate's words.</summary>
static class ProjectMapping
{
    public static ProjectInputs ToProject(BuiltProject project, Evaluation evaluation, Policy policy) => new()
    {
        ProjectFile = project.File,
        TargetFramework = project.TargetFramework,
        AssemblyName = evaluation["AssemblyName"],
        Policy = policy,
        AssetsFile = evaluation["ProjectAssetsFile"],
        RuntimeIdentifier = evaluation["RuntimeIdentifier"],
        PackageReferences = [.. evaluation.Items("PackageReference").Select(ToPackage)],
        References = [.. evaluation.Items("ReferencePath").Select(ToReference)],
        ExplicitKind = evaluation["SsotProjectKind"],
        IsTestProject = evaluation.Is("IsTestProject"),
        IsTestingPlatformApplication = evaluation.Is("IsTestingPlatformApplication"),
        UsesPackagesConfig = File.Exists(Path.Combine(FolderOf(project), "packages.config")),
    };

    /// <summary>The folder that a deterministic build calls <c>/_/</c>: that of the repository, wherever in it the policy lies.</summary>
    public static string SourceRoot(BuiltProject project, Policy policy) => PolicyLocator.RepositoryOf(FolderOf(project)) ?? policy.Root;

    /// <param name="sourceRoot">As <see cref="SourceRoot"/> tells it.</param>
    public static CodeInputs ToCode(BuiltProject project, Evaluation evaluation, string sourceRoot) => new()
    {
        Assembly = project.Assembly,
        // Without a deterministic build the last pair is never met.
        PathMap = (evaluation["PathMap"].Length > 0 ? evaluation["PathMap"].TrimEnd(',') + "," : "")
            + sourceRoot.TrimEnd(Path.DirectorySeparatorChar).Replace(",", ",,").Replace("=", "==") + Path.DirectorySeparatorChar + "=/_/",
        GeneratedRoots =
        [
            .. new[] { evaluation["BaseIntermediateOutputPath"], evaluation["NuGetPackageRoot"] }
                .Where(path => path.Length > 0)
                .Select(path => Path.GetFullPath(path, FolderOf(project))),
        ],
    };

    /// <summary>
    /// Whether what a project makes goes to users: it is a program, or says that it is packed. That every library could be packed, as the SDK has it, says nothing.
    /// </summary>
    public static bool IsForUsers(Evaluation evaluation) =>
        evaluation["OutputType"].Trim().EndsWith("Exe", StringComparison.OrdinalIgnoreCase)
        || evaluation.Is("PackAsTool") || evaluation.Is("GeneratePackageOnBuild") || evaluation.Is(ProjectQuestion.NameOfSaid("IsPackable"))
        || (evaluation[ProjectQuestion.NameOfSaid("PackageId")].Trim().Length > 0 && evaluation[ProjectQuestion.NameOfSaid("IsPackable")].Trim().Length == 0)
        || string.Equals(evaluation["SsotProjectKind"].Trim(), nameof(ProjectKind.Product), StringComparison.OrdinalIgnoreCase);

    /// <summary>How the gate came into the project.</summary>
    public static DoorState ToDoors(Evaluation evaluation)
    {
        string[] doors = [.. SeenProject.DoorProperties.Select(property => evaluation[property])];
        return new(SdkProps: doors[0] == "true", SdkTargets: doors[1] == "true", Door: doors[2], OtherDoor: doors[3]);
    }

    static string FolderOf(BuiltProject project) => Path.GetDirectoryName(project.File)!;

    static PackageItem ToPackage(EvaluatedItem item) =>
        new(item.Include, item["Version"], string.Equals(item["IsImplicitlyDefined"], "true", StringComparison.OrdinalIgnoreCase));

    static ReferenceItem ToReference(EvaluatedItem item) => new(item["FullPath"])
    {
        FrameworkReferenceName = item["FrameworkReferenceName"],
        ReferenceSourceTarget = item["ReferenceSourceTarget"],
        ResolvedFrom = item["ResolvedFrom"],
        FusionName = item["FusionName"],
        OriginalItemSpec = item["OriginalItemSpec"],
        OriginalProjectReferenceItemSpec = item["OriginalProjectReferenceItemSpec"],
        MSBuildSourceProjectFile = item["MSBuildSourceProjectFile"],
    };
}
