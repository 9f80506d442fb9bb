using System.CommandLine;
using System.Globalization;
using Netra.Ssot.Cli.Policies;
using Netra.Ssot.Core.Debt;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.Core.Rules;
using Netra.Ssot.Reporting;
using Netra.Ssot.Reporting.Formats;

namespace Netra.Ssot.Cli.Commands;

/// <summary><c>dotnet ssot explain [RULE] [FILE]</c>: what a rule means, and how loud it, or every rule, is for a file and why.</summary>
static class ExplainCommand
{
    public static Command Create(Session session)
    {
        var id = new Argument<string>("RULE") { HelpName = "RULE|FILE", Description = "A rule's id, such as SSOT2001, or a file, for what every rule is in it." };
        var file = new Argument<string?>("FILE") { Arity = ArgumentArity.ZeroOrOne, Description = "A file, to see which severity holds there and who set it." };
        var command = new Command("explain", "Explains a rule, and for a file the effective severity of it or of every rule, and who decided.") { id, file };
        command.SetAction(parsed =>
        {
            var name = parsed.GetRequiredValue(id);
            var path = parsed.GetValue(file);
            if (RuleCatalogue.Find(name) is { } rule)
                return path is null ? Explain(session, rule) : ExplainFor(session, rule, session.PathOf(path));
            return path is null && IsPath(session, name)
                ? ExplainFor(session, null, session.PathOf(name))
                : throw new UsageException($"there is no rule '{name}'{(path is null ? " and no such file" : "")}; `dotnet ssot rules` lists the rules");
        });
        return command;
    }

    // A file that is yet to be written may be asked about, too.
    static bool IsPath(Session session, string name) => name.Contains('/') || name.Contains('\\') || File.Exists(session.PathOf(name));

    static int Explain(Session session, RuleDefinition rule)
    {
        session.Output.Write($"""
            {rule.Id}: {rule.Title}

              severity    {Words.Of(rule.DefaultSeverity)}
              judged by   {rule.JudgedBy}
              message     {rule.Message}

              Why         {rule.Why}
              What to do  {rule.Remedy}

            {rule.HelpLink}

            """);
        return ExitCode.Clean;
    }

    /// <param name="one">Null for every rule that a policy may set.</param>
    static int ExplainFor(Session session, RuleDefinition? one, string file)
    {
        var loaded = new PolicyLoader().For(Path.GetDirectoryName(file)!);
        var reading = loaded.Reading;
        if (reading.Policy is not { } policy)
        {
            session.Error.Write(TextReport.Render(new(loaded.Input.Root, [LoadedPolicy.Refuse(loaded.Input.File, reading.Problems)])));
            return ExitCode.Usage;
        }

        var name = RootPath.Relative(policy.Root, file);
        var scope = ScopeFinder.Find(policy.Scopes, name);
        var verdicts = new VerdictBuilder(policy, DebtBook.Empty, session.Today);
        if (one is null)
            Tell($"{name} lies in {(scope is null ? "no scope" : "the scope " + Described(scope))}");
        foreach (var rule in one is null ? RuleCatalogue.All.Where(rule => rule.IsConfigurable) : [one])
        {
            // The verdict's own judgement, so that the answer is never another one than the build's.
            Tell($"{rule.Id} in {name}: {Words.Of(verdicts.SeverityOf(rule, scope))}, {SetBy(loaded, policy, rule, scope)}");
            if (one is not null && scope is not null)
                Tell($"  lies in the scope {Described(scope)}");
            foreach (var exemption in policy.Exemptions.Where(exemption => rule.IsConfigurable && Concerns(exemption, rule, name)))
                Tell($"  {Described(exemption, session.Today)}");
        }

        return ExitCode.Clean;

        void Tell(string line) => session.Output.WriteLine(ConsoleText.Clean(line));
    }

    static string Described(Scope scope)
    {
        string[] parts =
        [
            scope.Priority.Length > 0 ? "priority " + scope.Priority : "",
            scope.Owner.Length > 0 ? "owner " + scope.Owner : "",
            scope.Deadline is { } day ? "deadline " + Day(day) : "",
        ];
        return string.Join(", ", parts.Where(part => part.Length > 0).Prepend(scope.Name));
    }

    static string Described(Exemption exemption, DateTime today)
    {
        var where = exemption.Symbol is { } symbol ? "in " + symbol.Text : "in all of it";
        var fault = exemption.Fault(today);
        return fault.Length > 0
            ? $"an exemption {where} does not hold: it {fault}"
            : $"exempt {where} until {Day(exemption.Expires!.Value)}: {exemption.Reason} ({exemption.Owner})";
    }

    /// <summary>Whether an exemption allows anything of the rule in the file, in whichever member.</summary>
    static bool Concerns(Exemption exemption, RuleDefinition rule, string path) => (exemption with { Symbol = null }).Covers(rule.Id, path, "");

    static string Day(DateTime day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    static string SetBy(LoadedPolicy loaded, Policy policy, RuleDefinition rule, Scope? scope)
    {
        var policyFile = loaded.Input.File.Length > 0 ? loaded.Input.File : "the shipped policy";
        var setting = loaded.Input.Items.LastOrDefault(item =>
            item.Kind == PolicyVocabulary.Rule && Is(item.Include, rule)
            && item.Metadata.ContainsKey(PolicyVocabulary.Severity));
        var own = rule.IsConfigurable ? scope?.Severity ?? policy.Rules.LastOrDefault(own => own.Severity is not null && Is(own.Id, rule))?.Severity ?? rule.DefaultSeverity : rule.DefaultSeverity;
        return policy.Mode == PolicyMode.Off || (policy.Mode == PolicyMode.Audit && rule.Level <= policy.AnalysisLevel && own == Severity.Error)
                ? $"because {PolicyVocabulary.Mode} is {policy.Mode.ToString().ToLowerInvariant()} in {policyFile}"
            : rule.Level > policy.AnalysisLevel ? $"because {PolicyVocabulary.AnalysisLevel} is below {rule.Level} in {policyFile}"
            : !rule.IsConfigurable ? "as the rule has it; no policy may change it"
            : scope?.Severity is not null ? $"set by the scope {scope.Name} in {policyFile}"
            : setting is not null ? $"set by {PolicyVocabulary.Rule} in {setting.DefinedIn}"
            : "as the rule has it by default";
    }

    static bool Is(string id, RuleDefinition rule) => string.Equals(id, rule.Id, StringComparison.OrdinalIgnoreCase);
}
