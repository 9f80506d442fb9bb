using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Rules;

namespace Netra.Ssot.Reporting;

/// <summary>How the test classes and the files of one verdict stand. Stateless.</summary>
public static class Standings
{
    /// <summary>
    /// The test classes by documentation id. A class has the findings inside it; the missing base class (SSOT2002), which is told once at the top
    /// of a chain, is also that of every class below.
    /// </summary>
    public static Dictionary<string, Standing> OfTestClasses(CodeFacts facts, Verdict verdict)
    {
        var found = facts.Types.DistinctBy(type => type.Id).ToDictionary(type => type.Id, _ => Standing.Clean, StringComparer.Ordinal);
        var bases = new Dictionary<string, Standing>(StringComparer.Ordinal);
        foreach (var judgement in verdict.Judgements)
        {
            foreach (var type in TypesAround(judgement.Finding.Symbol).Where(found.ContainsKey))
                found[type] = Worse(found[type], Of(judgement));
            if (judgement.Finding.Rule == RuleCatalogue.TestBase)
                bases[judgement.Finding.Symbol] = Worse(bases.GetValueOrDefault(judgement.Finding.Symbol), Of(judgement));
        }

        return facts.Types.Where(type => type.TestFrameworks.Count > 0).DistinctBy(type => type.Id).ToDictionary(
            type => type.Id,
            type => type.Bases.Where(link => link.Assembly == facts.Assembly.Name)
                .Aggregate(found[type.Id], (standing, link) => Worse(standing, bases.GetValueOrDefault(link.Id))),
            StringComparer.Ordinal);
    }

    /// <summary>These files.</summary>
    /// <param name="files">Absolute paths.</param>
    public static Dictionary<string, Standing> OfFiles(IEnumerable<string> files, Verdict verdict)
    {
        var standings = files.Distinct(StringComparer.Ordinal).ToDictionary(file => file, _ => Standing.Clean, StringComparer.Ordinal);
        foreach (var judgement in verdict.Judgements)
        {
            if (standings.TryGetValue(judgement.Finding.Place.File, out var standing))
                standings[judgement.Finding.Place.File] = Worse(standing, Of(judgement));
        }

        return standings;
    }

    /// <summary>Both together: the same thing in two target frameworks.</summary>
    public static Dictionary<string, Standing> Join(IEnumerable<IReadOnlyDictionary<string, Standing>> all) =>
        all.SelectMany(one => one).GroupBy(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Max(), StringComparer.Ordinal);

    static Standing Of(Judgement judgement) => judgement.State == FindingState.Exempt ? Standing.Exempt : Standing.Open;

    static Standing Worse(Standing one, Standing other) => one > other ? one : other;

    /// <summary>The documentation ids of the types that may hold a symbol: <c>T:N.C</c> and <c>T:N.C.D</c> for <c>M:N.C.D.M(System.Int32)</c>.</summary>
    static IEnumerable<string> TypesAround(string symbol)
    {
        if (symbol.Length < 3)
            yield break;

        var end = symbol.IndexOf('(', StringComparison.Ordinal) is var open && open < 0 ? symbol.Length : open;
        if (symbol[0] == 'T')
            yield return symbol;
        for (var dot = symbol.LastIndexOf('.', end - 1); dot > 2; dot = symbol.LastIndexOf('.', dot - 1))
            yield return "T:" + symbol[2..dot];
    }
}
