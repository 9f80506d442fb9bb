using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Reporting;

namespace Netra.Ssot.Cli.Checking;

/// <summary>What there was to judge in a project for one target framework, and how each of it stands.</summary>
/// <param name="Project">Absolute path of the project file, or of the assembly when there is no project.</param>
/// <param name="Kind">Null when it could not be judged.</param>
/// <param name="TestClasses">By documentation id.</param>
/// <param name="Files">By absolute path.</param>
sealed record Counted(
    string Project, ProjectKind? Kind, IReadOnlyDictionary<string, Standing> TestClasses, IReadOnlyDictionary<string, Standing> Files)
{
    static readonly Dictionary<string, Standing> Nothing = [];

    /// <summary>A project that could not be judged.</summary>
    public static Counted NotJudged(string project) => new(project, null, Nothing, Nothing);

    /// <summary>A judged project. Of product code only runner bypass is judged: its files are in no share.</summary>
    /// <param name="files">Absolute paths of the sources that a person wrote.</param>
    public static Counted Of(Verdict verdict, ProjectKind kind, CodeFacts facts, IEnumerable<string> files) => new(
        verdict.Project, kind, Standings.OfTestClasses(facts, verdict), kind == ProjectKind.Product ? Nothing : Standings.OfFiles(files, verdict));

    /// <summary>The tally of each project over its target frameworks.</summary>
    public static IEnumerable<ProjectTally> Tally(IEnumerable<Counted> all) =>
        from counted in all
        group counted by counted.Project into project
        select project.Any(counted => counted.Kind is null)
            ? new ProjectTally(project.Key, null, default, default)
            : new ProjectTally(
                project.Key,
                project.Max(counted => counted.Kind),
                Share.Of(Standings.Join(project.Select(counted => counted.TestClasses)).Values),
                Share.Of(Standings.Join(project.Select(counted => counted.Files)).Values));
}
