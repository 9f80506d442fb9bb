using System.CommandLine;
using Netra.Ssot.Core.Debt;
using Netra.Ssot.Core.Rules;

namespace Netra.Ssot.Cli.Commands.Baseline;

/// <summary><c>dotnet ssot baseline</c>: the only writer of baselines.</summary>
static class BaselineCommand
{
    const string Description = """
        Keeps the known violations, the debt, in .ssot/debt: one file a project and rule, one line a violation. Debt fails no build, and
        may only shrink. Without a PATH a verb works on the repository that the current folder is in.
        """;

    public static Command Create(Session session) => new("baseline", Description)
    {
        CreateCommand.Create(session),
        PruneCommand.Create(session),
        ShowCommand.Create(session),
        AcceptCommand.Create(session),
        VerifyCommand.Create(session),
        MergeCommand.Create(session),
        ResolveCommand.Create(session),
    };

    /// <summary>A count of entries in words.</summary>
    public static string Entries(int count) => count == 1 ? "1 entry" : $"{count} entries";

    /// <summary>The rule of an id, if debt of it may be.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    public static RuleDefinition RuleOf(string id) => DebtPlaces.Rules.FirstOrDefault(rule => string.Equals(rule.Id, id, StringComparison.OrdinalIgnoreCase))
        ?? throw new UsageException($"'{id}' is no rule that may have debt or exemptions; `dotnet ssot rules` lists them");
}
