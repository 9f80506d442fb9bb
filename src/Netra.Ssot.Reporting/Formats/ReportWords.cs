using System.Globalization;
using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Policies;

namespace Netra.Ssot.Reporting.Formats;

/// <summary>The sentences that reports for people share, so that one figure is told in one way everywhere.</summary>
static class ReportWords
{
    /// <summary>What the shares mean.</summary>
    public const string Definition =
        "A test class or file is clean when it has no finding at all; exempt when exemptions allow all that it has; open otherwise. "
        + "Test classes are counted once, whatever the number of target frameworks; a missing base class is a finding of every class below it. "
        + "Percentages are rounded down.";

    /// <summary>Why there is no line of source.</summary>
    public const string Changed = "the file has changed since it was compiled, so its line is not shown";

    /// <summary>How it stands, in a sentence.</summary>
    public static string Headline(Report report) => report.Summary switch
    {
        { New: 0, Debt: 0 } => "Nothing is new and no debt is left.",
        { New: 0, Debt: var debt } => Invariant($"Nothing is new; {ReportSummary.Count(debt, "finding")} of known debt left."),
        { New: var fresh, Debt: var debt } => Invariant($"{ReportSummary.Count(fresh, "new finding")}, {debt:#,0} of known debt."),
    };

    /// <summary>Numerator, denominator and the rest.</summary>
    public static string Of(Share share) => Invariant($"{share.Clean:#,0} of {share.Total:#,0}; {share.Open:#,0} open, {share.Exempt:#,0} exempt");

    /// <summary>What the figures are over and what they leave out, one line each.</summary>
    public static IEnumerable<string> Scope(Report report)
    {
        yield return Invariant($"{ReportSummary.Count(report.Summary.Total, "finding")}: {report.Summary.New:#,0} new, {report.Summary.Debt:#,0} debt, {report.Summary.Exempt:#,0} exempt. Each counts once in its project, whatever the number of target frameworks; none is left out of any count.");
        var places = report.Violations.Select(violation => violation.Judgement.Finding).DistinctBy(finding => (finding.Rule.Id, finding.Place, finding.Symbol, finding.Target)).Count();
        if (places < report.Summary.Total)
            yield return Invariant($"They stand at {ReportSummary.Count(places, "place")}: some are told for several projects.");
        if (report.Projects.Count > 0)
        {
            var judged = report.Projects.Where(tally => tally.IsJudged).ToLookup(tally => tally.Kind == ProjectKind.Product);
            yield return Invariant($"{ReportSummary.Count(judged[false].Count(), "test project")} judged, what supports tests included, and {ReportSummary.Count(judged[true].Count(), "product project")}, of which only runner bypass is judged: product files are in no share.");
        }

        if (report.Assemblies is { } assemblies)
            yield return Invariant($"Assemblies: {assemblies}.");
        var missing = report.Projects.Where(tally => !tally.IsJudged).Select(tally => ReportPaths.Relative(report.Root, tally.Project)).ToList();
        if (missing.Count > 0)
            yield return Invariant($"Not judged, so in no share: {string.Join(", ", missing)}.");
        if (report.History is { Points.Count: 0, Absence.Length: > 0 } history)
            yield return history.Absence;
    }

    /// <summary>What a policy switches off, one line for each policy and reason.</summary>
    public static IEnumerable<string> SwitchedOff(Report report) =>
        from off in report.SwitchedOff
        group ReportPaths.Relative(report.Root, off.Project) by (off.Policy, off.Reason) into policy
        select $"Not judged, because SsotMode is off in {ReportPaths.Relative(report.Root, policy.Key.Policy)} ({policy.Key.Reason}): {string.Join(", ", policy)}.";

    /// <summary>What an exemption names, without its rule: <c>M:A.Foo.Bar in tests/**</c>.</summary>
    public static string Extent(Exemption exemption) => (exemption.Symbol, exemption.Paths.Count) switch
    {
        (null, 0) => "everywhere",
        ({ } symbol, 0) => symbol.Text,
        (null, _) => Paths(exemption),
        ({ } symbol, _) => $"{symbol.Text} in {Paths(exemption)}",
    };

    /// <summary>How much an exemption covers, of how much it may.</summary>
    public static string Covered(ListedExemption listed) =>
        Invariant($"{listed.Covered:#,0} of {(listed.Exemption.Matches is { } matches ? Invariant($"at most {matches:#,0}") : "any number")}");

    /// <summary>Where the policy says so: <c>Directory.Ssot.props:12</c>; empty for one that no file holds.</summary>
    public static string Place(Report report, Exemption exemption) =>
        exemption.Place is { } place ? Invariant($"{ReportPaths.Relative(report.Root, place.File)}:{place.Line}") : "";

    static string Paths(Exemption exemption) => string.Join(";", exemption.Paths.Select(path => path.Text));

    /// <summary>Where a violation is: <c>tests/A.cs:12</c>.</summary>
    public static string Place(Report report, Violation violation) =>
        Invariant($"{ReportPaths.Relative(report.Root, violation.Judgement.Finding.Place.File)}:{violation.Judgement.Finding.Place.Line}");

    /// <summary>Where else it is: <c>also in line 14</c>; empty when it is at one place.</summary>
    public static string AlsoAt(Violation violation) =>
        string.Join(", ", violation.OtherPlaces.Select(place => Invariant($"{place.Line}"))) is { Length: > 0 } lines ? $"also in line {lines}" : "";

    /// <summary>How the debt went.</summary>
    public static string Curve(DebtHistory history)
    {
        var (first, last, most) = (history.Points[0], history.Points[^1], history.Points.Max(point => point.Count));
        var curve = history.Points.Count > 1
            ? Invariant($"Debt went from {first.Count:#,0} on {first.Day:yyyy-MM-dd} to {last.Count:#,0} on {last.Day:yyyy-MM-dd}")
                + (most > first.Count ? Invariant($", from {most:#,0} at its highest.") : ".")
            : history.IsCut ? Invariant($"There were {first.Count:#,0} lines of debt on {first.Day:yyyy-MM-dd}.")
            : Invariant($"{first.Count:#,0} lines of debt were recorded on {first.Day:yyyy-MM-dd}.");
        return curve + (history.IsCut ? " What was before is not in this shallow clone: fetch all of it (fetch-depth: 0) for the whole curve." : "");
    }

    /// <summary>When scopes have to be done; empty when none of these has to.</summary>
    public static string Deadlines(IReadOnlyList<ScopeDeadline> deadlines) => deadlines.Count == 0 ? ""
        : (deadlines.Count == 1 ? "Deadline: " : "Deadlines: ")
            + string.Join("; ", deadlines.Select(deadline => Invariant($"{deadline.Day:yyyy-MM-dd} {string.Join(", ", deadline.Scopes)}"))) + ".";

    static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
