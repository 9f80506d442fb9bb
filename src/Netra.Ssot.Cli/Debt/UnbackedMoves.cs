using Netra.Ssot.Core.Debt;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Policies;

namespace Netra.Ssot.Cli.Debt;

/// <summary>Calls new what builds call moved without an entry of its own, so that no debt doubles where a file becomes two, one for each target framework.</summary>
sealed class UnbackedMoves
{
    readonly Policy _policy;
    readonly VerdictBuilder _weights;
    readonly Dictionary<(string Rule, DebtSite Site), int> _unbacked = [];

    public UnbackedMoves(Policy policy, IEnumerable<ReviewedDebt> reviewed, DateTime today)
    {
        (_policy, _weights) = (policy, new(policy, DebtBook.Empty, today));
        foreach (var debt in reviewed)
        {
            foreach (var (site, count) in debt.Balance?.Unbacked ?? new Dictionary<DebtSite, int>())
                _unbacked[(debt.Debt.Rule, site)] = count;
        }
    }

    /// <summary>The verdict with as many of its moved violations new as have no entry, the last ones by place.</summary>
    public Verdict Recall(Verdict verdict)
    {
        if (_unbacked.Count == 0)
            return verdict;

        var left = new Dictionary<(string, DebtSite), int>(_unbacked);
        var judgements = verdict.Judgements.Reverse().Select(judgement => Take(left, judgement) ? New(judgement) : judgement).ToList();
        judgements.Reverse();
        return verdict with { Judgements = judgements };
    }

    bool Take(Dictionary<(string, DebtSite), int> left, Judgement judgement)
    {
        var key = (judgement.Finding.Rule.Id, DebtSite.Of(_policy.Root, judgement.Finding));
        return judgement.State == FindingState.Moved && left.TryGetValue(key, out var count) && (left[key] = count - 1) >= 0;
    }

    Judgement New(Judgement judgement) => judgement with
    {
        State = FindingState.New,
        MovedFrom = "",
        Severity = _weights.SeverityOf(judgement.Finding.Rule, ScopeFinder.Find(_policy.Scopes, RootPath.Relative(_policy.Root, judgement.Finding.Place.File))),
    };
}
