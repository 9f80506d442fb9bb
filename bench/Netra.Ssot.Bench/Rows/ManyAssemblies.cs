using Netra.Ssot.Bench.Harness;
using Netra.Ssot.Bench.Inputs;
using Netra.Ssot.Bench.Scans;

namespace Netra.Ssot.Bench.Rows;

/// <summary>Row 7: many assemblies scanned for the same members, beside Mono.Cecil; each scan in a process of its own.</summary>
internal static class ManyAssemblies
{
    static readonly int[] Shares = [4, 2, 1];

    public static IEnumerable<Line> Measure(Workshop workshop)
    {
        var folder = workshop.Folder("assemblies");
        var list = Path.Combine(folder, "assemblies.txt");
        File.WriteAllLines(list, Sdk.Assemblies());

        var pairs = workshop.Options.Scans;
        var (gate, cecil) = (new List<ScanResult>(), new List<ScanResult>());
        var same = Pairs.Run(pairs, () => Scan("watches", list, gate), () => Scan("cecil", list, cecil));
        yield return Line.Above("7", $"scan of {gate[0].Assemblies} assemblies for the same members", same, 20, "Mono.Cecil");
        yield return Line.Note("7", "uses found; peak working set", Describe(gate), Describe(cecil));

        gate.Clear();
        var whole = Pairs.Run(pairs, () => Scan("gate", list, gate), () => Scan("cecil", list, cecil));
        // Informative: the peer does only a part of it, so that it is no equivalent scan. The whole command below is held to the budget by all rules.
        yield return Line.Above("7", "the same by all rules of the shipped policy", whole, 20, "Mono.Cecil, those members only") with { Budget = "", IsMet = null };
        yield return Line.Note("7", "uses found; peak working set", Describe(gate), Describe(cecil));

        foreach (var share in Shares)
        {
            gate.Clear();
            for (var i = 0; i < pairs; i++)
                Scan("gate", list, gate, share);
            var il = ScanCommand.Files(list, share).Sum(IlSize.Of) / 1048576.0;
            var time = Pairs.Median(gate.Select(scan => scan.Milliseconds));
            yield return Line.Note("7", $"all rules over {gate[0].Assemblies} assemblies with {il:0.0} MB of IL", Line.Time(time), Line.Time(time / il) + " by MB of IL");
        }

        foreach (var line in CommandLine(workshop, list, pairs))
            yield return line;
    }

    /// <summary>The whole command, its start-up included, beside the whole process of the peer.</summary>
    static IEnumerable<Line> CommandLine(Workshop workshop, string list, int pairs)
    {
        var report = list + ".json";
        var peak = 0.0;
        var result = Pairs.Run(
            pairs,
            () =>
            {
                var run = workshop.Check(ScanCommand.Files(list, 1), report);
                peak = Math.Max(peak, run.PeakMegabytes);
                return run.Elapsed;
            },
            () => Child.DotNet(Path.GetDirectoryName(list)!, Self, ScanCommand.Name, "cecil", list, "1").Elapsed);
        yield return Line.Above("7", "`dotnet ssot check`, the whole command", result, 20, "Mono.Cecil, whole process");
        yield return Line.Note("7", "its peak working set", Line.Number(peak) + " MB");
    }

    static string Self => typeof(ManyAssemblies).Assembly.Location;

    static double Scan(string kind, string list, List<ScanResult> results, int share = 1)
    {
        var result = ScanResult.Parse(Child.DotNet(Path.GetDirectoryName(list)!, Self, ScanCommand.Name, kind, list, share.ToString(System.Globalization.CultureInfo.InvariantCulture)).Output);
        results.Add(result);
        return result.Milliseconds;
    }

    static string Describe(List<ScanResult> results) =>
        $"{results[0].Uses} uses, {Line.Number(Pairs.Median(results.Select(result => result.PeakMegabytes)))} MB";
}
