using Netra.Ssot.Cli.Inputs;
using Netra.Ssot.Cli.MSBuild;

namespace Netra.Ssot.Cli.Checking;

/// <summary>Builds what is to be judged: each solution as it says itself, and in one build, side by side, the projects that none of them builds.</summary>
/// <param name="configuration">Empty for the default one.</param>
sealed class ProjectBuild(string configuration, Progress progress)
{
    // How a build tells of a project that is done.
    const string Arrow = " -> ";

    /// <returns>The builds that failed, one line each.</returns>
    public IReadOnlyList<string> Run(CheckInputs inputs)
    {
        progress.Begin("projects built", inputs.Projects.Count);
        var (failures, left) = (new List<string?>(), inputs.Projects.ToHashSet(StringComparer.Ordinal));
        foreach (var solution in inputs.Solutions)
        {
            var built = SolutionReader.Built(solution, configuration);
            left.ExceptWith(built);
            if (built.Count > 0)
                failures.Add(Build(Path.GetDirectoryName(solution)!, solution, solution));
        }

        foreach (var projects in left.Order(StringComparer.Ordinal).GroupBy(ProjectReader.FolderOfGlobalJson, StringComparer.Ordinal))
            failures.Add(Build([.. projects]));
        progress.End();
        return [.. failures.OfType<string>()];
    }

    string? Build(IReadOnlyList<string> projects)
    {
        var folder = Path.GetDirectoryName(projects[0])!;
        if (projects.Count == 1)
            return Build(folder, projects[0], projects[0]);

        var temporary = Directory.CreateTempSubdirectory("ssot-");
        try
        {
            var solution = Path.Combine(temporary.FullName, "build.ssot.slnx");
            File.WriteAllText(solution, SolutionOf(projects));
            return Build(folder, solution, $"{projects[0]} and {projects.Count - 1} more");
        }
        finally
        {
            temporary.Delete(recursive: true);
        }
    }

    // Projects of one name are told apart by their folders.
    string SolutionOf(IEnumerable<string> projects) => $"""
        <Solution>
          {(configuration.Length > 0 ? $"<Configurations><BuildType Name=\"{System.Security.SecurityElement.Escape(configuration)}\" /></Configurations>" : "")}
          {string.Concat(projects.Select((project, i) => $"<Folder Name=\"/{i}/\"><Project Path=\"{System.Security.SecurityElement.Escape(project)}\" /></Folder>"))}
        </Solution>
        """;

    /// <summary>Runs one build; null when it went well.</summary>
    /// <param name="name">What is built, in words.</param>
    string? Build(string folder, string file, string name)
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        string[] wanted = configuration.Length > 0 ? ["-c", configuration] : [];
        var result = DotNet.Follow(folder, Hear, ["build", file, "-nologo", "-v:m", .. wanted]);
        return result.ExitCode == 0 ? null : $"the build of {name} failed: {MSBuildQuery.FirstError(result)}";

        // A project is told once for each of its target frameworks.
        void Hear(string line)
        {
            if (line.IndexOf(Arrow, StringComparison.Ordinal) is var arrow and > 0 && Path.IsPathRooted(line.AsSpan(arrow + Arrow.Length)) && done.Add(line[..arrow]))
                progress.Advance();
        }
    }
}
