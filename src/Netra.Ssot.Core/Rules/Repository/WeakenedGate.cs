using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Rules.Code;
using Netra.Ssot.Core.Rules.Repository.Weakening;

namespace Netra.Ssot.Core.Rules.Repository;

/// <summary>SSOT3003, as seen from outside the build: what in the repository or its surroundings weakens the gate or takes it away.</summary>
internal sealed class WeakenedGateRule : RepositoryRule
{
    public override RuleDefinition Definition => RuleCatalogue.WeakenedGate;

    public override IEnumerable<Finding> Judge(RepositoryCase @case)
    {
        var facts = @case.Facts;
        var home = SourcePlace.TopOf(@case.Policy.File.Length > 0 ? @case.Policy.File : @case.Policy.Root);
        return OwnNames.Find(facts)
            .Concat(ExcludedPackage.Find(facts))
            .Concat(SeveredChain.Find(facts))
            .Concat(DeniedTests.Find(facts))
            .Concat(ForeignSettings.Find(facts, home))
            .Concat(TwinLibraries.Find(@case.Policy, facts, home))
            .Select(found => Definition.At(found.Place, "", found.What, Definition.Remedy, found.Message));
    }
}
