using System.Globalization;
using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.Core.Rules;

namespace Netra.Ssot.Reporting;

/// <summary>What every format tells: the verdicts of one run over one repository. Immutable.</summary>
/// <param name="Root">Absolute path of the folder that paths are told relative to.</param>
/// <param name="Verdicts">In any order; they are told by project and target framework.</param>
/// <param name="Assemblies">How many files were looked at; null when the run did not look for files itself.</param>
public sealed record Report(string Root, IReadOnlyList<Verdict> Verdicts, AssemblyCount? Assemblies = null)
{
    ReportSummary? _summary;
    IReadOnlyList<Violation>? _violations;
    IReadOnlyList<ListedExemption>? _listed;

    /// <summary>The verdicts, one by project and target framework: the same whatever machine judged which of them.</summary>
    // A build has one verdict: it is spared what sorts many.
    public IReadOnlyList<Verdict> Verdicts
    {
        get;
        init => (field, _summary, _violations, _listed) = (Ordered(Root, value), null, null, null);
    } = Ordered(Root, Verdicts);

    /// <summary>What there was to judge, by project; empty when the run did not count.</summary>
    public IReadOnlyList<ProjectTally> Projects
    {
        get;
        init => field = [.. value.OrderBy(tally => ReportPaths.Relative(Root, tally.Project), StringComparer.Ordinal)];
    } = [];

    /// <summary>What was not judged because a policy switches the gate off; every format tells it, because no finding there means nothing.</summary>
    public IReadOnlyList<SwitchedOff> SwitchedOff
    {
        get;
        init => field = value.Count <= 1 ? value : [.. value.Distinct().OrderBy(off => ReportPaths.Relative(Root, off.Project), StringComparer.Ordinal)];
    } = [];

    /// <summary>The exemptions of the policies that were judged by, in any order and as often as they were met; <see cref="ListedExemptions"/> has each once.</summary>
    public IReadOnlyList<Exemption> Exemptions
    {
        get;
        init => (field, _listed) = (value, null);
    } = [];

    /// <summary>The source lines of findings, by file and line, as far as they are known.</summary>
    public IReadOnlyDictionary<SourceKey, SourceLine> Sources { get; init; } = new Dictionary<SourceKey, SourceLine>();

    /// <summary>The part of the work that it is of.</summary>
    public Shard Shard { get; init; } = Shard.Whole;

    /// <summary>What this part is a part of; null for a whole.</summary>
    public Inventory? Inventory { get; init; }

    /// <summary>What this part has seen that only the whole decides by; null for a whole, which has decided.</summary>
    public Evidence? Evidence { get; init; }

    /// <summary>How much debt there was before.</summary>
    public DebtHistory History { get; init; } = DebtHistory.None;

    /// <summary>Whether the console is told the whole picture, and not only what is new. The other formats tell it always.</summary>
    public bool IsOverview { get; init; }

    /// <summary>What the verdicts tell of, each violation once in its project: by project, in the order of their places.</summary>
    public IReadOnlyList<Violation> Violations => _violations ??= Violation.Of(this.Verdicts);

    /// <summary>Every exemption once, with what it covers, in the order of the policies.</summary>
    public IReadOnlyList<ListedExemption> ListedExemptions => _listed ??= ListedExemption.Of(this);

    /// <summary>The counts over all violations.</summary>
    public ReportSummary Summary => _summary ??= ReportSummary.Of(Violations);

    /// <summary>The test classes of all judged projects.</summary>
    public Share TestClasses => Projects.Aggregate(default(Share), (sum, tally) => sum + tally.TestClasses);

    /// <summary>The source files of all judged test projects and of what supports them.</summary>
    public Share Files => Projects.Aggregate(default(Share), (sum, tally) => sum + tally.Files);

    /// <summary>Whether any verdict is red.</summary>
    public bool IsRed => Verdicts.Any(verdict => verdict.IsRed);

    /// <summary>Whether nothing was judged somewhere because the policy is not valid.</summary>
    public bool IsPolicyInvalid => Verdicts.Any(verdict => verdict.Judgements.Any(judgement => judgement.Finding.Rule == RuleCatalogue.InvalidPolicy));

    static IReadOnlyList<Verdict> Ordered(string root, IReadOnlyList<Verdict> verdicts) => verdicts.Count <= 1 ? verdicts :
    [
        .. verdicts.GroupBy(verdict => (verdict.Project, verdict.TargetFramework)).Select(group => Join([.. group]))
            .OrderBy(verdict => ReportPaths.Relative(root, verdict.Project), StringComparer.Ordinal)
            .ThenBy(verdict => verdict.TargetFramework, StringComparer.Ordinal),
    ];

    /// <summary>What several verdicts tell of one project in the same words is told once.</summary>
    static Verdict Join(List<Verdict> verdicts)
    {
        if (verdicts.Count == 1)
            return verdicts[0];

        var all = verdicts.SelectMany(verdict => verdict.Judgements).OrderBy(judgement => judgement.Finding, Comparer<Finding>.Create(FindingOrder.Compare)).ToList();
        return verdicts[0] with { Judgements = [.. all.Where((judgement, i) => i == 0 || FindingOrder.Compare(all[i - 1].Finding, judgement.Finding) != 0)] };
    }

    /// <summary>The line that a finding is on; null when it is not known.</summary>
    public SourceLine? SourceOf(SourcePlace place) => Sources.Count == 0 ? null : Sources.GetValueOrDefault(SourceKey.Of(place));
}

/// <summary>The files that a run looked at, told apart.</summary>
/// <param name="Native">Files without managed code, which no rule reads.</param>
/// <param name="ResourceOnly">Satellite assemblies, which hold no code.</param>
public sealed record AssemblyCount(int Judged, int Native, int ResourceOnly)
{
    /// <summary>Files in a folder that packages brought there, and that are not the user's to mend.</summary>
    public int FromPackages { get; init; }

    /// <summary>Both together.</summary>
    public static AssemblyCount operator +(AssemblyCount one, AssemblyCount other) =>
        new(one.Judged + other.Judged, one.Native + other.Native, one.ResourceOnly + other.ResourceOnly) { FromPackages = one.FromPackages + other.FromPackages };

    /// <inheritdoc />
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Judged} judged, {Native} native, {ResourceOnly} resource-only{(FromPackages == 0 ? "" : $", {FromPackages} from packages")}");
}
