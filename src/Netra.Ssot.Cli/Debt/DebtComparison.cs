using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Netra.Ssot.Cli.Git;
using Netra.Ssot.Core.Debt;

namespace Netra.Ssot.Cli.Debt;

/// <summary>A violation that a baseline holds more of than before.</summary>
/// <param name="Path">Absolute path of the baseline.</param>
sealed record DebtIncrease(string Path, DebtSite Site, int Added);

/// <summary>The baselines of the working tree beside those of a commit.</summary>
/// <param name="Problems">Baselines of the working tree that could not be read, one line each.</param>
/// <param name="Notes">Baselines of the commit that could not be read, one line each.</param>
sealed record DebtComparison(int Before, int After, IReadOnlyList<DebtIncrease> Growths, IReadOnlyList<string> Problems, IReadOnlyList<string> Notes)
{
    /// <summary>
    /// Compares with a commit. Nothing that cannot be read passes for small. What the commit itself has in a form that nobody can read counts as it was last
    /// readable before it, so that mending it is no growth.
    /// </summary>
    public static DebtComparison Against(DebtFolder folder, string reference)
    {
        var git = new GitRepository(folder.Root);
        var now = folder.ReadAll();
        var commit = git.Commit(reference);
        var problems = now.Where(debt => debt.Problem is not null).Select(debt => debt.Problem!.Message).ToList();
        var (before, notes) = (new Dictionary<string, DebtFile>(StringComparer.Ordinal), new List<string>());
        foreach (var (name, content) in folder.ReadCommit(git, commit, ById(now)))
        {
            before[name] = DebtFile.Parse(content, out var fault);
            if (fault is null)
                continue;

            notes.Add($"baseline {name} {fault.Fault} in {reference} (line {fault.Line}); it is compared with what it was when it last could be read");
            before[name] = folder.LastReadable(git, commit, name);
        }

        var gone = before.Where(old => !now.Any(debt => Path.GetFileName(debt.Path) == old.Key)).OrderBy(old => old.Key, StringComparer.Ordinal).ToList();
        var growths = new List<DebtIncrease>();
        foreach (var debt in now)
        {
            if (before.TryGetValue(Path.GetFileName(debt.Path), out var same) || !TakeRenamed(gone, debt))
                growths.AddRange(DebtGrowth.Between(same ?? DebtFile.Empty, debt.Content).Select(grown => new DebtIncrease(debt.Path, grown.Site, grown.Added)));
        }

        return new(before.Values.Sum(file => file.Count), now.Sum(debt => debt.Content.Count), growths, problems, notes);
    }

    /// <summary>Whether a new baseline is one that is gone under another name, and no more: the project was renamed. Each counts once.</summary>
    static bool TakeRenamed(List<KeyValuePair<string, DebtFile>> gone, StoredDebt debt)
    {
        var index = gone.FindIndex(old =>
            DebtFolder.Parts(old.Key).Rule == debt.Rule && DebtGrowth.Between(WithoutProject(old.Value), WithoutProject(debt.Content)).Count == 0);
        if (index >= 0)
            gone.RemoveAt(index);
        return index >= 0;
    }

    // What is said of a project names its file, which was renamed as well.
    static DebtFile WithoutProject(DebtFile file) => DebtFile.Of(file.Counts
        .GroupBy(site => site.Key.Symbol.Length == 0 ? site.Key with { File = "" } : site.Key)
        .Select(group => new KeyValuePair<DebtSite, int>(group.Key, group.Sum(site => site.Value))));

    static Dictionary<string, byte[]> ById(IEnumerable<StoredDebt> now)
    {
        var contents = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var debt in now.Where(debt => debt.Problem is null))
        {
            var content = Encoding.UTF8.GetBytes(debt.Content.Format());
            byte[] head = [.. Encoding.ASCII.GetBytes("blob " + content.Length.ToString(CultureInfo.InvariantCulture)), 0];
            contents[Convert.ToHexStringLower(SHA1.HashData([.. head, .. content]))] = content;
        }

        return contents;
    }
}
