using System.Text.Json;
using Netra.Ssot.Cli.Processes;

namespace Netra.Ssot.Cli.MSBuild;

/// <summary>Asks MSBuild what it makes of a project file; any SDK that is installed answers.</summary>
static class MSBuildQuery
{
    /// <summary>The evaluation, or why there is none, as a clause.</summary>
    /// <param name="target">A target to run first; null for none.</param>
    public static (Evaluation? Evaluation, string Failure) Ask(
        string project, IEnumerable<string> properties, IEnumerable<string> items, string? target = null, params IEnumerable<(string Name, string Value)> globals)
    {
        // Response files beside the project may not answer for it.
        List<string> arguments = ["msbuild", project, "-nologo", "-noAutoResponse"];
        arguments.AddRange(globals.Where(global => global.Value.Length > 0).Select(global => $"-p:{global.Name}={global.Value}"));
        if (target is not null)
            arguments.Add("-t:" + target);
        arguments.Add("-getProperty:" + string.Join(',', properties));
        arguments.Add("-getItem:" + string.Join(',', items));

        var result = DotNet.Run(Path.GetDirectoryName(project)!, arguments);
        if (result.ExitCode != 0)
            return (null, "MSBuild says: " + FirstError(result));

        try
        {
            return (Evaluation.Parse(result.Bytes), "");
        }
        catch (JsonException exception)
        {
            return (null, "MSBuild's answer is not JSON: " + exception.Message);
        }
    }

    /// <summary>The projects' answers to a question, from one process.</summary>
    /// <param name="folder">Where it runs; a <c>global.json</c> above says which SDK answers.</param>
    /// <param name="projects">Absolute paths. Each is evaluated once for each of its target frameworks.</param>
    /// <param name="items">Those of the projects that were asked before.</param>
    /// <returns>An answer by project and target framework as far as they could be evaluated, and why one could not be, as a clause.</returns>
    public static (IReadOnlyList<(string Project, Evaluation Evaluation)> Answers, string Failure) Ask(
        string folder, IReadOnlyList<string> projects, ProjectQuestion question, string configuration, EvaluatedItems items)
    {
        var temporary = Directory.CreateTempSubdirectory("ssot-");
        try
        {
            var file = question.Write(temporary.FullName, projects, configuration);
            var result = DotNet.Run(folder, "msbuild", file, "-nologo", "-noAutoResponse", "-m:1", "-t:" + ProjectQuestion.AskTarget, "-getTargetResult:" + ProjectQuestion.AskTarget);
            using var json = ParseAnswer(result.Bytes);
            var answers = json.RootElement.GetProperty("TargetResults").GetProperty(ProjectQuestion.AskTarget).GetProperty("Items");
            return ([.. answers.EnumerateArray().Select(answer => (answer.GetProperty("Identity").GetString()!, Evaluation.Read(answer, question, items)))], "MSBuild says: " + FirstError(result));
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException)
        {
            return ([], "MSBuild's answer cannot be read: " + exception.Message);
        }
        finally
        {
            temporary.Delete(recursive: true);
        }
    }

    /// <summary>The JSON that MSBuild answers; messages of targets may stand before it.</summary>
    /// <exception cref="JsonException">There is none.</exception>
    internal static JsonDocument ParseAnswer(ReadOnlyMemory<byte> output)
    {
        // An answer on a thousand references is megabytes: it is read where it lies.
        var start = output.Span.StartsWith("{"u8) ? 0 : output.Span.IndexOf("\n{"u8) + 1;
        return JsonDocument.Parse(output[start..]);
    }

    /// <summary>The first line that tells of an error.</summary>
    public static string FirstError(ChildResult result)
    {
        var lines = (result.Error + "\n" + result.Output).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return lines.FirstOrDefault(line => line.Contains("error", StringComparison.OrdinalIgnoreCase)) ?? lines.FirstOrDefault() ?? "nothing";
    }
}
