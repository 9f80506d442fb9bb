using Netra.Ssot.Core.Debt;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Rules;
using Netra.Ssot.Core.Tests.Rules.Code;

namespace Netra.Ssot.Core.Tests.Debt;

/// <summary>Baselines, findings and verdicts made by hand. A violation is written <c>file/symbol/target</c>, with <c>*3</c> for three of them.</summary>
static class Made
{
    public static readonly DateTime Today = new(2027, 1, 1);

    public static DebtFile File(params string[] violations) => DebtFile.Of(violations.Select(violation =>
    {
        var parts = violation.Split('*');
        return new KeyValuePair<DebtSite, int>(Site(parts[0]), parts.Length > 1 ? int.Parse(parts[1]) : 1);
    }));

    /// <summary>Baselines whose files are all gone.</summary>
    public static DebtBook Book(params string[] violations) => DebtBook.Of([new("SSOT2001", File(violations))]);

    /// <summary>Baselines whose files are all there still.</summary>
    public static DebtBook StandingBook(params string[] violations) => DebtBook.Of([new("SSOT2001", File(violations))], exists: _ => true);

    public static DebtSite Site(string violation)
    {
        var parts = violation.Split('/');
        return new(parts[0], parts[1], parts[2]);
    }

    public static string Text(DebtFile file) =>
        string.Join(" ", file.Counts.OrderBy(site => site.Key.File, StringComparer.Ordinal).ThenBy(site => site.Key.Symbol, StringComparer.Ordinal)
            .Select(site => $"{site.Key.File}/{site.Key.Symbol}/{site.Key.Target}{(site.Value > 1 ? $"*{site.Value}" : "")}"));

    /// <summary>Findings on lines of their own, in the order given.</summary>
    public static IReadOnlyList<Finding> Findings(params string[] violations) =>
    [
        .. File(violations).Keys.Select((key, index) => new Finding
        {
            Rule = RuleCatalogue.EnvironmentAccess,
            Place = new("/repo/" + key.Site.File, index + 1, 1, index + 1, 2),
            Message = "found " + index,
            Symbol = key.Site.Symbol,
            Target = key.Site.Target,
        }),
    ];

    public static Verdict Verdict(DebtBook debt, IReadOnlyList<Finding> findings, string project = "/repo/p.csproj", string framework = "net10.0") =>
        new VerdictBuilder(Given.Policy, debt, Today).Build(project, framework, findings);
}
