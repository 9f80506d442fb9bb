using Netra.Ssot.Bench.Inputs;
using Netra.Ssot.Core.Rules;
using Netra.Ssot.Core.Symbols;
using Netra.Ssot.Inspection.Code;

namespace Netra.Ssot.Bench.Scans;

/// <summary>Our scan of assemblies: facts and judgement by the whole shipped policy, or only by the watches that the peer looks for as well.</summary>
internal static class GateScan
{
    public static ScanResult Run(IReadOnlyList<string> files, bool whole)
    {
        var policy = Repository.PolicyFor(Path.GetTempPath());
        var watchlist = Judge.WithAllRules.WatchlistFor(policy, ["Netra.Ssot.Testing"]);
        if (!whole)
            watchlist = new Watchlist { Watches = [new Watch { Apis = WatchedMembers.Patterns, Origin = SymbolOrigin.Platform }] };
        var request = new InspectionRequest { AssemblyPath = "", Watchlist = watchlist, RequireSymbols = false, ReferencePaths = whole ? files : [] };
        return ScanResult.Of(files, file =>
        {
            var facts = AssemblyInspector.Inspect(request with { AssemblyPath = file }).Facts;
            if (whole)
                Judge.WithAllRules.JudgeCode(new(policy, Core.Facts.ProjectKind.TestSupport, file, facts, ["Netra.Ssot.Testing"]));
            return facts.Uses.Count;
        });
    }
}
