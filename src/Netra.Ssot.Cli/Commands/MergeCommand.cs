using System.CommandLine;
using Netra.Ssot.Cli.Reports;

namespace Netra.Ssot.Cli.Commands;

/// <summary><c>dotnet ssot merge FILE…</c>: one report of what several machines judged.</summary>
static class MergeCommand
{
    const string Description = """
        Joins the JSON reports of `dotnet ssot check --shard I/N` into the report that one run would have made, and judges it: with what no part
        can tell alone (SSOT4001, SSOT4002, SSOT9002), by the policy and the baselines of the repository, which must be those of the parts.

        Exit codes: 0 clean, 1 findings, 2 usage or policy invalid, 3 internal error.
        """;

    public static Command Create(Session session)
    {
        var files = new Argument<string[]>("FILE") { Arity = ArgumentArity.OneOrMore, Description = "Reports made with --format json." };
        var output = new OutputArguments("json");
        var command = new Command("merge", Description) { files };
        output.AddTo(command);
        command.SetAction(parsed =>
        {
            var report = FindingsFiles.Tell(session, [.. parsed.GetRequiredValue(files).Select(session.PathOf)]);
            ReportOutput.Write(session, report, output.Read(session, parsed));
            return CheckCommand.ExitCodeOf(report);
        });
        return command;
    }
}
