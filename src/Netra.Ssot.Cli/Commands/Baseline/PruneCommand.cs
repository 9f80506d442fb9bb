using System.CommandLine;
using Netra.Ssot.Cli.Debt;
using Netra.Ssot.Cli.Inputs;
using Netra.Ssot.Cli.Policies;
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
            Where the whole repository was judged, the Matches of exemptions in the policy are lowered to what they cover.
            """);
        shared.AddTo(command);
        command.SetAction(parsed => Run(session, shared.Paths(session, parsed), shared.Build(parsed)));
        return command;
    }

    static int Run(Session session, IReadOnlyList<string> paths, bool build)
    {
        var survey = Survey.Run(session, new PolicyLoader(), paths, build);
        var isWholeDebt = PruneDebt(session, survey);
        return LowerMatches(session, survey, paths) && isWholeDebt ? ExitCode.Clean : ExitCode.Findings;
    }

    /// <returns>Whether all debt was looked at and could be judged.</returns>
    static bool PruneDebt(Session session, Survey survey)
    {
        var root = survey.Policy.Root;
        var reviewed = DebtReview.Of(new(root), survey).ToList();
        var (gone, left) = (0, 0);
        session.Note(reviewed.SelectMany(debt => debt.Doubts));
        session.Note(
            from debt in reviewed
            where debt.Obstacle.Length > 0
            group ReportPaths.Relative(root, debt.Debt.Path) by debt.Obstacle into same
            select $"nothing was taken out of {same.First()}{(same.Skip(1).Any() ? $" and {same.Count() - 1} more" : "")}, because {same.Key}");
        foreach (var (debt, balance, _, _) in reviewed)
        {
            var name = ReportPaths.Relative(root, debt.Path);
            left += (balance?.Left ?? debt.Content).Count;
            if (balance is null || !DebtFolder.Write(debt.Path, balance.Left))
                continue;

            gone += balance.Stale.Count;
            session.Output.WriteLine(ConsoleText.Clean($"{name}: {balance.Stale.Count} gone, {balance.Moved} moved, {balance.Left.Count} left"));
        }

        session.Output.WriteLine($"SSOT: {gone} gone, {left} debt left");
        return reviewed.TrueForAll(debt => debt.Obstacle.Length == 0 && !debt.Doubts.Any());
    }

    /// <returns>Whether every number that should be lowered is.</returns>
    static bool LowerMatches(Session session, Survey survey, IReadOnlyList<string> paths)
    {
        // What is covered may be anywhere.
        if (survey.Policy.Exemptions.All(exemption => exemption.Matches is null) || !EvidenceCollector.IsWhole(paths, EvidenceCollector.LeftOut(survey.Policy.Root, InputResolver.Resolve(paths).Projects)))
            return true;
        if (survey.Projects.FirstOrDefault(project => project.Obstacle.Length > 0) is { } obstacle)
        {
            session.Error.WriteLine(ConsoleText.Clean($"dotnet ssot: no Matches was lowered, because {ReportPaths.Relative(survey.Policy.Root, obstacle.File)} could not be judged whole: {obstacle.Obstacle}"));
            return false;
        }

        var (areAllLowered, variable) = (true, new VariableFiles(survey.Policy));
        foreach (var roomy in RoomyExemption.In(survey))
        {
            if (variable.MayHide(roomy.Exemption))
            {
                areAllLowered = false;
                session.Note([VariableFiles.NoteOn(roomy.Exemption)]);
                continue;
            }

            var (rule, place, matches) = (roomy.Exemption.Rule, roomy.Place, roomy.Exemption.Matches);
            try
            {
                roomy.Lower(survey.Policy);
                session.Output.WriteLine(ConsoleText.Clean($"{ReportPaths.Relative(survey.Policy.Root, place.File)}({place.Line}): the exemption of {rule} covers {roomy.Covered}; its Matches was {matches}"));
            }
            catch (UsageException exception)
            {
                areAllLowered = false;
                session.Error.WriteLine(ConsoleText.Clean($"dotnet ssot: the exemption of {rule} covers {roomy.Covered}, and its Matches is still {matches}: {exception.Message}; lower it by hand"));
            }
        }

        return areAllLowered;
    }
}
