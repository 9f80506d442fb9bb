using Netra.Ssot.Core.Policies;

namespace Netra.Ssot.Core.Findings;

/// <summary>Weighs findings by the policy: severities, mode, order. Stateless.</summary>
public static class VerdictBuilder
{
    /// <summary>The verdict over the findings of one project and target framework.</summary>
    /// <param name="project">Absolute path of the project file, or of the assembly when there is no project.</param>
    public static Verdict Build(Policy policy, string project, string targetFramework, IEnumerable<Finding> findings)
    {
        if (policy.Mode == PolicyMode.Off)
            return new Verdict(project, targetFramework, []);

        var judgements = new List<Judgement>();
        var told = new HashSet<(string, Facts.SourcePlace, string, string, string)>();
        foreach (var finding in findings)
        {
            var severity = SeverityOf(policy, finding);
            if (severity != Severity.None && told.Add((finding.Rule.Id, finding.Place, finding.Target, finding.Symbol, finding.Message)))
                judgements.Add(new Judgement(finding, severity, FindingState.New, "", ""));
        }

        judgements.Sort(static (one, other) => Compare(one.Finding, other.Finding));
        return new Verdict(project, targetFramework, judgements);
    }

    static Severity SeverityOf(Policy policy, Finding finding)
    {
        var rule = finding.Rule;
        if (rule.Level > policy.AnalysisLevel)
            return Severity.None;

        var severity = rule.DefaultSeverity;
        foreach (var setting in policy.Rules)
        {
            if (rule.IsConfigurable && setting.Severity is { } own && string.Equals(setting.Id, rule.Id, StringComparison.OrdinalIgnoreCase))
                severity = own;
        }

        return policy.Mode == PolicyMode.Audit && severity == Severity.Error ? Severity.Warning : severity;
    }

    static int Compare(Finding one, Finding other)
    {
        int result;
        if ((result = string.CompareOrdinal(one.Place.File, other.Place.File)) != 0
            || (result = one.Place.Line.CompareTo(other.Place.Line)) != 0
            || (result = one.Place.Column.CompareTo(other.Place.Column)) != 0
            || (result = string.CompareOrdinal(one.Rule.Id, other.Rule.Id)) != 0
            || (result = string.CompareOrdinal(one.Target, other.Target)) != 0)
        {
            return result;
        }

        // What is left decides nothing for a reader, but makes the order the same in every run.
        return (result = string.CompareOrdinal(one.Symbol, other.Symbol)) != 0 ? result : string.CompareOrdinal(one.Message, other.Message);
    }
}
