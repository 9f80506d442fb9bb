using System.CommandLine;
using Netra.Ssot.Cli.Checking;

namespace Netra.Ssot.Cli.Commands;

/// <summary>The arguments of every command that judges: what, and by what.</summary>
sealed class JudgeArguments
{
    readonly Argument<string[]> _paths;

    readonly Option<string?> _policy = new("--policy") { Description = "Judge by this policy file.", HelpName = "FILE" };

    readonly Option<string[]> _references = new("--references")
    {
        Description = "A folder with assemblies that the judged ones refer to; may be given again.",
        HelpName = "DIR",
        DefaultValueFactory = _ => [],
    };

    readonly Option<string?> _configuration = new("--configuration", "-c") { Description = "Judge the outputs of this configuration.", HelpName = "C" };

    readonly Option<bool> _build = new("--build") { Description = "Build the projects first." };

    readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "Tell no progress." };

    /// <param name="isPathOptional">Whether the repository's root is meant when no path is given.</param>
    public JudgeArguments(bool isPathOptional) => _paths = new("PATH")
    {
        Arity = isPathOptional ? ArgumentArity.ZeroOrMore : ArgumentArity.OneOrMore,
        Description = "Solutions, projects, folders or assemblies" + (isPathOptional ? "; the repository's root if none is given." : "."),
    };

    public void AddTo(Command command)
    {
        command.Add(_paths);
        foreach (var option in (Option[])[_policy, _references, _configuration, _build, _quiet])
            command.Add(option);
    }

    public CheckOptions Read(Session session, ParseResult parsed) => new()
    {
        Paths = parsed.GetValue(_paths) is { Length: > 0 } paths ? [.. paths.Select(session.PathOf)] : [session.Root],
        Policy = parsed.GetValue(_policy) is { } own ? Existing(session.PathOf(own), File.Exists, "policy file") : null,
        References = [.. parsed.GetRequiredValue(_references).Select(folder => Existing(session.PathOf(folder), Directory.Exists, "folder"))],
        Configuration = parsed.GetValue(_configuration) ?? "",
        Build = parsed.GetValue(_build),
        Quiet = parsed.GetValue(_quiet),
    };

    /// <summary>Whether the user says anything of what to judge, or by what.</summary>
    public bool AreGiven(ParseResult parsed) =>
        parsed.GetValue(_paths) is { Length: > 0 } || ((Option[])[_policy, _references, _configuration, _build]).Any(option => parsed.GetResult(option) is { Implicit: false });

    static string Existing(string path, Predicate<string> exists, string noun) =>
        exists(path) ? path : throw new UsageException($"the {noun} '{path}' does not exist; name one that does");
}
