using Netra.Ssot.Core.Findings;

namespace Netra.Ssot.Reporting;

/// <summary>What a console is not shown of a rule.</summary>
/// <param name="First">The first judgement that was held back.</param>
/// <param name="Count">How many were.</param>
/// <param name="Total">How many there are, those that are shown included.</param>
/// <param name="Loudest">The highest severity among those held back.</param>
public sealed record HeldBack(Judgement First, int Count, int Total, Severity Loudest);

/// <summary>Bounds what reaches a console: so many findings a rule, then a line that says how many more. Files are never cut. Not thread-safe.</summary>
public sealed class FindingLimit(int perRule = FindingLimit.PerRule)
{
    /// <summary>The number of findings of one rule that a console shows.</summary>
    public const int PerRule = 100;

    readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);
    readonly SortedDictionary<string, HeldBack> _held = new(StringComparer.Ordinal);

    /// <summary>What was held back, by rule.</summary>
    public IEnumerable<HeldBack> Remainders => _held.Values;

    /// <summary>Whether one more finding is shown; counts it either way.</summary>
    public bool Admits(Judgement judgement)
    {
        var rule = judgement.Finding.Rule.Id;
        var seen = _seen[rule] = _seen.GetValueOrDefault(rule) + 1;
        if (seen <= perRule)
            return true;

        var (first, loudest) = _held.TryGetValue(rule, out var before) ? (before.First, before.Loudest) : (judgement, judgement.Severity);
        _held[rule] = new(first, seen - perRule, seen, judgement.Severity > loudest ? judgement.Severity : loudest);
        return false;
    }
}
