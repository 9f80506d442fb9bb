using System.CommandLine;
using Netra.Ssot.Cli.Debt;
using Netra.Ssot.Reporting;

namespace Netra.Ssot.Cli.Commands.Baseline;

/// <summary><c>dotnet ssot baseline prune</c>: takes out what is mended, and never puts anything in.</summary>
static class PruneCommand
{
    public static Command Create(Session session)
    {
        var shared = new SurveyArguments();
        var command = new Command("prune", """
            Takes violations that are gone out of the baselines, and follows those that moved to another file. Only what was judged for every target
            framework and in every configuration of SsotConfigurations counts as gone; of all else nothing is taken out, and it is said (exit code 1).
            """);
        shared.AddTo(command);
        command.SetAction(parsed => Run(session, shared.Paths(session, parsed), shared.Build(parsed)));
        return command;
    }

    static int Run(Session session, IReadOnlyList<string> paths, bool build)
    {
        var policy = Survey.PolicyOf(paths);
        var reviewed = DebtReview.Of(new(policy.Root), Survey.Run(session, policy, paths, build)).ToList();
        var (gone, left) = (0, 0);
        session.Note(reviewed.SelectMany(debt => debt.Doubts));
        foreach (var (debt, balance, obstacle, _) in reviewed)
        {
            var name = ReportPaths.Relative(policy.Root, debt.Path);
            left += (balance?.Left ?? debt.Content).Count;
            if (obstacle.Length > 0)
                session.Error.WriteLine(ConsoleText.Clean($"dotnet ssot: nothing was taken out of {name}, because it could not be judged whole: {obstacle}"));
            if (balance is null || !DebtFolder.Write(debt.Path, balance.Left))
                continue;

            gone += balance.Stale.Count;
            session.Output.WriteLine(ConsoleText.Clean($"{name}: {balance.Stale.Count} gone, {balance.Moved} moved, {balance.Left.Count} left"));
        }

        session.Output.WriteLine($"SSOT: {gone} gone, {left} debt left");
        return reviewed.Exists(debt => debt.Obstacle.Length > 0 || debt.Doubts.Any()) ? ExitCode.Findings : ExitCode.Clean;
    }
}
