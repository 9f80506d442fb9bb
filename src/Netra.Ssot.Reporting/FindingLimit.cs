using System.Globalization;

namespace Netra.Ssot.Reporting;

/// <summary>Bounds what reaches a console: so many findings a rule, then a line that says how many more. Files are never cut.</summary>
public sealed class FindingLimit(int perRule = FindingLimit.PerRule)
{
    /// <summary>The number of findings of one rule that a console shows.</summary>
    public const int PerRule = 100;

    readonly SortedDictionary<string, int> _seen = new(StringComparer.Ordinal);

    /// <summary>Whether one more finding of a rule is shown; counts it either way.</summary>
    public bool Admits(string rule) => (_seen[rule] = _seen.GetValueOrDefault(rule) + 1) <= perRule;

    /// <summary>One line for each rule whose findings were not all shown.</summary>
    /// <param name="fullList">Where the full list is, as a noun phrase: a file's path, "the SARIF file".</param>
    public IEnumerable<string> Remainders(string fullList) =>
        from seen in _seen
        where seen.Value > perRule
        select string.Create(
            CultureInfo.InvariantCulture, $"{seen.Key}: {seen.Value - perRule} more of {seen.Value} findings are not shown; see {fullList}");
}
