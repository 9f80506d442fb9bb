using Microsoft.Build.Framework;
using Netra.Ssot.Core.Facts.Repository;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.Inspection.BuildFiles;
using Netra.Ssot.Inspection.Gates;
using Netra.Ssot.Inspection.Projects;

namespace Netra.Ssot.Tasks;

/// <summary>Turns a task's parameters into the gate's inputs, which know nothing of MSBuild.</summary>
internal static class GateParameters
{
    public static GateInputs Read(GateTask task, BuildMemory memory) => new()
    {
        ProjectFile = task.Project,
        TargetFramework = task.Given.TargetFramework,
        Today = task.Today,
        Policy = ReadPolicy(task),
        // Nearly every project of a build has the same one, and its files stand still meanwhile.
        ReadPolicy = policy => memory.RememberRead(nameof(PolicyReading) + policy.Fingerprint(), () => PolicyReader.Read(policy)),
        ReadBuildFile = Reader(memory),
        Project = policy => ReadProject(task, policy) with { ReadBuildFile = Reader(memory) },
        ForeignProperties = [.. task.ForeignProperties.Select(item => new ForeignProperty(
            item.ItemSpec, item.GetMetadata("Value"), item.GetMetadata("Inherited")))],
        ForcedProperties = ForcedProperties(task),
        BuildFiles = task.Given.BuildFiles,
        Package = task.PackageReferences.FirstOrDefault(item => item.ItemSpec.Equals("Netra.Ssot.Sdk", StringComparison.OrdinalIgnoreCase)) is { } own
            ? new(own.GetMetadata("IncludeAssets"), own.GetMetadata("ExcludeAssets"), own.GetMetadata("DefiningProjectFullPath"))
            : null,
        ForeignItems = PolicyList.Read(task.ForeignItems),
        Doors = new(
            task.Given.SdkPropsImported, task.Given.SdkTargetsImported, task.Given.Door, task.Given.OtherDoor),
    };

    /// <summary>The properties that the command line, or whoever called the build, forces upon the project.</summary>
    public static IReadOnlyDictionary<string, string> GlobalProperties(GateTask task) =>
        (task.BuildEngine as IBuildEngine6)?.GetGlobalProperties() ?? new Dictionary<string, string>();

    /// <summary>The forced properties that bear a name of the gate's; the others it sees no other way than in what is evaluated.</summary>
    public static IReadOnlyDictionary<string, string> ForcedProperties(GateTask task)
    {
        var forced = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var all = GlobalProperties(task);
        foreach (var name in all.Keys)
        {
            if (name.TrimStart('_').StartsWith("Ssot", StringComparison.OrdinalIgnoreCase))
                forced[name] = all[name];
        }

        return forced;
    }

    /// <summary>Reads each build file once a build: the gate reads those of a project twice, and many projects have the same ones beside them.</summary>
    static Func<string, BuildFile> Reader(BuildMemory memory) => path => memory.RememberRead(nameof(BuildFile) + path, () => BuildFileReader.Read(path));

    /// <summary>The policy as it was evaluated.</summary>
    public static PolicyInput ReadPolicy(PolicyTask task)
    {
        var root = Path.GetDirectoryName(task.PolicyFile.Length > 0 ? task.PolicyFile : null)
            ?? PolicyLocator.Locate(Path.GetDirectoryName(task.Project)!).Root;
        return new(task.PolicyFile, root, ReadPolicyProperties(task.PolicyProperties), PolicyList.ReadFrozen(task)) { ShippedFiles = [task.DefaultsFile] };
    }

    /// <summary>The policy's properties as they were frozen at evaluation.</summary>
    public static IReadOnlyDictionary<string, string> ReadPolicyProperties(ITaskItem? frozen) =>
        new[] { PolicyVocabulary.Mode, PolicyVocabulary.OffReason, PolicyVocabulary.AnalysisLevel, PolicyVocabulary.Configurations }
            .ToDictionary(name => name, name => frozen?.GetMetadata(name) ?? "");

    static ProjectInputs ReadProject(GateTask task, Policy policy) => new()
    {
        ProjectFile = task.Project,
        TargetFramework = task.Given.TargetFramework,
        AssemblyName = task.Given.AssemblyName,
        Policy = policy,
        AssetsFile = task.Given.AssetsFile,
        RuntimeIdentifier = task.Given.RuntimeIdentifier,
        ExplicitKind = task.Given.ProjectKind,
        IsTestProject = IsTrue(task.Given.IsTestProject),
        DeniesTests = task.Given.IsTestProject.Equals("false", StringComparison.OrdinalIgnoreCase),
        IsTestingPlatformApplication = IsTrue(task.Given.IsTestingPlatformApplication),
        PackageReferences = [.. task.PackageReferences.Select(item => new PackageItem(
            item.ItemSpec, item.GetMetadata("Version"), IsTrue(item.GetMetadata("IsImplicitlyDefined"))))],
        References = [.. task.References.Select(ReadReference)],
    };

    /// <summary>Of the framework's own references, some hundreds in each project, nobody asks more than that they are.</summary>
    public static ReferenceItem ReadReference(ITaskItem item)
    {
        var reference = new ReferenceItem(PathOf(item))
        {
            FrameworkReferenceName = item.GetMetadata("FrameworkReferenceName"),
            ResolvedFrom = item.GetMetadata("ResolvedFrom"),
        };
        return reference.IsFrameworks ? reference : reference with
        {
            ReferenceSourceTarget = item.GetMetadata("ReferenceSourceTarget"),
            FusionName = item.GetMetadata("FusionName"),
            OriginalItemSpec = item.GetMetadata("OriginalItemSpec"),
            OriginalProjectReferenceItemSpec = item.GetMetadata("OriginalProjectReferenceItemSpec"),
            MSBuildSourceProjectFile = item.GetMetadata("MSBuildSourceProjectFile"),
        };
    }

    /// <summary>MSBuild makes the full path anew for each who asks.</summary>
    static string PathOf(ITaskItem item) => Path.IsPathFullyQualified(item.ItemSpec) ? Path.GetFullPath(item.ItemSpec) : item.GetMetadata("FullPath");

    static bool IsTrue(string value) => value.Equals("true", StringComparison.OrdinalIgnoreCase);
}
