using System.Text.Json;

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
            return (Evaluation.Parse(result.Output), "");
        }
        catch (JsonException exception)
        {
            return (null, "MSBuild's answer is not JSON: " + exception.Message);
        }
    }

    /// <summary>The first line that tells of an error.</summary>
    public static string FirstError(DotNetResult result)
    {
        var lines = (result.Error + "\n" + result.Output).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return lines.FirstOrDefault(line => line.Contains("error", StringComparison.OrdinalIgnoreCase)) ?? lines.FirstOrDefault() ?? "nothing";
    }
}
