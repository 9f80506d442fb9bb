using System.CommandLine;
using Netra.Ssot.Core.Policies;

namespace Netra.Ssot.Cli.Commands.Baseline;

/// <summary>What the verbs that judge take alike.</summary>
sealed class SurveyArguments
{
    readonly Argument<string[]> _paths = new("PATH")
    {
        Arity = ArgumentArity.ZeroOrMore,
        Description = "Solutions, projects or folders; by default the whole repository.",
    };

    readonly Option<bool> _build = new("--build") { Description = "Build the projects first, in every configuration of SsotConfigurations." };

    public void AddTo(Command command)
    {
        command.Arguments.Add(_paths);
        command.Options.Add(_build);
    }

    public bool Build(ParseResult parsed) => parsed.GetValue(_build);

    /// <summary>Absolute paths; the repository's root without any.</summary>
    public IReadOnlyList<string> Paths(Session session, ParseResult parsed) => parsed.GetValue(_paths) is { Length: > 0 } paths
        ? [.. paths.Select(session.PathOf)]
        : [PolicyLocator.Locate(session.Folder).Root];
}
