using System.CommandLine;
using Netra.Ssot.Cli.Debt;
using Netra.Ssot.Cli.Git;
using Netra.Ssot.Cli.Inputs;
using Netra.Ssot.Cli.Policies;
using Netra.Ssot.Core.Debt;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.Core.Rules;
using Netra.Ssot.Reporting;

namespace Netra.Ssot.Cli.Commands.Baseline;

/// <summary><c>dotnet ssot baseline create</c>: records today's violations, once.</summary>
static class CreateCommand
{
    public static Command Create(Session session)
    {
        var shared = new SurveyArguments();
        var rule = new Option<string?>("--rule") { HelpName = "ID", Description = "Record this rule alone: one that came into force later." };
        var command = new Command("create", """
            Records what is wrong today as debt: every error and warning of a rule that may have debt. It refuses in CI, where a baseline has been
            recorded before, and when anything could not be judged.
            """) { rule };
        shared.AddTo(command);
        command.SetAction(parsed => Run(session, shared.Paths(session, parsed), shared.Build(parsed), parsed.GetValue(rule) is { } id ? BaselineCommand.RuleOf(id) : null));
        return command;
    }

    static int Run(Session session, IReadOnlyList<string> paths, bool build, RuleDefinition? only)
    {
        var policies = new PolicyLoader();
        var policy = Survey.PolicyOf(paths, policies);
        if (Server.Builds(policy))
            throw new UsageException("a baseline is not created in CI, where it would excuse whatever is there; create it on a workstation and commit it");

        IReadOnlyList<RuleDefinition> rules = only is null ? DebtPlaces.Rules : [only];
        RefuseExisting(policy, InputResolver.Resolve(paths).Projects, rules);
        var survey = Survey.Run(session, policies, paths, build);
        if (survey.Projects.FirstOrDefault(project => project.Obstacle.Length > 0) is { } obstacle)
        {
            session.Error.WriteLine(ConsoleText.Clean($"dotnet ssot: no baseline was created, because {ReportPaths.Relative(policy.Root, obstacle.File)} could not be judged: {obstacle.Obstacle}"));
            return ExitCode.Findings;
        }

        // What the repository is told of, such as a script, is found by a check alone: the policy file stands for the project then.
        RefuseExisting(policy, survey.Projects.Select(project => project.File), rules);
        Write(session, survey, rules);
        if (new VariableFiles(policy).All is [var first, ..] variable)
            session.Note([$"only one configuration was looked at, and {first}{(variable.Count > 1 ? $" and {variable.Count - 1} more are" : " is")} compiled differently in others, of which nothing is recorded; {VariableFiles.Remedy}"]);
        return ExitCode.Clean;
    }

    static void Write(Session session, Survey survey, IReadOnlyList<RuleDefinition> rules)
    {
        var (root, names, total) = (survey.Policy.Root, new DebtNames(survey.Policy.Root, survey.Projects.Select(project => project.File)), 0);
        foreach (var project in survey.Projects)
        {
            var observed = DebtObservation.Of(root, project.Verdicts);
            foreach (var rule in rules.Where(rule => observed.ContainsKey(rule.Id)))
            {
                var (path, content) = (DebtPlaces.FileOf(root, names.NewNameOf(project.File), rule.Id), observed[rule.Id]);
                DebtFolder.Write(path, content);
                total += content.Count;
                session.Output.WriteLine(ConsoleText.Clean($"{ReportPaths.Relative(root, path)}: {BaselineCommand.Entries(content.Count)}"));
            }
        }

        session.Output.WriteLine(total == 0 ? "SSOT: nothing to record" : $"SSOT: {total} debt; commit {DebtPlaces.Folder}");
    }

    static void RefuseExisting(Policy policy, IEnumerable<string> projects, IReadOnlyList<RuleDefinition> rules)
    {
        List<string> files =
        [
            .. from project in projects
               from name in (string[])[DebtPlaces.NameOf(project), DebtPlaces.LongNameOf(policy.Root, project)]
               from rule in rules
               select DebtPlaces.FileOf(policy.Root, name, rule.Id),
        ];
        if (files.Find(File.Exists) is { } known)
            throw new UsageException($"there is a baseline already, {ReportPaths.Relative(policy.Root, known)}; debt only shrinks: `dotnet ssot baseline prune` takes out what is mended");

        // The last prune deletes a file: what was finished once is not begun anew.
        var remembered = new GitRepository(policy.Root).Remembered(DebtPlaces.Folder);
        if (files.Select(file => ReportPaths.Relative(policy.Root, file)).FirstOrDefault(remembered.Contains) is { } finished)
            throw new UsageException($"there has been a baseline {finished}, which git remembers; debt only shrinks: mend what is new, or restore the file if it was deleted by mistake");
    }
}
