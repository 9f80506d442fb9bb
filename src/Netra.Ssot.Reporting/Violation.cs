using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Findings;

namespace Netra.Ssot.Reporting;

/// <summary>
/// What every count of a report counts: a violation in one project, once, however many of its target frameworks show it. The same code is seen again and
/// again, each time by another compilation; at each site the largest number that one of them shows are there, as in a baseline.
/// </summary>
public sealed class Violation
{
    readonly List<(string TargetFramework, Judgement Judgement)> _seen;

    Violation(string project, string targetFramework, Judgement judgement) => (Project, _seen) = (project, [(targetFramework, judgement)]);

    /// <summary>Absolute path of the project file, or of the assembly when there is no project.</summary>
    public string Project { get; }

    /// <summary>As the first target framework that shows it tells it.</summary>
    public Judgement Judgement => _seen[0].Judgement;

    /// <summary>The target frameworks that show it, joined as MSBuild joins them; empty for what is said of no target framework.</summary>
    public string TargetFrameworks => string.Join(';', _seen.Select(sight => sight.TargetFramework));

    /// <summary>Where else it is: under <c>#if</c> one violation may stand at several places, each for target frameworks of its own.</summary>
    public IEnumerable<SourcePlace> OtherPlaces => _seen.Select(sight => sight.Judgement.Finding.Place).Distinct().Skip(1);

    /// <summary>The violations that verdicts tell of, by project, in the order of their places.</summary>
    /// <param name="verdicts">Those on one project side by side.</param>
    public static IReadOnlyList<Violation> Of(IReadOnlyList<Verdict> verdicts)
    {
        var all = new List<Violation>();
        for (var i = 0; i < verdicts.Count;)
        {
            var verdict = verdicts[i];
            var next = i + 1;
            while (next < verdicts.Count && verdicts[next].Project == verdict.Project)
                next++;

            if (next - i > 1)
            {
                all.AddRange(Join([.. verdicts.Skip(i).Take(next - i)]));
            }
            else
            {
                foreach (var judgement in verdict.Judgements)
                    all.Add(new(verdict.Project, verdict.TargetFramework, judgement));
            }

            i = next;
        }

        return all;
    }

    static IEnumerable<Violation> Join(List<Verdict> project)
    {
        var sites = new Dictionary<Site, List<Violation>>();
        foreach (var verdict in project)
        {
            foreach (var site in verdict.Judgements.GroupBy(Site.Of))
                Match(sites.TryGetValue(site.Key, out var known) ? known : sites[site.Key] = [], verdict, [.. site]);
        }

        return sites.Values.SelectMany(site => site).OrderBy(violation => violation.Judgement.Finding, Comparer<Finding>.Create(FindingOrder.Compare));
    }

    /// <summary>What stands at the same place is the same; what is left over is matched in its order.</summary>
    static void Match(List<Violation> known, Verdict verdict, List<Judgement> judgements)
    {
        var open = known.ToList();
        var left = new List<Judgement>();
        foreach (var judgement in judgements)
        {
            if (open.Find(violation => violation._seen.Exists(sight => sight.Judgement.Finding.Place == judgement.Finding.Place)) is { } same)
                Add(same, judgement);
            else
                left.Add(judgement);
        }

        foreach (var judgement in left)
        {
            if (open.Count > 0)
                Add(open[0], judgement);
            else
                known.Add(new(verdict.Project, verdict.TargetFramework, judgement));
        }

        void Add(Violation violation, Judgement judgement)
        {
            violation._seen.Add((verdict.TargetFramework, judgement));
            open.Remove(violation);
        }
    }

    /// <summary>What equal violations have in common.</summary>
    sealed record Site(string Rule, string File, string Symbol, string Target, bool IsDebt, bool IsExempt)
    {
        public static Site Of(Judgement judgement) => new(
            judgement.Finding.Rule.Id, judgement.Finding.Place.File, judgement.Finding.Symbol, judgement.Finding.Target, judgement.IsDebt, judgement.State == FindingState.Exempt);
    }
}
