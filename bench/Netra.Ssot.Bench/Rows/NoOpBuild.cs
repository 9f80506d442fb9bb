using Netra.Ssot.Bench.Harness;
using Netra.Ssot.Bench.Inputs;

namespace Netra.Ssot.Bench.Rows;

/// <summary>Row 4: a build of small test projects that has nothing to do, with the SDK and without.</summary>
internal static class NoOpBuild
{
    public static IEnumerable<Line> Measure(Workshop workshop)
    {
        var without = workshop.Small(OptIn.None);
        foreach (var (optIn, form) in ManyProjects.Forms)
        {
            var with = workshop.Small(optIn);
            var result = Pairs.Run(workshop.Options.NoOpBuilds, () => Build(with), () => Build(without));
            yield return Line.Below("4", $"no-op build of {workshop.Options.Projects} test projects, by {form}", result, 1.05, "without the SDK");
            yield return Line.Note("4", "added by project, in builds of two nodes", Line.Time(result.Added / (workshop.Options.Projects + 1)));
        }

        // MSBuild loads NuGet to find any SDK that comes as a package.
        var imported = Pairs.Run(workshop.Options.NoOpBuilds, () => Build(workshop.Small(OptIn.Imports)), () => Build(workshop.Small(OptIn.EmptySdk)));
        yield return Line.Below("4", $"no-op build of {workshop.Options.Projects} test projects, by SDK imports", imported, 1.05, "with an empty SDK, imported alike");
    }

    /// <summary>The solution's door alone: the very same repositories with it and without.</summary>
    public static IEnumerable<Line> MeasureSolution(Workshop workshop)
    {
        var (with, without) = (workshop.Small(OptIn.PackageAndSolution), workshop.Small(OptIn.Package));
        var result = Pairs.Run(workshop.Options.NoOpBuilds, () => Build(with), () => Build(without));
        yield return Line.Below("4", $"no-op build of {workshop.Options.Projects} test projects, by package and solution target", result, 1.01, "by package alone");
        yield return Line.Note("4", "added by solution", Line.Time(result.Added));
    }

    static double Build(ManyProjects projects) =>
        Child.DotNet(projects.Folder, "build", "All.slnx", "--no-restore", "-nologo", "-v", "q", "-m:2", "-nodeReuse:false").Elapsed;
}
