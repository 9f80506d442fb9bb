using System.Security.Cryptography;
using System.Text;
using Netra.Ssot.Reporting.Formats;

namespace Netra.Ssot.Reporting;

/// <summary>What a shard is a part of, and which part: by it is known whether parts are all of one run. Immutable.</summary>
/// <param name="Digest">The digest of all that the run judges.</param>
/// <param name="PolicyDigest">The digest of the policies that it judges by.</param>
/// <param name="Items">The projects and assemblies of this part, from the root, sorted.</param>
public sealed record Inventory(string Digest, string PolicyDigest, IReadOnlyList<string> Items)
{
    /// <summary>The inventory of one part of a run.</summary>
    /// <param name="root">Absolute path of the folder that paths are told relative to.</param>
    /// <param name="all">Absolute paths of all projects and assemblies of the run.</param>
    public static Inventory Of(string root, IEnumerable<string> all, Shard shard, string policyDigest)
    {
        var files = all.ToList();
        return new(DigestOf(Sorted(files)), policyDigest, Sorted(files.Where(file => shard.Holds(root, file))));

        IReadOnlyList<string> Sorted(IEnumerable<string> paths) => [.. paths.Select(path => ReportPaths.FromRoot(root, path)).Order(StringComparer.Ordinal)];
    }

    /// <summary>Refuses parts that are not, each once, all parts of one run: a whole without one of its parts would look better than it is.</summary>
    /// <param name="parts">Reports with the names by which messages call them.</param>
    internal static void RequireWhole(IReadOnlyList<(string Name, Report Report)> parts)
    {
        if (parts.All(part => part.Report.Shard == Shard.Whole))
            return;

        var first = parts[0];
        foreach (var (name, report) in parts)
        {
            if (report.Shard != Shard.Whole && report.Inventory is null)
                throw new BadReportException($"{name} does not say what it is a part of; make it with this version of the tool");
            if (Difference(first.Report, report) is { Length: > 0 } difference)
                throw new BadReportException($"{first.Name} and {name} {difference}; merge the parts of one run");
        }

        foreach (var same in parts.GroupBy(part => part.Report.Shard.Index).Where(same => same.Count() > 1))
            throw new BadReportException($"{string.Join(" and ", same.Select(part => part.Name))} are both the shard {same.First().Report.Shard}; name each part once");

        var missing = Enumerable.Range(1, first.Report.Shard.Count).Except(parts.Select(part => part.Report.Shard.Index)).Select(index => first.Report.Shard with { Index = index }).ToList();
        if (missing.Count > 0)
            throw new BadReportException($"the shards {string.Join(", ", missing)} are missing; name the reports of all parts of a run");

        // Each part is of the same run and there once: only a file that was written by hand, or parts that split the work in another way, get here.
        if (DigestOf([.. parts.SelectMany(part => part.Report.Inventory!.Items).Order(StringComparer.Ordinal)]) != first.Report.Inventory!.Digest)
            throw new BadReportException("the parts together are not what their run judges; make them anew, all with the same version of the tool");
    }

    static string Difference(Report one, Report other) =>
        one.Shard.Count != other.Shard.Count ? $"are the parts {one.Shard} and {other.Shard}, of different runs"
        : one.Inventory?.Digest != other.Inventory?.Digest ? "were judged over different projects or assemblies"
        : one.Inventory?.PolicyDigest != other.Inventory?.PolicyDigest ? "were judged by different policies"
        : "";

    static string DigestOf(IReadOnlyList<string> items) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', items))));
}
