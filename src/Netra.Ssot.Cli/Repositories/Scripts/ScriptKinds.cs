using Netra.Ssot.Core.Facts.Repository;

namespace Netra.Ssot.Cli.Repositories.Scripts;

/// <summary>Reads the commands of one kind of file.</summary>
/// <exception cref="FormatException">The file is none of its kind.</exception>
delegate IEnumerable<ScriptCommand> ScriptReader(ScriptText script);

/// <summary>Tells by a file's path and first line how its commands are read.</summary>
static class ScriptKinds
{
    /// <param name="root">Absolute path of the repository's folder.</param>
    /// <returns>Null for a file without scripts.</returns>
    public static ScriptReader? Of(string file, string root)
    {
        var name = Path.GetFileName(file);
        return Path.GetExtension(name).ToUpperInvariant() switch
        {
            ".SH" or ".BASH" or ".ZSH" => Whole(ShellDialect.Posix),
            ".PS1" or ".PSM1" => Whole(ShellDialect.PowerShell),
            ".CMD" or ".BAT" => Whole(ShellDialect.Batch),
            ".YML" or ".YAML" => IsWorkflow(Path.GetRelativePath(root, file).Replace('\\', '/'), name) ? YamlScripts.Read : null,
            ".MK" or ".MAK" => MakeScripts.Read,
            ".DOCKERFILE" => DockerScripts.Read,
            ".JSON" => name.Equals("package.json", StringComparison.OrdinalIgnoreCase) ? JsonScripts.Read : null,
            _ when name.ToUpperInvariant() is "MAKEFILE" or "GNUMAKEFILE" => MakeScripts.Read,
            _ when name.Equals("Containerfile", StringComparison.OrdinalIgnoreCase) || IsDockerfile(name) => DockerScripts.Read,
            "" => FirstLine(file) is ['#', '!', ..] first ? ByInterpreter(first) : null,
            _ => null,
        };
    }

    static ScriptReader Whole(ShellDialect dialect) => script => ShellLexer.Read(script, script.Text, dialect, 0, script.Text.Length);

    static ScriptReader? ByInterpreter(string first) =>
        first.Split(' ', '/').Select(ShellDialect.Named).OfType<ShellDialect>().FirstOrDefault() is { } dialect ? Whole(dialect) : null;

    static bool IsDockerfile(string name) =>
        name.Equals("Dockerfile", StringComparison.OrdinalIgnoreCase) || name.StartsWith("Dockerfile.", StringComparison.OrdinalIgnoreCase);

    // GitHub, Azure, GitLab, CircleCI, Bitbucket, Travis, AppVeyor, Task.
    static bool IsWorkflow(string path, string name) =>
        path.StartsWith(".github/", StringComparison.OrdinalIgnoreCase) || path.StartsWith(".circleci/", StringComparison.OrdinalIgnoreCase)
        || path.StartsWith(".gitlab/", StringComparison.OrdinalIgnoreCase) || path.Contains("azure-pipelines", StringComparison.OrdinalIgnoreCase)
        || path.Contains(".azuredevops/", StringComparison.OrdinalIgnoreCase) || path.Contains("pipelines/", StringComparison.OrdinalIgnoreCase)
        || name.ToUpperInvariant() is "ACTION.YML" or "ACTION.YAML" or ".GITLAB-CI.YML" or "BITBUCKET-PIPELINES.YML" or ".TRAVIS.YML" or "APPVEYOR.YML" or ".APPVEYOR.YML" or "TASKFILE.YML";

    static string FirstLine(string file)
    {
        try
        {
            Span<byte> start = stackalloc byte[128];
            using var stream = File.OpenRead(file);
            var length = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
            return System.Text.Encoding.UTF8.GetString(start[..length]).Split('\n')[0];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What cannot be read cannot be run either.
            return "";
        }
    }
}
