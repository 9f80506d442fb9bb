namespace Netra.Ssot.Cli.Inputs;

/// <summary>Turns the paths of the command line into projects and assemblies.</summary>
static class InputResolver
{
    /// <param name="paths">Absolute paths.</param>
    public static CheckInputs Resolve(IEnumerable<string> paths)
    {
        var (projects, solutions) = (new SortedSet<string>(StringComparer.Ordinal), new SortedSet<string>(StringComparer.Ordinal));
        var assemblies = new SortedDictionary<string, BareAssembly>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            if (Directory.Exists(path))
                AddFolder(path, projects, solutions, assemblies);
            else if (!File.Exists(path))
                throw new UsageException($"'{path}' does not exist; name a solution, a project, a folder or an assembly");
            else if (SolutionReader.IsSolution(path))
                AddSolution(path, projects, solutions);
            else if (SolutionReader.IsProject(path))
                projects.Add(path);
            else if (IsAssembly(path))
                assemblies[path] = new(path, IsNamed: true);
            else
                throw new UsageException($"'{path}' is no solution, project or assembly; name a .sln, .slnx, .slnf, .csproj, .fsproj, .vbproj, .dll or .exe");
        }

        return new([.. projects], [.. assemblies.Values], [.. solutions]);
    }

    /// <summary>The projects below a folder, sorted; outputs and hidden folders are passed over.</summary>
    public static List<string> ProjectsBelow(string folder) => FileWalk.Find(folder, IsOutputOrHidden, SolutionReader.Languages);

    /// <summary>The projects below a folder wherever they lie, sorted: a solution may name one among outputs, too.</summary>
    public static List<string> ProjectsAnywhereBelow(string folder) => FileWalk.Find(folder, name => name == ".git", SolutionReader.Languages);

    static void AddSolution(string solution, SortedSet<string> projects, SortedSet<string> solutions)
    {
        solutions.Add(solution);
        projects.UnionWith(SolutionReader.Projects(solution));
    }

    static void AddFolder(string folder, SortedSet<string> projects, SortedSet<string> known, SortedDictionary<string, BareAssembly> assemblies)
    {
        var solutions = Directory.GetFiles(folder).Where(file => Path.GetExtension(file).ToUpperInvariant() is ".SLN" or ".SLNX").ToList();
        if (solutions.Count == 1)
        {
            AddSolution(solutions[0], projects, known);
            return;
        }

        var found = ProjectsBelow(folder);
        projects.UnionWith(found);
        if (found.Count > 0)
            return;

        var files = FileWalk.Find(folder, _ => false, ".dll", ".exe");
        if (files.Count == 0)
            throw new UsageException($"'{folder}' holds no solution, project or assembly; build it first or name another folder");
        foreach (var file in files)
            assemblies.TryAdd(file, new(file, IsNamed: false));
    }

    static bool IsAssembly(string path) => Path.GetExtension(path).ToUpperInvariant() is ".DLL" or ".EXE";

    /// <summary>Whether a folder of this name holds what is made, and not what people write.</summary>
    public static bool IsOutputOrHidden(string name) => name.StartsWith('.') || name is "bin" or "obj" or "node_modules" or "artifacts";
}
