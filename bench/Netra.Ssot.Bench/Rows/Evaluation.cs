using Netra.Ssot.Bench.Harness;
using Netra.Ssot.Bench.Inputs;

namespace Netra.Ssot.Bench.Rows;

/// <summary>Row 5: the evaluation of a project with the SDK and without, the first of a process and those behind it.</summary>
internal static class Evaluation
{
    public static IEnumerable<Line> Measure(Workshop workshop)
    {
        var without = workshop.Small(OptIn.None);
        foreach (var (optIn, form) in ManyProjects.Forms)
        {
            var with = workshop.Small(optIn);
            var (first, firstPeer) = (new List<double>(), new List<double>());
            var result = Pairs.Run(workshop.Options.NoOpBuilds, () => Evaluate(with, first), () => Evaluate(without, firstPeer));
            yield return Line.Below("5", $"evaluation of a project, median of {workshop.Options.Projects} in one process, by {form}", result, 1.05, "without the SDK");
            yield return Line.Note("5", "the first evaluation of a process", Line.Time(Pairs.Median(first)), Line.Time(Pairs.Median(firstPeer)));
        }
    }

    static double Evaluate(ManyProjects projects, List<double> first)
    {
        var log = Path.Combine(projects.Folder, "evaluations.txt");
        Child.DotNet(projects.Folder, "msbuild", "Evaluate.proj", "-nologo", "-v:q", "-m:1", "-nodeReuse:false", EvaluationTimes.Argument(log));
        var times = EvaluationTimes.Read(log, ManyProjects.Prefix);
        first.Add(times[0]);
        return Pairs.Median(times);
    }
}
