using System.Security.Cryptography;
using Netra.Ssot.Bench.Harness;
using Netra.Ssot.Bench.Scans;
using Netra.Ssot.Inspection.Stamps;

namespace Netra.Ssot.Bench.Rows;

/// <summary>What it costs to ask whether the assembly about to be tested is the verified one: before the tests in MSBuild, and at run time.</summary>
internal static class StampChecks
{
    const int Repeat = 20;
    const double MostAtRunTime = 5;

    public static IEnumerable<Line> Measure(Workshop workshop)
    {
        foreach (var kilobytes in new[] { 32, 1024 })
        {
            var assembly = Path.Combine(workshop.Folder("stamped"), $"{kilobytes}.dll");
            File.WriteAllBytes(assembly, RandomNumberGenerator.GetBytes(kilobytes * 1024));
            Stamp(assembly, Guid.Empty);
            var result = Pairs.Run(
                workshop.Options.InProcess,
                Pairs.Warm(Repeat, () => Check(assembly)), Pairs.Warm(Repeat, () => SHA256.HashData(File.ReadAllBytes(assembly))));
            yield return Line.Below("stamp", $"pre-test check, warm, an assembly of {kilobytes} KB", result, 5, "read and hash");
        }

        var own = typeof(StampChecks).Assembly;
        Stamp(own.Location, own.ManifestModule.ModuleVersionId);
        var runs = Enumerable.Range(0, workshop.Options.TestRuns)
            .Select(_ => RunTimeCheck.Parse(Child.DotNet(AppContext.BaseDirectory, own.Location, RunTimeCheck.Name).Output)).ToList();
        File.Delete(Inspection.Stamps.Stamp.PathFor(own.Location));
        var (check, loading) = (Pairs.Median(runs.Select(run => run.Check)), Pairs.Median(runs.Select(run => run.Loading)));
        yield return new(
            "stamp", "run-time check, the first in a new process", Line.Time(check), $"{Line.Time(loading)} (to load the library and make a test object)", "",
            $"<= {MostAtRunTime} ms", check <= MostAtRunTime);
    }

    static void Check(string assembly)
    {
        if (StampCheck.Refuse(assembly) is { } reason)
            throw new InvalidOperationException(reason);
    }

    static void Stamp(string assembly, Guid mvid) => File.WriteAllText(
        Inspection.Stamps.Stamp.PathFor(assembly), new Stamp(Digests.OfFile(assembly), mvid.ToString("D"), "", "1.0.0", "net10.0").Format());
}
