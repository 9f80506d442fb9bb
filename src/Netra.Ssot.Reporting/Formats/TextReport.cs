using System.Globalization;
using System.Text;
using Netra.Ssot.Core.Findings;

namespace Netra.Ssot.Reporting.Formats;

/// <summary>Plain text in the form that build tools and editors know, one finding a line.</summary>
public static class TextReport
{
    /// <summary>Renders a report.</summary>
    /// <param name="isFile">Whether it goes to a file, which is never cut.</param>
    public static string Render(Report report, bool isFile = false)
    {
        var text = new StringBuilder();
        var limit = new FindingLimit(isFile ? int.MaxValue : FindingLimit.PerRule);
        foreach (var project in Words.Told(report))
            Append(text, report, project, limit);
        foreach (var held in limit.Remainders)
            text.Append(CultureInfo.InvariantCulture, $"{held.First.Finding.Rule.Id}: {held.Count} more of {held.Total} findings are not shown; see `--output FILE`\n");
        AppendExemptions(text, report, isFile ? int.MaxValue : FindingLimit.PerRule);
        if (report.IsOverview)
            TextOverview.Append(text, report);
        foreach (var line in ReportWords.SwitchedOff(report))
            text.Append(ConsoleText.Clean(line)).Append('\n');
        return text.Append(Summary(report)).Append('\n').ToString();
    }

    /// <summary>One finding on one line, clean: <c>path(line,column): error SSOT2001: message</c>.</summary>
    public static string Line(string root, Judgement judgement)
    {
        var (finding, place) = (judgement.Finding, judgement.Finding.Place);
        return ConsoleText.Clean(string.Create(
            CultureInfo.InvariantCulture,
            $"{ReportPaths.Relative(root, place.File)}({place.Line},{place.Column}): {Words.Of(judgement.Severity)} {finding.Rule.Id}: {finding.Message}"));
    }

    /// <summary>The last line: the counts.</summary>
    public static string Summary(Report report)
    {
        var files = report.Assemblies is { } assemblies ? $" ({assemblies})" : "";
        return $"SSOT: {report.Summary}{files}";
    }

    /// <summary>What people allowed, be it used or not.</summary>
    static void AppendExemptions(StringBuilder text, Report report, int most)
    {
        var listed = report.ListedExemptions;
        foreach (var one in listed.Take(most))
        {
            var exemption = one.Exemption;
            var place = ReportWords.Place(report, exemption) is { Length: > 0 } told ? "; " + told : "";
            text.Append(ConsoleText.Clean(string.Create(
                CultureInfo.InvariantCulture,
                $"exemption: {exemption.Rule}, {ReportWords.Extent(exemption)}: covers {ReportWords.Covered(one)}; {exemption.Reason} (owner {exemption.Owner}, until {exemption.Expires:yyyy-MM-dd}{place})"))).Append('\n');
        }

        if (listed.Count > most)
            text.Append(CultureInfo.InvariantCulture, $"{listed.Count - most} more of {listed.Count} exemptions are not shown; see `--output FILE`\n");
        if (listed.Count > 0)
            text.Append('\n');
    }

    static void Append(StringBuilder text, Report report, IGrouping<string, Violation> project, FindingLimit limit)
    {
        text.Append(ConsoleText.Clean(project.Key)).Append(": ")
            .Append(ReportSummary.Count(project.Count(), "finding")).Append('\n');
        foreach (var violation in project.Where(violation => limit.Admits(violation.Judgement)))
        {
            var also = ReportWords.AlsoAt(violation);
            text.Append(Line(report.Root, violation.Judgement)).Append(also.Length > 0 ? $" ({also})" : "").Append('\n');
        }

        text.Append('\n');
    }
}
