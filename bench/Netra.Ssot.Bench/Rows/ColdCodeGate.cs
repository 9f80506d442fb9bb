using Netra.Ssot.Bench.Harness;
using Netra.Ssot.Bench.Inputs;

namespace Netra.Ssot.Bench.Rows;

/// <summary>Row 1: the code gate in a real build, in a new process and without kept facts, beside BannedApiAnalyzers on the same sources.</summary>
internal static class ColdCodeGate
{
    const string Peer = "Microsoft.CodeAnalysis.CSharp.BannedApiAnalyzers.CSharpSymbolIsBannedAnalyzer";

    public static IEnumerable<Line> Measure(Workshop workshop)
    {
        var big = workshop.Big;
        foreach (var name in (string[])["Gate", "Banned"])
            big.Build(name);

        // Each build is a process of its own: there is nothing to warm up. Ours compiles nothing again, the peer has to.
        var references = new List<double>();
        var result = Pairs.RunCold(workshop.Options.Compilations, () => Gate(big, references), () => Banned(big));
        yield return Line.Below("1", $"code gate, cold, {workshop.Options.Classes * workshop.Options.Methods} tests", result, 1 / 20.0, "analyzer time");
        yield return Line.Note("1", "the ratio the other way round", $"1/{1 / result.Ratio:0}", "aim 1/100");
        yield return Line.Note("1", "package and reference gate in the same builds, cold", Line.Time(Pairs.Median(references)));
    }

    static double Gate(BigProject big, List<double> references)
    {
        File.Delete(BigProject.Assembly(big.Folder, "Gate") + ".ssot.facts");
        var log = Build(big, "Gate");
        references.Add(log.Target("Gate.csproj", "SsotVerifyReferences"));
        return log.Target("Gate.csproj", "SsotVerifyCode");
    }

    static double Banned(BigProject big)
    {
        File.Delete(BigProject.Assembly(big.Folder, "Banned"));
        return Build(big, "Banned", "-p:ReportAnalyzer=true").Analyzer(Peer);
    }

    static BuildLog Build(BigProject big, string name, params string[] more)
    {
        var log = Path.Combine(big.Folder, name + ".binlog");
        Child.DotNet(big.Folder, ["build", name, "--no-restore", "-nologo", "-v", "q", "-p:BuildProjectReferences=false", "-bl:" + log, .. more]);
        return new(log);
    }
}
