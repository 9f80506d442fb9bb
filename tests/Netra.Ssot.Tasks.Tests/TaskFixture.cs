using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Tasks.Tests;

/// <summary>A project under the gate in a folder, as the targets give it to the tasks.</summary>
internal static class TaskFixture
{
    const string Assets = """
        { "version": 3, "targets": { "net10.0": {} }, "libraries": {}, "projectFileDependencyGroups": { "net10.0": [] },
          "project": { "version": "1.0.0", "restore": { "frameworks": { "net10.0": {} } }, "frameworks": { "net10.0": {} } } }
        """;

    /// <summary>Fills a task's parameters: project X, a policy that demands nothing.</summary>
    public static void Fill(GateTask task, TemporaryFolder folder, string kind = "")
    {
        task.Project = folder.Write("X.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />");
        task.DefaultsFile = folder.Write("sdk/Defaults.props", "<Project />");
        task.Case = new TaskItem("X.csproj", new Dictionary<string, string>
        {
            [nameof(GateCase.TargetFramework)] = "net10.0",
            [nameof(GateCase.AssemblyName)] = "X",
            [nameof(GateCase.ProjectKind)] = kind,
            [nameof(GateCase.AssetsFile)] = folder.Write("obj/project.assets.json", Assets),
            [nameof(GateCase.MarkLanguage)] = "C#",
            [nameof(GateCase.MarkExtension)] = ".cs",
            [nameof(GateCase.IntermediateFolder)] = folder.PathOf("obj"),
            [nameof(GateCase.Stamp)] = folder.PathOf("obj", "X.dll.ssot"),
            [nameof(GateCase.OutputFile)] = folder.PathOf("bin", "X.dll"),
            [nameof(GateCase.WritesSarif)] = "true",
            [nameof(GateCase.SdkPropsImported)] = "true",
            [nameof(GateCase.SdkTargetsImported)] = "true",
        });
        task.PolicyItems = task.LivePolicyItems = PolicyItems();
    }

    /// <summary>A policy's items as the targets list them: all kinds have their headings, and some have items.</summary>
    public static ITaskItem[] PolicyItems(params (string Kind, ITaskItem[] Items)[] kinds) =>
    [
        .. PolicyVocabulary.Items.Keys.SelectMany(kind => kinds.Where(of => of.Kind == kind).SelectMany(of => of.Items).Prepend(new TaskItem(kind + ":"))),
    ];
}
