using System.CommandLine;
using Netra.Ssot.Cli.Checking;
using Netra.Ssot.Cli.Commands;
using Netra.Ssot.Reporting;

namespace Netra.Ssot.Cli.Reports;

/// <summary>Where a command that describes takes its report from: it judges, or reads what others judged.</summary>
sealed class ReportSource
{
    readonly JudgeArguments _judge = new(isPathOptional: true);

    readonly Option<string[]> _from = new("--from")
    {
        Description = "Read these findings files instead of judging.",
        HelpName = "FILE",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [],
    };

    public void AddTo(Command command)
    {
        _judge.AddTo(command);
        command.Add(_from);
    }

    public Report Get(Session session, ParseResult parsed)
    {
        var files = parsed.GetRequiredValue(_from);
        if (files.Length == 0)
            return CheckRun.Tell(session, _judge.Read(session, parsed));
        if (_judge.AreGiven(parsed))
            throw new UsageException("--from reads what was judged already; leave out the paths and what they are judged by");
        return FindingsFiles.Tell(session, [.. files.Select(session.PathOf)]);
    }
}
