using Netra.Ssot.Cli.Git;
using Netra.Ssot.Core.Debt;

namespace Netra.Ssot.Cli.Debt;

/// <summary>Finds the three sides of a conflict whose marks were staged or committed: git keeps none of it any more, but the merge that brought it.</summary>
static class StagedConflict
{
    /// <summary>The sides; null when no merge brought the file as it is.</summary>
    /// <param name="path">Relative to the folder, with <c>/</c>.</param>
    public static GitConflict? Find(GitRepository git, string path)
    {
        if (Merge(git, path) is not var (ours, theirs) || git.MergeBase(ours, theirs) is not { } ancestor)
            return null;

        var stages = new Dictionary<int, string>();
        foreach (var (stage, commit) in ((int, string)[])[(1, ancestor), (2, ours), (3, theirs)])
        {
            if (git.FileAt(commit, path) is { } id)
                stages[stage] = id;
        }

        return new(path, stages);
    }

    /// <summary>The commits that were merged: by a merge that still goes on, else by the one behind which the file could not be read any more.</summary>
    static (string Ours, string Theirs)? Merge(GitRepository git, string path)
    {
        if (git.TryCommit("HEAD") is { } head && git.TryCommit("MERGE_HEAD") is { } other)
            return (head, other);

        return git.History(path)
            .Where(commit => commit.Parents.Count == 2 && !IsGood(git, commit.Id, path) && commit.Parents.All(parent => IsGood(git, parent, path)))
            .Select(commit => ((string, string)?)(commit.Parents[0], commit.Parents[1]))
            .FirstOrDefault();
    }

    static bool IsGood(GitRepository git, string commit, string path)
    {
        if (git.FileAt(commit, path) is not { } id)
            return true;

        DebtFile.Parse(git.Content(id), out var fault);
        return fault is null;
    }
}
