using System.CommandLine;
using Netra.Ssot.Cli.Policies;
using Netra.Ssot.Core.Debt;
using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.Core.Rules;
using Netra.Ssot.Reporting;
using Netra.Ssot.Reporting.Formats;

namespace Netra.Ssot.Cli.Commands;

/// <summary><c>dotnet ssot explain RULE [FILE]</c>: what a rule means, and how loud it is for a file and why.</summary>
static class ExplainCommand
{
    public static Command Create(Session session)
    {
        var id = new Argument<string>("RULE") { Description = "A rule's id, such as SSOT2001." };
        var file = new Argument<string?>("FILE") { Arity = ArgumentArity.ZeroOrOne, Description = "A file, to see which severity holds there and who set it." };
        var command = new Command("explain", "Explains a rule, and for a file its effective severity.") { id, file };
        command.SetAction(parsed =>
        {
            var rule = RuleCatalogue.Find(parsed.GetRequiredValue(id))
                ?? throw new UsageException($"there is no rule '{parsed.GetValue(id)}'; `dotnet ssot rules` lists them");
            return parsed.GetValue(file) is { } path ? ExplainFor(session, rule, session.PathOf(path)) : Explain(session, rule);
        });
        return command;
    }

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

    static int ExplainFor(Session session, RuleDefinition rule, string file)
    {
        var loaded = new PolicyLoader().For(Path.GetDirectoryName(file)!);
        var reading = loaded.Reading;
        if (reading.Policy is not { } policy)
        {
            session.Error.Write(TextReport.Render(new(loaded.Input.Root, [LoadedPolicy.Refuse(loaded.Input.File, reading.Problems)])));
            return ExitCode.Usage;
        }

        // The verdict itself is asked, so that the answer is never another one than the build's.
        var finding = new Finding { Rule = rule, Place = SourcePlace.TopOf(file), Message = "" };
        var judgement = new VerdictBuilder(policy, DebtBook.Empty, DateTime.UtcNow.Date).Build(file, "", [finding]).Judgements.FirstOrDefault();
        var severity = judgement?.Severity ?? Severity.None;
        var name = ReportPaths.Relative(loaded.Input.Root, file);
        session.Output.WriteLine(ConsoleText.Clean($"{rule.Id} in {name}: {Words.Of(severity)}, {SetBy(loaded, policy, rule, judgement)}"));
        return ExitCode.Clean;
    }

    static string SetBy(LoadedPolicy loaded, Policy policy, RuleDefinition rule, Judgement? judgement)
    {
        var policyFile = loaded.Input.File.Length > 0 ? loaded.Input.File : "the shipped policy";
        var scope = judgement?.Scope;
        var setting = loaded.Input.Items.LastOrDefault(item =>
            item.Kind == PolicyVocabulary.Rule && string.Equals(item.Include, rule.Id, StringComparison.OrdinalIgnoreCase)
            && item.Metadata.ContainsKey(PolicyVocabulary.Severity));
        return policy.Mode != PolicyMode.Enforce && rule.DefaultSeverity == Severity.Error
                ? $"because {PolicyVocabulary.Mode} is {policy.Mode.ToString().ToLowerInvariant()} in {policyFile}"
            : rule.Level > policy.AnalysisLevel ? $"because {PolicyVocabulary.AnalysisLevel} is below {rule.Level} in {policyFile}"
            : !rule.IsConfigurable ? "as the rule has it; no policy may change it"
            : scope?.Severity is not null ? $"set by the scope {scope.Name} in {policyFile}"
            : setting is not null ? $"set by {PolicyVocabulary.Rule} in {setting.DefinedIn}"
            : "as the rule has it by default";
    }
}
