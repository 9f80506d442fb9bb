using System.CommandLine;
using System.Globalization;
using Netra.Ssot.Cli.Debt;
using Netra.Ssot.Cli.Editing;
using Netra.Ssot.Cli.Policies;
using Netra.Ssot.Core.Debt;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.Core.Rules;
using Netra.Ssot.Reporting;

namespace Netra.Ssot.Cli.Commands.Baseline;

/// <summary><c>dotnet ssot baseline accept RULE FILE</c>: allows one finding, for a reason and for a time.</summary>
static class AcceptCommand
{
    public static Command Create(Session session)
    {
        var id = new Argument<string>("RULE") { Description = "The rule's id, such as SSOT2001." };
        var file = new Argument<string>("FILE") { Description = "The file of the finding, or the project's own file." };
        var line = new Option<int?>("--line") { HelpName = "N", Description = "The line of the finding." };
        var symbol = new Option<string?>("--symbol") { HelpName = "ID", Description = "The documentation id of the member that holds it." };
        var matches = new Option<int>("--matches") { HelpName = "N", Description = "How many findings of the rule the member holds, when it is more than one and all are meant.", DefaultValueFactory = _ => 1 };
        var reason = new Option<string>("--reason") { Required = true, HelpName = "TEXT", Description = "Why it is allowed." };
        var owner = new Option<string>("--owner") { Required = true, HelpName = "NAME", Description = "Who answers for it." };
        var expires = new Option<string>("--expires") { Required = true, HelpName = "DAY", Description = "The last day on which it is allowed, such as 2027-06-30." };
        var build = new Option<bool>("--build") { Description = "Build the project first." };
        var command = new Command("accept", """
            Allows one finding: writes an exemption (SsotExempt) into the policy, where it is listed in every report and ends on its day. It
            is no debt, and a baseline never grows by it.
            """) { id, file, line, symbol, matches, reason, owner, expires, build };
        command.SetAction(parsed =>
        {
            var acceptance = new Acceptance(BaselineCommand.RuleOf(parsed.GetRequiredValue(id)), session.PathOf(parsed.GetRequiredValue(file)), parsed.GetValue(line), parsed.GetValue(symbol));
            var terms = (Text("--reason", parsed.GetRequiredValue(reason)), Text("--owner", parsed.GetRequiredValue(owner)), Day(parsed.GetRequiredValue(expires), session.Today));
            return Run(session, acceptance, terms, parsed.GetValue(matches), parsed.GetValue(build));
        });
        return command;
    }

    static int Run(Session session, Acceptance acceptance, (string Reason, string Owner, string Expires) terms, int matches, bool build)
    {
        var survey = Survey.Run(session, new PolicyLoader(), [acceptance.Project], build);
        var (policy, (site, count)) = (survey.Policy, acceptance.Find(survey));
        if (count != matches)
            throw new UsageException($"{acceptance.Rule.Id} finds {count} there, and an exemption covers them all; say --matches {count} when all are meant");
        if (site.File.IndexOfAny(['*', '?', ';']) >= 0)
            throw new UsageException($"'{site.File}' holds a character that a path of a policy cannot; rename the file");
        if (policy.Exemptions.FirstOrDefault(known => IsSame(known, acceptance.Rule, site)) is { } known)
            throw new UsageException($"there is such an exemption already, at line {known.Place?.Line} of {PolicyVocabulary.FileName}; renew it there");

        List<(string, string)> attributes = [("Include", acceptance.Rule.Id), (PolicyVocabulary.Paths, site.File)];
        if (site.Symbol.Length > 0)
            attributes.Add((PolicyVocabulary.Symbol, site.Symbol));
        attributes.AddRange(
        [
            (PolicyVocabulary.Reason, terms.Reason), (PolicyVocabulary.Owner, terms.Owner), (PolicyVocabulary.Expires, terms.Expires),
            (PolicyVocabulary.Matches, count.ToString(CultureInfo.InvariantCulture)),
        ]);
        var path = PolicyFile.Change(policy.Root, PolicyFile.In(policy.Root), text => ProjectEdit.AddItem(text, PolicyVocabulary.Exempt, attributes));
        session.Output.WriteLine(ConsoleText.Clean($"{ReportPaths.Relative(session.Folder, path)}: {acceptance.Rule.Id} is allowed in {(site.Symbol.Length > 0 ? site.Symbol : site.File)} until {terms.Expires}; `dotnet ssot baseline prune` takes out what it was as debt"));
        return ExitCode.Clean;
    }

    static bool IsSame(Exemption known, RuleDefinition rule, DebtSite site) =>
        known.Rule == rule.Id && known.Paths.Count == 1 && known.Paths[0].Text.Equals(site.File, StringComparison.OrdinalIgnoreCase) && (known.Symbol?.Text ?? "") == site.Symbol;

    static string Text(string option, string value) => value.Trim() is { Length: > 0 } text && !text.Any(char.IsControl)
        ? text
        : throw new UsageException($"{option} is empty or holds a line break; say it in a few words");

    static string Day(string value, DateTime today) =>
        !DateTime.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? throw new UsageException($"'{value}' is not a day; write it as 2027-06-30")
        : day < today ? throw new UsageException($"{value} has passed; name a day that is to come")
        : value;
}
