namespace Netra.Ssot.Cli.Tests;

/// <summary>What a command left behind.</summary>
sealed record ShellResult(int ExitCode, string Output, string Error);

/// <summary>A temporary folder and the command line in it, in this process.</summary>
sealed class Shell : IDisposable
{
    /// <summary>What the commands take for now; by default the time that it is.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    public string Folder { get; } = Directory.CreateTempSubdirectory("ssot-").FullName;

    public ShellResult Run(params string[] arguments) => Run(null, arguments);

    /// <summary>Runs a command before a person who types this, and then nothing more.</summary>
    public ShellResult RunBefore(string typed, params string[] arguments)
    {
        using var person = new StringReader(typed);
        return Run(person, arguments);
    }

    ShellResult Run(TextReader? person, string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = CommandLine.Run(arguments, new(output, error, Folder, Clock) { Person = person });
        return new(exitCode, output.ToString(), error.ToString());
    }

    public string Write(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
