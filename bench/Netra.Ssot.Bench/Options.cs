namespace Netra.Ssot.Bench;

/// <summary>How large the inputs are and how often they are measured.</summary>
/// <param name="Classes">Test classes in the big assembly, of <paramref name="Methods"/> methods each.</param>
/// <param name="Assemblies">Assemblies of about 4 MB that are checked in one run.</param>
/// <param name="Built">Built projects that one solution holds for a check.</param>
/// <param name="Compilations">Pairs of builds of the big assembly.</param>
/// <param name="Scans">Pairs of scans, each a process.</param>
/// <param name="NoOpBuilds">Pairs of builds with nothing to do.</param>
/// <param name="TestRuns">Pairs of test runs.</param>
/// <param name="InProcess">Pairs within this process.</param>
internal sealed record Options(int Classes, int Methods, int Projects, int Packages, int Compilations, int Scans, int NoOpBuilds, int TestRuns, int InProcess, int Assemblies, int Built)
{
    public static Options Full { get; } = new(Classes: 600, Methods: 50, Projects: 20, Packages: 300, Compilations: 3, Scans: 5, NoOpBuilds: 15, TestRuns: 25, InProcess: 31, Assemblies: 1000, Built: 160);

    /// <summary>For a look on a busy machine: too small to judge the budgets by.</summary>
    public static Options Quick { get; } = new(Classes: 60, Methods: 50, Projects: 20, Packages: 300, Compilations: 3, Scans: 3, NoOpBuilds: 5, TestRuns: 9, InProcess: 9, Assemblies: 100, Built: 40);
}
