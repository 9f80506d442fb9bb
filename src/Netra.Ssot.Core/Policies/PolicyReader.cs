using Netra.Ssot.Core.Policies.Shape;
using Netra.Ssot.Core.Policies.Values;

namespace Netra.Ssot.Core.Policies;

/// <summary>What came of reading a policy.</summary>
/// <param name="Policy">Null when the policy has problems of its own: never half a policy.</param>
/// <param name="Problems">By file and place. With a policy beside them they are all weakenings from outside, which it leaves out.</param>
public sealed record PolicyReading(Policy? Policy, IReadOnlyList<PolicyProblem> Problems);

/// <summary>Turns an evaluated policy into a valid one, or into problems. Stateless.</summary>
public static class PolicyReader
{
    /// <summary>Reads a policy: first the text of its files, then the values that MSBuild made of it.</summary>
    public static PolicyReading Read(PolicyInput input)
    {
        var sources = new PolicySources(input);
        var problems = new ProblemList();
        problems.AddRange(sources.Problems);

        var items = ItemMerge.Merge(sources, OwnItems.Select(input.Items, sources, problems), problems);
        var values = new PolicyValues(sources, problems);
        var policy = PolicyComposer.Compose(input, values, items);

        var isValid = problems.Problems.All(problem => problem.IsWeakening);
        return new(isValid ? policy with { Digest = PolicyDigest.Of(policy) } : null, Sort(problems.Problems));
    }

    static IReadOnlyList<PolicyProblem> Sort(IReadOnlyList<PolicyProblem> problems) => problems.Count <= 1 ? problems :
    [
        .. problems.Distinct()
            .OrderBy(problem => problem.Place.File, StringComparer.Ordinal)
            .ThenBy(problem => problem.Place.Line)
            .ThenBy(problem => problem.Place.Column)
            .ThenBy(problem => problem.Message, StringComparer.Ordinal),
    ];
}
