using Netra.Ssot.Core.Facts;

namespace Netra.Ssot.Reporting;

/// <summary>What there was to judge in a project, over all its target frameworks. Immutable.</summary>
/// <param name="Project">Absolute path of the project file, or of the assembly when there is no project.</param>
/// <param name="Kind">What it is; null when it could not be judged, and then it counts in no share.</param>
/// <param name="TestClasses">Its test classes, each once whatever the number of target frameworks.</param>
/// <param name="Files">Its source files, without generated ones; none for product code, which is judged for runner bypass alone.</param>
public sealed record ProjectTally(string Project, ProjectKind? Kind, Share TestClasses, Share Files)
{
    /// <summary>Whether every target framework of it was judged.</summary>
    public bool IsJudged => Kind is not null;
}
