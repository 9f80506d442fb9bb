using Netra.Ssot.Core.Rules;

namespace Netra.Ssot.Cli.SelfTests;

/// <summary>Seeds one violation of every rule in a temporary folder and asks the gate; a rule that stays silent is dead.</summary>
static class SelfTest
{
    public static int Run(Session session) => Run(session, Canaries.All);

    /// <param name="canaries">The seeds by rule id; a rule without one counts as dead.</param>
    internal static int Run(Session session, IReadOnlyDictionary<string, Canary> canaries)
    {
        var folder = Directory.CreateTempSubdirectory("ssot-");
        try
        {
            var ground = new CanaryGround(folder.FullName);
            var dead = RuleCatalogue.All.Where(rule => !Tell(session, rule, Fires(rule, canaries, ground))).Select(rule => rule.Id).ToList();
            if (dead.Count == 0)
                return ExitCode.Clean;

            session.Error.WriteLine($"dotnet ssot: {string.Join(", ", dead)} cannot fire; report it");
            return ExitCode.Findings;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    static bool Fires(RuleDefinition rule, IReadOnlyDictionary<string, Canary> canaries, CanaryGround ground) =>
        canaries.TryGetValue(rule.Id, out var seed) && seed(ground).Any(finding => finding.Rule.Id == rule.Id);

    static bool Tell(Session session, RuleDefinition rule, bool fires)
    {
        session.Output.WriteLine(fires ? $"{rule.Id} fires" : $"{rule.Id} does not fire");
        return fires;
    }
}
