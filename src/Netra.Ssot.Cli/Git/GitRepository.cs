using System.ComponentModel;
using Netra.Ssot.Cli.Processes;

namespace Netra.Ssot.Cli.Git;

/// <summary>A file in a tree of git's.</summary>
/// <param name="Path">Relative to the folder that was asked about, with <c>/</c>.</param>
/// <param name="Id">Git's name for the content.</param>
sealed record GitFile(string Path, string Id);

/// <summary>A commit in a history.</summary>
sealed record GitCommit(string Id, IReadOnlyList<string> Parents);

/// <summary>A file that git could not merge.</summary>
/// <param name="Stages">Git's names for the contents by stage: 1 the ancestor, 2 ours, 3 theirs; a side that has no such file is missing.</param>
sealed record GitConflict(string Path, IReadOnlyDictionary<int, string> Stages);

/// <summary>Asks git about the repository that a folder lies in. Paths are relative to the folder, and the user's configuration has no say.</summary>
sealed class GitRepository(string folder)
{
    /// <summary>The commit that a branch, tag or other name stands for.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    public string Commit(string reference) => TryCommit(reference) ?? throw new UsageException(!Exists
        ? $"'{folder}' is in no git repository; run it where the baselines are under git"
        : $"git knows no commit '{reference}'; fetch it first (a shallow clone holds only its last commits) or name another");

    /// <summary>The commit that a name stands for; null when there is none.</summary>
    public string? TryCommit(string reference) => IfAny(Run("rev-parse", "--verify", "--quiet", "--end-of-options", reference + "^{commit}"));

    /// <summary>What two commits have in common; null when they have nothing.</summary>
    public string? MergeBase(string one, string other) => IfAny(Run("merge-base", one, other));

    /// <summary>Git's name for the content that a file has in a commit; null when it is not there.</summary>
    public string? FileAt(string commit, string path) => IfAny(Run("rev-parse", "--verify", "--quiet", $"{commit}:./{path}"));

    /// <summary>The commits behind the present one that changed a file, the last first, merges included; none where there is no commit.</summary>
    public IReadOnlyList<GitCommit> History(string path) =>
    [
        .. from line in (IfAny(Run("log", "--no-show-signature", "--full-history", "--format=%H %P", "--", path)) ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries)
           let ids = line.Split(' ', StringSplitOptions.RemoveEmptyEntries)
           select new GitCommit(ids[0], ids[1..]),
    ];

    static string? IfAny(ChildResult result) => result.ExitCode == 0 ? result.Output.Trim() : null;

    /// <summary>Whether the folder is in a repository, and git is there to ask.</summary>
    public bool Exists
    {
        get
        {
            try
            {
                return Run("rev-parse", "--git-dir").ExitCode == 0;
            }
            catch (UsageException)
            {
                return false;
            }
        }
    }

    /// <summary>The way from the topmost folder of the repository down to this one, with a final slash; empty when they are the same.</summary>
    public string Prefix => Ask("rev-parse", "--show-prefix").Output.TrimEnd('\r', '\n');

    /// <summary>Whether the clone lacks older commits.</summary>
    public bool IsShallow => Ask("rev-parse", "--is-shallow-repository").Output.Trim() == "true";

    /// <summary>The files below a folder in a commit.</summary>
    public IReadOnlyList<GitFile> Files(string commit, string below) =>
    [
        .. from entry in Entries(Ask("ls-tree", "-r", "-z", commit, "--", below + "/"))
           // mode, kind and id, then the path.
           select new GitFile(entry.Path, entry.Head.Split(' ')[2]),
    ];

    /// <summary>Git's names for the contents that a file had, the last first, along the first parents of a commit.</summary>
    public IReadOnlyList<string> Versions(string commit, string path) =>
    [
        .. from change in Ask("-c", "log.showSignature=false", "log", "--first-parent", "-m", "--raw", "--no-renames", "--no-abbrev", "--relative", "--format=", commit, "--", path)
               .Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
           // :mode mode id id kind, then the path; without an id it was deleted.
           let id = change.Split(' ')[3]
           where id.AsSpan().ContainsAnyExcept('0')
           select id,
    ];

    /// <summary>The files below a folder that a merge has left in conflict, by path.</summary>
    public IReadOnlyList<GitConflict> Conflicts(string below) =>
    [
        .. from entry in Entries(Ask("ls-files", "-u", "-z", "--", below + "/"))
           // mode, id and stage, then the path.
           let head = entry.Head.Split(' ')
           group (Stage: int.Parse(head[2], System.Globalization.CultureInfo.InvariantCulture), Id: head[1]) by entry.Path into file
           select new GitConflict(file.Key, file.ToDictionary(stage => stage.Stage, stage => stage.Id)),
    ];

    /// <summary>The files below a folder that any commit behind the present one has touched, present ones among them; none when no git is there to tell.</summary>
    public IReadOnlySet<string> Remembered(string below)
    {
        try
        {
            var result = Run("log", "--no-show-signature", "--format=", "--name-only", "--no-renames", "--relative", "-z", "--", below + "/");
            return result.ExitCode == 0 ? result.Output.Split(['\0', '\n'], StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal) : new HashSet<string>();
        }
        catch (UsageException)
        {
            return new HashSet<string>();
        }
    }

    /// <summary>A content by git's name for it.</summary>
    public byte[] Content(string id) => Ask("cat-file", "blob", id).Bytes.ToArray();

    /// <summary>Marks a file as merged: as it is now, or as gone.</summary>
    public void Stage(string path) => Ask("add", "--all", "--", path);

    /// <summary>Runs git, and takes no failure for an answer.</summary>
    /// <exception cref="UsageException">Git failed; its own words tell why.</exception>
    public ChildResult Ask(params string[] arguments)
    {
        var result = Run(arguments);
        return result.ExitCode == 0
            ? result
            : throw new UsageException($"git {arguments[0]} failed in '{folder}': {result.Error.Trim().Split('\n')[0]}");
    }

    ChildResult Run(params string[] arguments)
    {
        try
        {
            return ChildProcess.Run("git", folder, arguments, environment =>
            {
                environment["LC_ALL"] = "C";
                environment["GIT_OPTIONAL_LOCKS"] = "0";
            });
        }
        catch (Win32Exception)
        {
            throw new UsageException("git is not installed, or not in the PATH; install it");
        }
    }

    /// <summary>Entries that end in a zero byte, each a head, a tab and a path.</summary>
    static IEnumerable<(string Head, string Path)> Entries(ChildResult result) =>
        from entry in result.Output.Split('\0', StringSplitOptions.RemoveEmptyEntries)
        let tab = entry.IndexOf('\t')
        select (entry[..tab], entry[(tab + 1)..]);
}
