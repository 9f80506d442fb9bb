using System.CommandLine;
using Netra.Ssot.Cli.Debt;
using Netra.Ssot.Reporting;

namespace Netra.Ssot.Cli.Commands.Baseline;

/// <summary><c>dotnet ssot baseline show</c>: what is left, as the files have it.</summary>
static class ShowCommand
{
    public static Command Create(Session session)
    {
        var project = new Option<string?>("--project") { HelpName = "NAME", Description = "Only the baselines of this project." };
        var rule = new Option<string?>("--rule") { HelpName = "ID", Description = "Only the baselines of this rule." };
        var entries = new Option<bool>("--entries") { Description = "Every entry, not only how many there are." };
        var command = new Command("show", "Shows how many violations each baseline holds. Needs no build.") { project, rule, entries };
        command.SetAction(parsed =>
        {
            var folder = DebtFolder.For(session.Folder);
            var chosen = folder.ReadAll().Where(debt => Is(parsed.GetValue(project), debt.Name) && Is(parsed.GetValue(rule), debt.Rule)).ToList();
            return Run(session, folder.Root, chosen, parsed.GetValue(entries));
        });
        return command;
    }

    static int Run(Session session, string root, IReadOnlyList<StoredDebt> chosen, bool entries)
    {
        foreach (var debt in chosen)
        {
            session.Output.WriteLine(ConsoleText.Clean($"{ReportPaths.Relative(root, debt.Path)}: {debt.Problem?.Message ?? BaselineCommand.Entries(debt.Content.Count)}"));
            foreach (var key in entries ? debt.Content.Keys : [])
                session.Output.WriteLine("  " + ConsoleText.Clean(key.Line));
        }

        session.Output.WriteLine($"SSOT: {chosen.Sum(debt => debt.Content.Count)} debt");
        return chosen.Any(debt => debt.Problem is not null) ? ExitCode.Findings : ExitCode.Clean;
    }

    static bool Is(string? wanted, string name) => wanted is null || string.Equals(wanted, name, StringComparison.OrdinalIgnoreCase);
}
