using Netra.Ssot.Core.Debt;
using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.Core.Rules;
using Netra.Ssot.Core.Symbols;
using Netra.Ssot.Inspection.Code;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Inspection.Tests.Robustness;

/// <summary>Judges what the SDK is made of, beside another reader of assemblies. All of it takes minutes, so only the full run takes more than every seventh file.</summary>
[TestClass]
public sealed class SdkSweepTests : GateTestCase
{
    const int Slice = 7, All = 1;
    const string MissingReference = "which is not among its references";
    const string Library = "Netra.Ssot.Testing";

    static readonly string[] Forbidden =
        ["System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.Threading.Thread.Sleep", "System.Console.WriteLine", "System.IO.File.ReadAllText"];

    static readonly Policy Policy = new()
    {
        File = "",
        Root = "/",
        Libraries = [new(Library, null)],
        TestBases = [new($"T:{Library}.SsotTestCase", TestFramework.MSTest)],
        ForbiddenPackages = [new("Newtonsoft.Json", ["Newtonsoft.Json"], [], null, "", "")],
        ForbiddenApis = [.. Forbidden.Select(name => new ForbiddenApi(SymbolPattern.Parse("M:" + name), "", ""))],
    };

    static readonly Watchlist EveryRules = Judge.WithAllRules.WatchlistFor(Policy, [Library]);

    [TestMethod]
    public void EveryFile_IsOfItsKind() => AreOfTheirKind(Slice);

    [TestMethod]
    [TestCategory("Full")]
    public void EveryFile_IsOfItsKind_InAllOfTheSdk() => AreOfTheirKind(All);

    [TestMethod]
    public void EveryUseOfTheEnvironment_IsCountedByAnotherReaderToo() => AreCountedAlike(Slice);

    [TestMethod]
    [TestCategory("Full")]
    public void EveryUseOfTheEnvironment_IsCountedByAnotherReaderToo_InAllOfTheSdk() => AreCountedAlike(All);

    [TestMethod]
    public void EveryRule_JudgesAndTellsWhatAnotherReaderCounts() => AreJudged(Slice);

    [TestMethod]
    [TestCategory("Full")]
    public void EveryRule_JudgesAndTellsWhatAnotherReaderCounts_InAllOfTheSdk() => AreJudged(All);

    static void AreOfTheirKind(int step) => Watchdog.Each(SdkFiles.Find("*.dll", step).Concat(SdkFiles.Find("*.exe", step)).Concat(SdkFiles.Find("*.so", step)), path =>
    {
        var expected = path.EndsWith(".resources.dll", StringComparison.OrdinalIgnoreCase) ? AssemblyFileKind.ResourceOnly
            : !SdkFiles.IsManaged(path) ? AssemblyFileKind.Native
            : CecilCount.IsReferenceAssembly(path) ? AssemblyFileKind.ReferenceAssembly
            : AssemblyFileKind.Managed;

        Assert.AreEqual(expected, FileKinds.Of(path), path);
    });

    void AreCountedAlike(int step)
    {
        var (assemblies, uses, byMember) = (0, 0, 0);
        Watchdog.Each(SdkFiles.Assemblies(step), path =>
        {
            var facts = Look(path, new()
            {
                Watches = [new Watch { Apis = [.. CecilCount.Environment.Select(name => SymbolPattern.Parse("M:" + name))], Origin = SymbolOrigin.Any }],
            });
            var counted = CecilCount.Of(path, CecilCount.Environment);
            AreSame(counted.Select(use => $"{use.Kind} {use.Target}"), facts.Uses.Select(use => $"{use.Kind} {use.Target}"), path);
            if (!counted.Exists(use => use.IsGenerated))
            {
                AreSame(counted.Select(use => $"{use.Target} in {use.Member}"), facts.Uses.Select(use => $"{use.Target} in {use.Member}"), path);
                byMember += counted.Count;
            }

            (assemblies, uses) = (assemblies + 1, uses + counted.Count);
        });
        TestContext.WriteLine($"{assemblies} assemblies, {uses} uses compared, {byMember} of them member by member");
        Assert.IsGreaterThan(0, byMember);
    }

    void AreJudged(int step)
    {
        var (assemblies, compared, told) = (0, 0, new SortedDictionary<string, int>(StringComparer.Ordinal));
        Watchdog.Each(SdkFiles.Assemblies(step), path =>
        {
            var facts = Look(path, EveryRules);
            var findings = Enum.GetValues<ProjectKind>().ToDictionary(kind => kind, kind => Weighed(kind, path, facts));
            Assert.IsEmpty(findings.Values.SelectMany(all => all).Where(finding => finding.Rule == RuleCatalogue.BrokenRule).Select(finding => finding.Message), path);

            var asTest = findings[ProjectKind.Test];
            AreSame(Counted(path, CecilCount.Environment), Told(asTest, RuleCatalogue.EnvironmentAccess, CecilCount.Environment), path);
            AreSame(Counted(path, Forbidden), Told(asTest, RuleCatalogue.ForbiddenApi, Forbidden), path);
            foreach (var rule in asTest.GroupBy(finding => finding.Rule.Id))
                told[rule.Key] = told.GetValueOrDefault(rule.Key) + rule.Count();
            (assemblies, compared) = (assemblies + 1, compared + Told(asTest, RuleCatalogue.ForbiddenApi, Forbidden).Count());
        });
        TestContext.WriteLine($"{assemblies} assemblies judged, {string.Join(", ", told.Select(rule => $"{rule.Key} {rule.Value} times"))}");
        Assert.IsGreaterThan(0, compared);
    }

    /// <summary>As a verdict tells them.</summary>
    static IReadOnlyList<Finding> Weighed(ProjectKind kind, string path, CodeFacts facts) =>
    [
        .. new VerdictBuilder(Policy, DebtBook.Empty, DateTime.UnixEpoch).Build(path, "", Judge.WithAllRules.JudgeCode(new(Policy, kind, path, facts, [Library])))
            .Judgements.Select(judgement => judgement.Finding),
    ];

    /// <summary>Looks with no references, so that the eye may only complain of these.</summary>
    static CodeFacts Look(string path, Watchlist watchlist)
    {
        var facts = AssemblyInspector.Inspect(new() { AssemblyPath = path, Watchlist = watchlist, RequireSymbols = false }).Facts;
        CollectionAssert.AreEqual(
            Array.Empty<Unreadable>(), facts.Unreadable.Where(input => !input.Reason.EndsWith(MissingReference, StringComparison.Ordinal)).ToArray(), path);
        return facts;
    }

    static IEnumerable<string> Counted(string path, IReadOnlyCollection<string> members) => CecilCount.Of(path, members).Select(use => NameOf(use.Target));

    static IEnumerable<string> Told(IEnumerable<Finding> findings, RuleDefinition rule, IReadOnlyCollection<string> members) =>
        findings.Where(finding => finding.Rule == rule).Select(finding => NameOf(finding.Target)).Where(members.Contains);

    /// <summary>A documentation id without its kind and parameters.</summary>
    static string NameOf(string id) => id[(id.IndexOf(':') + 1)..].Split('(')[0];

    static void AreSame(IEnumerable<string> expected, IEnumerable<string> actual, string path) =>
        CollectionAssert.AreEqual(expected.Order(StringComparer.Ordinal).ToArray(), actual.Order(StringComparer.Ordinal).ToArray(), path);
}
