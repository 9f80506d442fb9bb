using System.Text.Json;
using Netra.Ssot.Cli.MSBuild;

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

    /// <summary>Absolute paths of the projects.</summary>
    public static IEnumerable<string> Projects(string solution) =>
        Path.GetExtension(solution).Equals(".slnf", StringComparison.OrdinalIgnoreCase) ? FromFilter(solution) : FromSolution(solution);

    static IEnumerable<string> FromSolution(string solution)
    {
        var folder = Path.GetDirectoryName(solution)!;
        var result = DotNet.Run(folder, "sln", solution, "list");
        if (result.ExitCode != 0)
            throw new UsageException($"'{solution}' cannot be read as a solution; mend it or name its projects ({FirstLine(result.Error + result.Output)})");

        // A heading and a line of dashes, then one path a line.
        return result.Output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .SkipWhile(line => line.Trim('-').Length > 0).Skip(1)
            .Where(IsProject)
            .Select(path => Absolute(folder, path));
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
