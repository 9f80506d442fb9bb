using Netra.Ssot.Cli.MSBuild;
using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.Reporting;

namespace Netra.Ssot.Cli.Policies;

/// <summary>
/// Has MSBuild evaluate policies, as the build does: the shipped defaults, then the policy file. The shipped policy alone needs no MSBuild.
/// Each file once; thread-safe.
/// </summary>
sealed class PolicyLoader
{
    readonly Dictionary<string, LoadedPolicy> _loaded = new(StringComparer.Ordinal);
    readonly Lock _lock = new();

    /// <summary>The policy that holds for what lies in a folder.</summary>
    public LoadedPolicy For(string folder)
    {
        var location = PolicyLocator.Locate(folder);
        return Load(location.File, location.Root);
    }

    /// <summary>The policy in a file.</summary>
    /// <param name="file">Absolute path; empty for the shipped policy alone.</param>
    /// <param name="root">Absolute path of the folder that relative paths start from.</param>
    public LoadedPolicy Load(string file, string root)
    {
        lock (_lock)
        {
            var key = file + "\n" + root;
            return _loaded.TryGetValue(key, out var loaded) ? loaded : _loaded[key] = Read(file, root);
        }
    }

    static LoadedPolicy Read(string file, string root)
    {
        if (file.Length == 0)
            return new(ShippedPolicy.Input(ShippedFiles.Defaults, root), null);

        var (evaluation, failure) = Evaluate(file);
        if (evaluation is null)
        {
            var problem = new PolicyProblem("the policy cannot be evaluated; " + failure, SourcePlace.TopOf(file));
            return new(Input(file, root, new(), []), problem);
        }

        var properties = PolicyVocabulary.Properties.Where(name => evaluation[name].Length > 0)
            .ToDictionary(name => name, name => evaluation[name], StringComparer.OrdinalIgnoreCase);
        return new(Input(file, root, properties, Items(evaluation)), null);
    }

    static PolicyInput Input(string file, string root, Dictionary<string, string> properties, List<PolicyItem> items) =>
        new(file, root, properties, items) { ShippedFiles = [ShippedFiles.Defaults] };

    static (Evaluation?, string) Evaluate(string file)
    {
        var folder = Directory.CreateTempSubdirectory("ssot-");
        try
        {
            var project = Path.Combine(folder.FullName, "policy.ssot.proj");
            AtomicFile.Write(project, $"<Project>{Import(ShippedFiles.Defaults)}{Import(file)}</Project>");
            return MSBuildQuery.Ask(project, PolicyVocabulary.Properties, PolicyVocabulary.Items.Keys);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    static string Import(string file) => $"<Import Project=\"{MSBuildEscape.Value(file)}\" />";

    static List<PolicyItem> Items(Evaluation evaluation) =>
    [
        .. from kind in PolicyVocabulary.Items.Keys
           from item in evaluation.Items(kind)
           select new PolicyItem(kind, item.Include, item.Custom(), item["DefiningProjectFullPath"]),
    ];
}
