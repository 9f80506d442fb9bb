using System.CommandLine;
using Netra.Ssot.Cli.Debt;
using Netra.Ssot.Core.Debt;
using Netra.Ssot.Reporting;

namespace Netra.Ssot.Cli.Commands.Baseline;

/// <summary><c>dotnet ssot baseline verify --against REF</c>: shows that no baseline grew.</summary>
static class VerifyCommand
{
    public static Command Create(Session session)
    {
        var against = new Option<string>("--against") { Required = true, HelpName = "REF", Description = "A branch, tag or commit: what is merged into, in CI." };
        var command = new Command("verify", "Fails when a baseline holds a violation that it did not hold before. Needs git and no build.") { against };
        command.SetAction(parsed => Run(session, DebtFolder.For(session.Folder), parsed.GetRequiredValue(against)));
        return command;
    }

    static int Run(Session session, DebtFolder folder, string reference)
    {
        var comparison = DebtComparison.Against(folder, reference);
        session.Note(comparison.Notes);
        foreach (var problem in comparison.Problems)
            session.Output.WriteLine(ConsoleText.Clean(problem));
        foreach (var growth in comparison.Growths)
        {
            var (file, line) = (ReportPaths.Relative(folder.Root, growth.Path), new DebtKey(growth.Site, growth.Added).Line.Replace('\t', ' '));
            session.Output.WriteLine(ConsoleText.Clean($"{file} grew by {growth.Added}: {line}; mend the violation, or run `dotnet ssot baseline accept` with a reason"));
        }

        session.Output.WriteLine($"SSOT: {comparison.Before} debt in {reference}, {comparison.After} now");
        return comparison.Growths.Count + comparison.Problems.Count == 0 ? ExitCode.Clean : ExitCode.Findings;
    }
}
