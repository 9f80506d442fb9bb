namespace Netra.Ssot.Core.Findings;

/// <summary>The order of findings: by place, rule and target, the same in every run.</summary>
public static class FindingOrder
{
    /// <summary>The findings in order. What several look at and say of a project or an input is said once.</summary>
    /// <remarks>What a member holds counts as often as it is there, be it at one place: an eye tells each use once, and a baseline knows them by their number.</remarks>
    public static IReadOnlyList<Finding> Sort(IEnumerable<Finding> findings)
    {
        var all = findings.ToList();
        if (all.Count <= 1)
            return all;

        var said = new HashSet<Finding>();
        all.RemoveAll(finding => finding.Symbol.Length == 0 && !said.Add(finding));
        all.Sort(Compare);
        return all;
    }

    /// <summary>Which of two findings comes first; 0 when they are told in the same words.</summary>
    public static int Compare(Finding one, Finding other)
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
