using System.CommandLine;
using Netra.Ssot.Core.Debt;
using Netra.Ssot.Reporting;

namespace Netra.Ssot.Cli.Commands.Baseline;

/// <summary><c>dotnet ssot baseline merge %O %A %B</c>: the merge driver that git calls.</summary>
static class MergeCommand
{
    /// <summary>What git takes for a conflict; from 129 on it gives the whole merge up.</summary>
    const int Conflict = 1;

    public static Command Create(Session session)
    {
        var ancestor = new Argument<string>("ANCESTOR") { Description = "The common ancestor, %O." };
        var ours = new Argument<string>("OURS") { Description = "Our side, %A; the result goes here." };
        var theirs = new Argument<string>("THEIRS") { Description = "Their side, %B." };
        var command = new Command("merge", """
            Merges baselines of two branches as git's merge driver: what either side fixed is gone. Set up by `dotnet ssot init`, or by hand:
            git config merge.ssot-baseline.driver "dotnet ssot baseline merge %O %A %B", and in .gitattributes .ssot/debt/*.txt merge=ssot-baseline
            """) { ancestor, ours, theirs };
        command.SetAction(parsed => Run(
            session, session.PathOf(parsed.GetRequiredValue(ancestor)), session.PathOf(parsed.GetRequiredValue(ours)), session.PathOf(parsed.GetRequiredValue(theirs))));
        return command;
    }

    static int Run(Session session, string ancestor, string ours, string theirs)
    {
        var sides = new List<DebtFile>();
        foreach (var path in (string[])[ancestor, ours, theirs])
        {
            var side = DebtBook.ReadFile(path, out var problem) ?? throw new UsageException($"'{path}' does not exist; git gives three files");
            if (problem is not null)
            {
                session.Error.WriteLine(ConsoleText.Clean("dotnet ssot: " + problem.Message));
                return Conflict;
            }

            sides.Add(side);
        }

        // A file without entries stays: a driver cannot delete.
        UserFile.Write(ours, DebtMerge.Merge(sides[0], sides[1], sides[2]).Format());
        return ExitCode.Clean;
    }
}
