using Netra.Ssot.Cli.Checking;
using Netra.Ssot.Cli.Policies;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.Reporting;

namespace Netra.Ssot.Cli.Debt;

/// <summary>Decides over the joined parts of a run what none of them could decide alone, as a run that is not split does.</summary>
static class JoinedCheck
{
    /// <summary>The report that a single run would have made, on the day of its parts.</summary>
    /// <exception cref="UsageException">What the parts were judged by is not at hand.</exception>
    public static CheckResult Run(Report joined)
    {
        if (joined.Evidence is not { } evidence)
            return new(joined, []);

        var policy = PolicyOf(evidence, joined.Root);
        if (new DebtFolder(policy.Root).Digest() != evidence.BaselinesDigest)
            throw NotAtHand($"the baselines below {policy.Root} are not those");

        IReadOnlyList<Verdict> Others() => Bind(policy, evidence.OtherConfigurations);
        return new DebtCheck(policy, evidence, Others).Conclude(joined with { Verdicts = Bind(policy, joined.Verdicts), Evidence = null });
    }

    static Policy PolicyOf(Evidence evidence, string root)
    {
        var loader = new PolicyLoader();
        var loaded = evidence.Policy.Length == 0 ? loader.For(root) : loader.Load(evidence.Policy, Path.GetDirectoryName(evidence.Policy)!);
        var name = evidence.Policy.Length == 0 ? $"the policy of {root}" : evidence.Policy;
        return loaded.Reading.Policy is { } policy && policy.Digest == evidence.PolicyDigest ? policy : throw NotAtHand($"{name} is not the policy");
    }

    static UsageException NotAtHand(string what) =>
        new($"{what} that the parts were judged by; join them in a checkout of the commit that was judged, by the same version of the tool");

    /// <summary>A findings file holds copies of exemptions; which ones of the policy they are, their places say.</summary>
    static IReadOnlyList<Verdict> Bind(Policy policy, IReadOnlyList<Verdict> verdicts)
    {
        return [.. verdicts.Select(verdict => verdict with { Judgements = [.. verdict.Judgements.Select(One)] })];

        Judgement One(Judgement judgement) => judgement.Exemption is not { } told ? judgement : judgement with
        {
            Exemption = policy.Exemptions.FirstOrDefault(own => own.Rule == told.Rule && own.Place == told.Place) ?? told,
        };
    }
}
