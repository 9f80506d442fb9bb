using System.Globalization;
using Netra.Ssot.Bench.Harness;
using Netra.Ssot.Bench.Inputs;
using Netra.Ssot.Bench.Scans;

namespace Netra.Ssot.Bench.Rows;

/// <summary>Row 7 at size: `dotnet ssot check` over a thousand assemblies of about 4 MB, its memory and whether its time grows with their number alone.</summary>
internal static class ThousandAssemblies
{
    const int Methods = 20_000;
    const int ForThePeer = 20;

    public static IEnumerable<Line> Measure(Workshop workshop)
    {
        var folder = workshop.Folder("thousand");
        var all = Make(folder, workshop.Options.Assemblies);
        var megabytes = new FileInfo(all[0]).Length / 1048576.0;
        var report = Path.Combine(folder, "findings.json");

        var list = Path.Combine(folder, "list.txt");
        File.WriteAllLines(list, all.Take(ForThePeer));
        var beside = Pairs.Run(
            workshop.Options.Scans,
            () => workshop.Check(all.Take(ForThePeer), report).Elapsed,
            () => Child.DotNet(folder, typeof(ThousandAssemblies).Assembly.Location, ScanCommand.Name, "cecil", list, "1").Elapsed);
        yield return Line.Above("7", $"`dotnet ssot check` over {ForThePeer} assemblies of {Line.Number(megabytes)} MB, whole process", beside, 20, "Mono.Cecil, whole process");

        foreach (var count in new[] { all.Count / 4, all.Count / 2, all.Count })
        {
            var run = workshop.Check(all.Take(count), report);
            yield return Line.Note(
                "7", $"`dotnet ssot check` over {count} of them, {Line.Number(count * megabytes)} MB",
                Line.Time(run.Elapsed), $"{Line.Time(run.Elapsed / (count * megabytes))} by MB; peak working set {Line.Number(run.PeakMegabytes)} MB");
        }
    }

    /// <summary>Copies under names of their own: each is a file to be read, none is known from another.</summary>
    static List<string> Make(string folder, int count)
    {
        var first = Path.Combine(folder, "Big0000.dll");
        BigAssembly.Write(first, Methods);
        List<string> all = [first, .. Enumerable.Range(1, count - 1).Select(i => Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"Big{i:0000}.dll")))];
        foreach (var copy in all.Skip(1))
            File.Copy(first, copy);
        return all;
    }
}
