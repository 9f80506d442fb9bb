using System.CommandLine;
using System.CommandLine.Invocation;
using Netra.Ssot.Cli.Commands;
using Netra.Ssot.Reporting;

namespace Netra.Ssot.Cli;

/// <summary>The whole command line in one call: parses, runs and turns what happens into an exit code.</summary>
public static class CommandLine
{
    /// <summary>Runs a command in this process, on its console and in its folder.</summary>
    /// <returns>The exit code.</returns>
    public static int Run(IReadOnlyList<string> arguments)
    {
        // Whoever cannot see a question cannot answer it.
        var person = Console.IsInputRedirected || Console.IsOutputRedirected ? null : Console.In;
        return Run(arguments, new(Console.Out, Console.Error, Directory.GetCurrentDirectory(), TimeProvider.System) { Person = person });
    }

    internal static int Run(IReadOnlyList<string> arguments, Session session)
    {
        var (output, error) = (session.Output, session.Error);
        var root = new RootCommand("Judges test assemblies and projects by the team's single testing library (SSOT).")
        {
            InitCommand.Create(session),
            CheckCommand.Create(session),
            ReportCommand.Create(session),
            MergeCommand.Create(session),
            PlanCommand.Create(session),
            RulesCommand.Create(session),
            ExplainCommand.Create(session),
            Commands.Baseline.BaselineCommand.Create(session),
            SelfTestCommand.Create(session),
        };

        // A path that begins with @ is a path.
        var parsed = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Action is ParseErrorAction)
            return Refuse(error, $"{parsed.Errors[0].Message} See `dotnet ssot {Verb(root, parsed)}--help`.");

        try
        {
            return parsed.Invoke(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
        }
        catch (UsageException exception)
        {
            return Refuse(error, exception.Message);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            error.WriteLine("dotnet ssot: internal error; report it with the lines below");
            error.WriteLine(exception);
            return ExitCode.InternalError;
        }
    }

    static int Refuse(TextWriter error, string message)
    {
        error.WriteLine(ConsoleText.Clean("dotnet ssot: " + message));
        return ExitCode.Usage;
    }

    static string Verb(RootCommand root, ParseResult parsed) =>
        parsed.CommandResult.Command == root ? "" : parsed.CommandResult.Command.Name + " ";
}
