using Netra.Ssot.Core.Rules;
using Netra.Ssot.Sdk.Tests.Harness;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Sdk.Tests;

/// <summary>The samples that are red: each rule that a build can tell fires, at its place, and nothing else does.</summary>
[TestClass]
public sealed class ViolationsSampleTests : GateTestCase
{
    /// <summary>What no sample of this policy can show: a red test run, exemptions, deadlines and baselines, a broken policy, a broken rule.</summary>
    static readonly string[] ShownElsewhere = ["SSOT3002", "SSOT4002", "SSOT4003", "SSOT4004", "SSOT9001", "SSOT9004"];

    static Folder _samples = null!;
    static BuildLog _violations = null!;

    [ClassInitialize]
    public static async Task BuildAsync(TestContext context)
    {
        _samples = (await Lab.Current).CopySamples("violations");
        _violations = (await DotNet.BuildAsync(_samples.PathOf("Violations"), "Violations.sln", "-m:2")).MustBeRed().Log;
    }

    [TestMethod]
    public void Violations_AreToldAtTheirPlaces() =>
        Lines.AreSame(
            _samples.Sub("Violations").Expected(), _violations.Findings.Select(f => f.In(_samples.PathOf("Violations"))));

    [TestMethod]
    public void Violations_HaveNoErrorBesideTheFindings() => Lines.AreSame([], _violations.ForeignErrors.Select(e => e.ToString()));

    [TestMethod]
    public void Violations_ShowEveryRuleThatABuildCanTell()
    {
        var told = RuleCatalogue.All.Where(rule => rule.JudgedBy.Contains("build") || rule.JudgedBy.Contains("eye")).Select(rule => rule.Id);

        Lines.AreSame(told.Append("SSOT9003").Except(ShownElsewhere), _samples.Sub("Violations").Expected().Select(line => line[^8..]).Distinct());
    }

    [TestMethod]
    public async Task HalfMigrated_IsRedForTheOtherHalfOnly()
    {
        var folder = _samples.Sub("HalfMigrated");

        var log = (await DotNet.BuildAsync(folder.Path, "HalfMigrated.sln", "-m:2")).MustBeRed().Log;

        Lines.AreSame(folder.Expected(), log.Findings.Select(f => f.In(folder.Path)));
        Assert.HasCount(1, folder.Find("Acme.Billing.*.Tests.dll.ssot", below: "bin"));
    }
}
