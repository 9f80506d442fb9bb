using System.Text.Json;
using System.Xml;
using Microsoft.VisualStudio.SolutionPersistence.Model;
using Microsoft.VisualStudio.SolutionPersistence.Serializer;

namespace Netra.Ssot.Cli.Inputs;

/// <summary>The .NET projects that a solution names.</summary>
static class SolutionReader
{
    /// <summary>The extensions of the projects that the gate reads.</summary>
    public static readonly string[] Languages = [".csproj", ".fsproj", ".vbproj"];

    /// <summary>Whether a file is a project of a language that the gate reads.</summary>
    public static bool IsProject(string path) => Languages.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a file is a solution or a filter of one.</summary>
    public static bool IsSolution(string path) => Path.GetExtension(path).ToUpperInvariant() is ".SLN" or ".SLNX" or ".SLNF";

    static bool IsFilter(string path) => Path.GetExtension(path).Equals(".slnf", StringComparison.OrdinalIgnoreCase);

    /// <summary>Absolute paths of the projects.</summary>
    public static IEnumerable<string> Projects(string solution) =>
        IsFilter(solution) ? FromFilter(solution) : FromSolution(solution);

    /// <summary>Those of the projects that a build of the solution builds: it may leave some out, and it may not know the configuration at all.</summary>
    /// <param name="configuration">Empty for the solution's default.</param>
    public static IReadOnlyList<string> Built(string solution, string configuration)
    {
        if (IsFilter(solution))
            return FromFilter(solution);

        var model = Open(solution);
        var type = configuration.Length > 0 ? configuration : Default(model.BuildTypes, "Debug");
        var platform = Default(model.Platforms, "Mixed Platforms", "Any CPU");
        return model.BuildTypes.Contains(type, StringComparer.OrdinalIgnoreCase) ? [.. ProjectsOf(model, solution, project => project.GetProjectConfiguration(type, platform).Build)] : [];
    }

    // As MSBuild chooses.
    static string Default(IReadOnlyList<string> names, params string[] wanted) => wanted.FirstOrDefault(names.Contains) ?? names.FirstOrDefault() ?? wanted[^1];

    static IEnumerable<string> FromSolution(string solution) => ProjectsOf(Open(solution), solution, _ => true);

    static IEnumerable<string> ProjectsOf(SolutionModel model, string solution, Func<SolutionProjectModel, bool> takes) =>
        model.SolutionProjects.Where(project => IsProject(project.FilePath) && takes(project)).Select(project => Absolute(Path.GetDirectoryName(solution)!, project.FilePath));

    static SolutionModel Open(string solution)
    {
        try
        {
            return SolutionSerializers.GetSerializerByMoniker(solution)!.OpenAsync(solution, CancellationToken.None).GetAwaiter().GetResult();
        }
        catch (Exception exception) when (exception is SolutionException or XmlException or IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"'{solution}' cannot be read as a solution; mend it or name its projects ({FirstLine(exception.Message)})");
        }
    }

    static List<string> FromFilter(string filter)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(filter), new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            var solution = json.RootElement.GetProperty("solution");
            var folder = Path.GetDirectoryName(Absolute(Path.GetDirectoryName(filter)!, solution.GetProperty("path").GetString()!))!;
            return [.. solution.GetProperty("projects").EnumerateArray().Select(path => Absolute(folder, path.GetString()!)).Where(IsProject)];
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentNullException)
        {
            throw new UsageException($"'{filter}' cannot be read as a solution filter; mend it or name its projects ({FirstLine(exception.Message)})");
        }
    }

    // Filters and old solutions separate with backslashes everywhere.
    static string Absolute(string folder, string path) => Path.GetFullPath(path.Replace('\\', Path.DirectorySeparatorChar), folder);

    static string FirstLine(string text) => text.Trim().Split('\n')[0].TrimEnd();
}
