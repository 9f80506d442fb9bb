using System.CommandLine;
using Netra.Ssot.Cli.Reports;

namespace Netra.Ssot.Cli.Commands;

/// <summary><c>dotnet ssot report</c>: how far the migration is.</summary>
static class ReportCommand
{
    const string Description = """
        Describes how far the repository is: what is new, debt and exempt, by rule, project, scope, priority and owner, and how the debt went down.

        `check` judges and sets the exit code; `report` describes. Exit codes: 0 the report is made, whatever it says; 2 usage or policy invalid;
        3 internal error.
        """;

    public static Command Create(Session session)
    {
        var source = new ReportSource();
        var output = new OutputArguments("text");
        var command = new Command("report", Description);
        source.AddTo(command);
        output.AddTo(command);
        command.SetAction(parsed =>
        {
            var report = source.Get(session, parsed) with { IsOverview = true };
            if (report.History.Points.Count == 0)
                report = report with { History = DebtHistoryReader.Read(report.Root) };
            ReportOutput.Write(session, report, output.Read(session, parsed));
            return report.IsPolicyInvalid ? ExitCode.Usage : ExitCode.Clean;
        });
        return command;
    }
}
