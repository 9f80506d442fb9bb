using Netra.Ssot.Bench;
using Netra.Ssot.Bench.Harness;
using Netra.Ssot.Bench.Rows;
using Netra.Ssot.Bench.Scans;

if (args is [ScanCommand.Name, .. var scan])
{
    Console.WriteLine(ScanCommand.Run(scan));
    return 0;
}

if (args is [RunTimeCheck.Name])
{
    Console.WriteLine(RunTimeCheck.Run());
    return 0;
}

var rows = new Dictionary<string, Func<Workshop, IEnumerable<Line>>>
{
    ["row1"] = ColdCodeGate.Measure,
    ["row2"] = WarmCodeGate.Measure,
    ["row3"] = WarmProjectGate.Measure,
    ["row4"] = NoOpBuild.Measure,
    ["solution"] = NoOpBuild.MeasureSolution,
    ["row5"] = Evaluation.Measure,
    ["row7"] = ManyAssemblies.Measure,
    ["stamp"] = StampChecks.Measure,
    ["projects"] = ManyBuiltProjects.Measure,
    ["thousand"] = ThousandAssemblies.Measure,
    ["testcase"] = TestCaseOverhead.Measure,
};
var wanted = args.Where(name => !name.StartsWith("--", StringComparison.Ordinal)).ToList();
if (wanted.Count == 0 || !wanted.TrueForAll(name => name == "all" || rows.ContainsKey(name)))
{
    Console.Error.WriteLine($"usage: all | {string.Join(" | ", rows.Keys)} [--quick] [--keep]");
    return 2;
}

using var workshop = new Workshop(args.Contains("--quick") ? Options.Quick : Options.Full, args.Contains("--keep"));
Console.WriteLine(Line.Head);
var failed = false;
foreach (var (name, measure) in rows)
{
    if (!wanted.Contains(name) && !wanted.Contains("all"))
        continue;

    try
    {
        foreach (var line in measure(workshop))
            Console.WriteLine(line);
    }
    catch (InvalidOperationException exception)
    {
        // A row that cannot be measured is told; the others still are.
        Console.Error.WriteLine($"{name}: {exception.Message}");
        failed = true;
    }
}

return failed ? 1 : 0;
