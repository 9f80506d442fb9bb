using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.Inspection.Gates;

namespace Netra.Ssot.Cli.Policies;

/// <summary>A policy as MSBuild evaluated it.</summary>
/// <param name="Failure">Why MSBuild could not evaluate it; null when it did.</param>
sealed record LoadedPolicy(PolicyInput Input, PolicyProblem? Failure)
{
    /// <summary>The valid policy, or what is wrong with it.</summary>
    public PolicyReading Reading { get; } = Read(Input, Failure);

    static PolicyReading Read(PolicyInput input, PolicyProblem? failure)
    {
        var reading = PolicyReader.Read(input);
        if (failure is null)
            return reading;

        // The check of the text names the place; MSBuild's own words are for what it cannot see.
        var problems = reading.Problems.Where(problem => !problem.IsWeakening).ToList();
        return new(null, problems.Count > 0 ? problems : [failure]);
    }

    /// <summary>The verdict over something that cannot be judged because the policy is invalid.</summary>
    public static Verdict Refuse(string project, IEnumerable<PolicyProblem> problems) => new(
        project, "", [.. problems.Select(problem => new Judgement(PolicyFindings.Of(problem), Severity.Error))]);
}
