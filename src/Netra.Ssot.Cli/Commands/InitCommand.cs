using System.CommandLine;
using Netra.Ssot.Cli.Setup;
using Netra.Ssot.Inspection;
using Netra.Ssot.Reporting;

namespace Netra.Ssot.Cli.Commands;

/// <summary><c>dotnet ssot init [DIR]</c>: sets a repository up.</summary>
static class InitCommand
{
    const string Description = """
        Sets a repository up: the policy, the opt-in of all its test projects, the solution's door, the tool manifest and git's merge driver
        for baselines. Shows what it will write and asks first; keeps what is there. A second run has nothing to do.

        Exit codes: 0 set up, or nothing to do; 1 set up, but something is left to do by hand or the build judged nothing; 2 wrong usage, or not confirmed.
        """;

    public static Command Create(Session session)
    {
        var folder = new Argument<string>("DIR") { Description = "The repository's folder.", DefaultValueFactory = _ => "." };
        var door = new Option<Door>("--door") { Description = "sdk: imports in Directory.Build files. package: a package reference for all projects.", DefaultValueFactory = _ => Door.Sdk };
        var library = new Option<string?>("--library") { Description = "The SSOT library, when it is not the one that the repository shows.", HelpName = "ID" };
        var testBase = new Option<string?>("--base") { Description = "Its base class.", HelpName = "TYPE" };
        var yes = new Option<bool>("--yes", "-y") { Description = "Do not ask." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Only show what would be written." };
        var noBuild = new Option<bool>("--no-build") { Description = "Do not build at the end." };
        var command = new Command("init", Description) { folder, door, library, testBase, yes, dryRun, noBuild };
        command.SetAction(parsed =>
        {
            var root = session.PathOf(parsed.GetRequiredValue(folder));
            if (!Directory.Exists(root))
                throw new UsageException($"the folder '{root}' does not exist; name one that does");

            var type = parsed.GetValue(testBase);
            var options = new SetupOptions(
                root, parsed.GetValue(door), parsed.GetValue(library), type is null || type.StartsWith("T:", StringComparison.Ordinal) ? type : "T:" + type, GateVersion.Package);
            return Run(session, options, parsed.GetValue(dryRun), parsed.GetValue(yes), parsed.GetValue(noBuild));
        });
        return command;
    }

    static int Run(Session session, SetupOptions options, bool isDryRun, bool isConfirmed, bool skipsBuild)
    {
        var plan = SetupPlan.Make(options);
        var settings = MergeDriver.Missing(options.Root);
        Show(session, plan, settings);
        var isDone = !plan.Edits.Any() && settings.Count == 0;
        if (isDone && plan.ByHand.Count == 0)
            session.Output.WriteLine("nothing to do: the repository is set up");
        if (isDryRun || isDone)
            return plan.ByHand.Count == 0 ? ExitCode.Clean : ExitCode.Findings;
        if (!isConfirmed && !Confirm(session))
            return ExitCode.Usage;

        foreach (var edit in plan.Edits.ToList())
            edit.Write();
        MergeDriver.Install(options.Root, settings);
        var built = skipsBuild ? ExitCode.Clean : SetupBuild.Run(session, plan.Survey);
        return plan.ByHand.Count == 0 ? built : ExitCode.Findings;
    }

    static void Show(Session session, SetupPlan plan, IReadOnlyList<(string Key, string Value)> settings)
    {
        foreach (var note in plan.Notes.Prepend($"{plan.Survey.Tests.Count} test projects of {plan.Survey.Projects.Count}"))
            Say(session.Output, note);
        foreach (var edit in plan.Edits)
        {
            session.Output.WriteLine();
            Say(session.Output, ReportPaths.Relative(plan.Survey.Root, edit.Path) + (edit.Before.Length == 0 ? " (new)" : ""));
            foreach (var line in edit.Diff())
                Say(session.Output, "  " + line);
        }

        foreach (var (key, value) in settings)
            Say(session.Output, $"git config --local {key} \"{value}\"");
        foreach (var left in plan.ByHand)
            Say(session.Error, "dotnet ssot: " + left);
    }

    static bool Confirm(Session session)
    {
        if (session.Person is not { } person)
            throw new UsageException("nobody is there to confirm; pass --yes to write this, or --dry-run to only look");

        session.Output.Write("Write this? [y/N] ");
        return person.ReadLine()?.Trim().ToUpperInvariant() is "Y" or "YES";
    }

    static void Say(TextWriter writer, string line) => writer.WriteLine(ConsoleText.Clean(line));
}
