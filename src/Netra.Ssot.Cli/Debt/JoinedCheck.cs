using Netra.Ssot.Cli.Checking;
using Netra.Ssot.Cli.Policies;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.Reporting;

namespace Netra.Ssot.Cli.Debt;

/// <summary>Decides over the joined parts of a run what none of them could decide alone, as a run that is not split does.</summary>
sealed class JoinedCheck
{
    readonly Policy _policy;
    readonly bool _isNamed;

    JoinedCheck(Policy policy, string root) => (_policy, _isNamed) = (policy, PolicyLocator.Locate(root).File != policy.File);

    /// <summary>The report that a single run would have made.</summary>
    /// <param name="today">The day, in UTC.</param>
    /// <exception cref="UsageException">What the parts were judged by is not at hand.</exception>
    public static CheckResult Run(Report joined, DateTime today)
    {
        if (joined.Evidence is not { } evidence)
            return new(joined, []);

        var policy = PolicyOf(evidence, joined.Root);
        if (new DebtFolder(policy.Root).Digest() != evidence.BaselinesDigest)
            throw NotAtHand($"the baselines below {policy.Root} are not those");

        var check = new JoinedCheck(policy, joined.Root);
        IReadOnlyList<Verdict> Others() => [.. evidence.OtherConfigurations.Select(check.Bind)];
        return new DebtCheck(policy, evidence, Others, today).Conclude(joined with { Verdicts = [.. joined.Verdicts.Select(check.Bind)], Evidence = null });
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

    /// <summary>A findings file tells an exemption's terms; which one of the policy it is, the place of the finding decides, as it did before.</summary>
    Verdict Bind(Verdict verdict) => _isNamed || PolicyLocator.Locate(Path.GetDirectoryName(verdict.Project)!).File == _policy.File
        ? verdict with { Judgements = [.. verdict.Judgements.Select(Bind)] }
        : verdict;

    Judgement Bind(Judgement judgement)
    {
        if (judgement.Exemption is not { } told)
            return judgement;

        var (finding, path) = (judgement.Finding, RootPath.Relative(_policy.Root, judgement.Finding.Place.File));
        return judgement with
        {
            Exemption = _policy.Exemptions.FirstOrDefault(own =>
                (own.Reason, own.Owner, own.Expires) == (told.Reason, told.Owner, told.Expires) && own.Covers(finding.Rule.Id, path, finding.Symbol)) ?? told,
        };
    }
}
