using System.Collections;
using System.Globalization;
using Microsoft.Build.Framework;
using Netra.Ssot.Inspection;
using Netra.Ssot.Inspection.Stamps;

namespace Netra.Ssot.Tasks;

/// <summary>
/// All that MSBuild gives the gate, and the gate itself and the day, as one digest: what is told of a project rests on nothing else but files.
/// </summary>
internal static class GivenKey
{
    /// <summary>The very build of the gate.</summary>
    static readonly string s_gate = $"{GateVersion.Build}{typeof(Reporting.AtomicFile).Module.ModuleVersionId:N}{typeof(GivenKey).Module.ModuleVersionId:N}";

    /// <summary>What tells one instance of a project from another in a build.</summary>
    public static string OfInstance(GateTask task)
    {
        using var key = new TextDigest();
        key.Add(task.Project);
        key.Add(task.Given.TargetFramework);
        key.Add(task.Given.IntermediateFolder);
        Add(key, GateParameters.GlobalProperties(task));
        return key.Take();
    }

    /// <summary>What both tasks are given.</summary>
    public static string Of(GateTask task)
    {
        using var key = new TextDigest();
        key.Add(s_gate);
        key.Add(task.Today.ToString("O", CultureInfo.InvariantCulture));
        key.Add(task.Project);
        key.Add(task.PolicyFile);
        key.Add(task.DefaultsFile);
        Add(key, [task.Case]);
        Add(key, task.PolicyProperties is { } properties ? [properties] : []);
        Add(key, task.PolicyItems);
        Add(key, task.LivePolicyItems);
        Add(key, task.ForeignProperties);
        Add(key, task.ForeignItems);
        Add(key, task.PackageReferences);
        AddReferences(key, task.References);
        Add(key, GateParameters.ForcedProperties(task));
        return key.Take();
    }

    /// <summary>What the code's task is given besides.</summary>
    public static string OfCode(VerifyCode task)
    {
        using var key = new TextDigest();
        // Again: that a solution speaks for the project may have been said between the two, and a target may have changed the policy.
        Add(key, [task.Case]);
        key.Add(task.ReferencesTold);
        key.Add(task.Assembly);
        key.Add(task.Symbols);
        key.Add(task.PathMap);
        Add(key, task.LivePolicyItems);
        return key.Take();
    }

    static void Add(TextDigest key, ITaskItem[] items)
    {
        key.Add(items.Length);
        foreach (var item in items)
        {
            key.Add(item.ItemSpec);
            key.Add(item.GetMetadata("DefiningProjectFullPath"));
            // Escaped where that can be had: a path with a semicolon is not two.
            Add(key, item is ITaskItem2 escaped ? escaped.CloneCustomMetadataEscaped() : item.CloneCustomMetadata());
        }
    }

    static void Add(TextDigest key, IReadOnlyDictionary<string, string> properties) => AddSorted(key, [.. properties.Keys], name => properties[name]);

    static void Add(TextDigest key, IDictionary metadata)
    {
        var names = new string[metadata.Count];
        metadata.Keys.CopyTo(names, 0);
        AddSorted(key, names, name => metadata[name] as string ?? "");
    }

    /// <summary>Neither properties nor metadata have an order of their own.</summary>
    static void AddSorted(TextDigest key, string[] names, Func<string, string> valueOf)
    {
        Array.Sort(names, StringComparer.Ordinal);
        key.Add(names.Length);
        foreach (var name in names)
        {
            key.Add(name);
            key.Add(valueOf(name));
        }
    }

    /// <summary>Of references, some hundreds with many metadata each, what the gate reads.</summary>
    static void AddReferences(TextDigest key, ITaskItem[] items)
    {
        key.Add(items.Length);
        foreach (var item in items)
        {
            var reference = GateParameters.ReadReference(item);
            key.Add(reference.Path);
            key.Add(reference.FrameworkReferenceName);
            key.Add(reference.ResolvedFrom);
            key.Add(reference.ReferenceSourceTarget);
            key.Add(reference.FusionName);
            key.Add(reference.OriginalItemSpec);
            key.Add(reference.OriginalProjectReferenceItemSpec);
            key.Add(reference.MSBuildSourceProjectFile);
        }
    }
}
