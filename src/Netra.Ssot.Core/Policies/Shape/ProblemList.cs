using Netra.Ssot.Core.Facts;

namespace Netra.Ssot.Core.Policies.Shape;

/// <summary>Collects the problems of a policy, each on one line.</summary>
internal sealed class ProblemList
{
    readonly List<PolicyProblem> _problems = [];

    /// <summary>What was collected.</summary>
    public IReadOnlyList<PolicyProblem> Problems => _problems;

    /// <summary>Something is wrong with the policy.</summary>
    public void Add(SourcePlace place, string message) => _problems.Add(new(Words.OneLine(message), place));

    /// <summary>Something from outside the policy would change it.</summary>
    public void AddWeakening(SourcePlace place, string message) =>
        _problems.Add(new(Words.OneLine(message), place, IsWeakening: true));

    /// <summary>Takes over what another reading found.</summary>
    public void AddRange(IEnumerable<PolicyProblem> problems) => _problems.AddRange(problems);
}
