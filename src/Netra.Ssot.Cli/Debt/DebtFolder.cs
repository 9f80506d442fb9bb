using System.Security.Cryptography;
using System.Text;
using Netra.Ssot.Cli.Editing;
using Netra.Ssot.Cli.Git;
using Netra.Ssot.Core.Debt;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Policies;

namespace Netra.Ssot.Cli.Debt;

/// <summary>A baseline file of the repository.</summary>
/// <param name="Path">Absolute.</param>
/// <param name="Name">The project's part of its name.</param>
/// <param name="Rule">The rule's part of its name.</param>
/// <param name="Content">Empty when there is a problem.</param>
sealed record StoredDebt(string Path, string Name, string Rule, DebtFile Content, Finding? Problem)
{
    /// <summary>Whether its rule is one that may have debt.</summary>
    public bool IsOfARule => DebtPlaces.Rules.Any(rule => rule.Id == Rule);
}

/// <summary>The folder with all baselines of a repository.</summary>
/// <param name="root">Absolute path of the policy's folder.</param>
sealed class DebtFolder(string root)
{
    /// <summary>Absolute path of the policy's folder.</summary>
    public string Root => root;

    /// <summary>The folder of the repository that a place is in.</summary>
    public static DebtFolder For(string place) => new(PolicyLocator.Locate(place).Root);

    /// <summary>Every baseline, in the order of the file names.</summary>
    public IReadOnlyList<StoredDebt> ReadAll() => Directory.Exists(DebtPlaces.FolderOf(root))
        ? [.. Directory.EnumerateFiles(DebtPlaces.FolderOf(root), "*.txt").Order(StringComparer.Ordinal).Select(Read)]
        : [];

    /// <summary>SHA-256 over every baseline and its name, in lower-case hexadecimal: the same on every machine and with any line ends.</summary>
    public string Digest() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Concat(ReadAll().Select(debt => $"{Path.GetFileName(debt.Path)}\n{(debt.Problem is null ? "good" : "bad")}\n{debt.Content.Format()}\n")))));

    /// <summary>Writes a baseline; one without entries is deleted. One that holds them already stays as it is, whatever line ends the checkout gave it.</summary>
    /// <returns>Whether anything changed.</returns>
    public static bool Write(string path, DebtFile content)
    {
        var exists = File.Exists(path);
        if (content.Counts.Count == 0)
        {
            File.Delete(path);
            return exists;
        }

        var text = content.Format();
        if (!exists)
            return UserFile.Write(path, text);

        var before = File.ReadAllBytes(path);
        if (DebtFile.Parse(before, out var fault).Format() == text && fault is null)
            return false;

        return UserFile.Write(path, text.Replace("\n", LineEnds.Of(Encoding.UTF8.GetString(before)), StringComparison.Ordinal));
    }

    /// <summary>The baselines as a commit has them, by file name.</summary>
    /// <param name="unchanged">The contents by git's name for them, where they need not be asked for again.</param>
    public IReadOnlyDictionary<string, byte[]> ReadCommit(GitRepository git, string commit, IReadOnlyDictionary<string, byte[]> unchanged) => git
        .Files(commit, DebtPlaces.Folder)
        .Where(file => file.Path.EndsWith(".txt", StringComparison.Ordinal))
        .ToDictionary(file => Path.GetFileName(file.Path), file => unchanged.TryGetValue(file.Id, out var known) ? known : git.Content(file.Id), StringComparer.Ordinal);

    /// <summary>A baseline as it was when it last could be read, along the first parents of a commit; empty when it never could.</summary>
    public DebtFile LastReadable(GitRepository git, string commit, string name)
    {
        foreach (var id in git.Versions(commit, $"{DebtPlaces.Folder}/{name}"))
        {
            var file = DebtFile.Parse(git.Content(id), out var fault);
            if (fault is null)
                return file;
        }

        return DebtFile.Empty;
    }

    /// <summary>The parts of a baseline's file name.</summary>
    public static (string Name, string Rule) Parts(string path)
    {
        var stem = Path.GetFileNameWithoutExtension(path);
        var dot = stem.LastIndexOf('.');
        return dot < 0 ? (stem, "") : (stem[..dot], stem[(dot + 1)..]);
    }

    static StoredDebt Read(string path)
    {
        var (name, rule) = Parts(path);
        var content = DebtBook.ReadFile(path, out var problem) ?? DebtFile.Empty;
        var debt = new StoredDebt(path, name, rule, content, problem);
        return problem is not null || debt.IsOfARule ? debt : debt with
        {
            Content = DebtFile.Empty,
            Problem = DebtBook.Bad(path, new(1, $"is of '{rule}', which is no rule that may have debt", "name it Project.Rule.txt, as `dotnet ssot baseline create` does, or delete it")),
        };
    }
}
