using Netra.Ssot.Core.Debt;
using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.Core.Rules;

namespace Netra.Ssot.Cli.SelfTests;

/// <summary>Debt that has outstayed its time, and baselines and exemptions that are no good.</summary>
static class CanaryDebt
{
    static readonly DateTime Today = new(2027, 2, 1, 0, 0, 0, DateTimeKind.Utc);
    static readonly DebtSite Site = new("Canary.cs", "M:Canary.Sings", "M:System.Environment.Exit(System.Int32)");

    public static IEnumerable<Finding> StaleEntry(CanaryGround ground)
    {
        var baseline = DebtFile.Of([new(Site, 1)]);
        var balance = DebtBalance.Of(baseline, RuleCatalogue.EnvironmentAccess.Id, ground.Folder, []);
        return StaleDebt.Find(Path.Combine(ground.Folder, "Canary.SSOT2001.txt"), baseline, balance);
    }

    public static IEnumerable<Finding> IdleScope(CanaryGround ground)
    {
        var policy = ground.Policy with { Scopes = [Everything(null)] };
        return IdlePatterns.Find(policy, IdlePatterns.PathsWithoutFile(policy, files: []), verdicts: [], mayHide: _ => false, missingApis: []);
    }

    public static IEnumerable<Finding> ExpiredExemption(CanaryGround ground) => ExemptionFindings.Faulty(
        ground.Policy with { Exemptions = [new(RuleCatalogue.EnvironmentAccess.Id, [], null, "seeded", "nobody", Today.AddDays(-1))] }, Today);

    public static IEnumerable<Finding> MissedDeadline(CanaryGround ground)
    {
        var debt = DebtBook.Of([new(RuleCatalogue.EnvironmentAccess.Id, DebtFile.Of([new(Site, 1)]))]);
        return new VerdictBuilder(ground.Policy with { Scopes = [Everything(Today.AddDays(-1))] }, debt, Today)
            .Build(Path.Combine(ground.Folder, "Canary.csproj"), CanaryProject.Framework, [Owed(ground)])
            .Judgements.Select(judgement => judgement.Finding);
    }

    public static IEnumerable<Finding> BadBaseline(CanaryGround ground)
    {
        DebtBook.ReadFile(ground.Write("Canary.SSOT2001.txt", "<<<<<<< ours\n"), out var problem);
        return problem is null ? [] : [problem];
    }

    static Scope Everything(DateTime? deadline) => new("seeded", PathPattern.TryParse("**", out var all, out _) ? [all] : [], "", null, deadline, "");

    static Finding Owed(CanaryGround ground) => new()
    {
        Rule = RuleCatalogue.EnvironmentAccess,
        Place = SourcePlace.TopOf(Path.Combine(ground.Folder, Site.File)),
        Message = "seeded",
        Symbol = Site.Symbol,
        Target = Site.Target,
    };
}
