using System.CommandLine;
using Netra.Ssot.Cli.Debt;
using Netra.Ssot.Cli.Git;
using Netra.Ssot.Core.Debt;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.Reporting;

namespace Netra.Ssot.Cli.Commands.Baseline;

/// <summary><c>dotnet ssot baseline resolve</c>: ends conflicts in baselines where the merge driver did not run.</summary>
static class ResolveCommand
{
    public static Command Create(Session session)
    {
        var command = new Command("resolve", """
            Ends conflicts in baselines as the merge driver would, from the three sides of the merge, and stages the result: also where the marks of the
            conflict were staged or committed already.
            """);
        command.SetAction(_ => Run(session, DebtFolder.For(session.Folder)));
        return command;
    }

    static int Run(Session session, DebtFolder folder)
    {
        var git = new GitRepository(folder.Root);
        List<GitConflict> conflicts = [.. git.Conflicts(DebtPlaces.Folder)];
        // What was staged with its marks is no conflict to git any more.
        conflicts.AddRange(folder.ReadAll().Where(debt => debt is { IsOfARule: true, Problem: not null }).Select(debt => ReportPaths.Relative(folder.Root, debt.Path))
            .Where(path => conflicts.TrueForAll(conflict => conflict.Path != path)).Select(path => StagedConflict.Find(git, path)).OfType<GitConflict>());
        foreach (var conflict in conflicts)
        {
            var merged = DebtMerge.Merge(Side(git, conflict, 1), Side(git, conflict, 2), Side(git, conflict, 3));
            DebtFolder.Write(RootPath.Absolute(folder.Root, conflict.Path), merged);
            git.Stage(conflict.Path);
            session.Output.WriteLine(ConsoleText.Clean($"{conflict.Path}: {BaselineCommand.Entries(merged.Count)} left"));
        }

        var bad = folder.ReadAll().Where(debt => debt.Problem is not null).ToList();
        foreach (var debt in bad)
            session.Error.WriteLine(ConsoleText.Clean($"dotnet ssot: {debt.Problem!.Message}; no merge that made it so is known. Take it from before (git checkout COMMIT -- {ReportPaths.Relative(folder.Root, debt.Path)}) and prune it"));
        if (conflicts.Count + bad.Count == 0)
            session.Output.WriteLine("no baseline is in conflict");
        return bad.Count == 0 ? ExitCode.Clean : ExitCode.Findings;
    }

    /// <summary>A side without the file has fixed all of it.</summary>
    static DebtFile Side(GitRepository git, GitConflict conflict, int stage)
    {
        if (!conflict.Stages.TryGetValue(stage, out var id))
            return DebtFile.Empty;

        var side = DebtFile.Parse(git.Content(id), out var fault);
        return fault is null ? side : throw new UsageException($"stage {stage} of {conflict.Path} {fault.Fault} (line {fault.Line}); mend it by hand");
    }
}
