using Netra.Ssot.Core.Rules;
using Netra.Ssot.Sdk.Tests.Harness;

namespace Netra.Ssot.Sdk.Tests;

/// <summary>The samples that are red: each rule that a build can tell fires, at its place, and nothing else does.</summary>
[TestClass]
public sealed class ViolationsSampleTests
{
    /// <summary>What no sample of this policy can show: a red test run, a broken policy, a broken rule.</summary>
    static readonly string[] ShownElsewhere = ["SSOT3002", "SSOT9001", "SSOT9004"];

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
        CollectionAssert.AreEqual(
            _samples.Sub("Violations").Expected().ToArray(),
            _violations.Findings.Select(f => f.In(_samples.PathOf("Violations"))).Order(StringComparer.Ordinal).ToArray());

    [TestMethod]
    public void Violations_HaveNoErrorBesideTheFindings() => Assert.IsEmpty(_violations.ForeignErrors);

    [TestMethod]
    public void Violations_ShowEveryRuleThatABuildCanTell()
    {
        var shown = _samples.Sub("Violations").Expected().Select(line => line[^8..]).Concat(ShownElsewhere).ToHashSet();

        CollectionAssert.AreEquivalent(RuleCatalogue.All.Where(r => r.JudgedBy.Contains("build") || r.JudgedBy.Contains("eye")).Select(r => r.Id)
            .Concat(ShownElsewhere).Concat(["SSOT9003"]).Distinct().ToArray(), shown.ToArray());
    }

    [TestMethod]
    public async Task HalfMigrated_IsRedForTheOtherHalfOnly()
    {
        var folder = _samples.Sub("HalfMigrated");

        var log = (await DotNet.BuildAsync(folder.Path, "HalfMigrated.sln", "-m:2")).MustBeRed().Log;

        CollectionAssert.AreEqual(
            folder.Expected().ToArray(), log.Findings.Select(f => f.In(folder.Path)).Order(StringComparer.Ordinal).ToArray());
        Assert.HasCount(1, folder.Find("bin/Debug/net10.0/Acme.Billing.Invoices.Tests.dll.ssot"));
    }
}
