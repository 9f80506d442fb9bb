using System.Collections;
using System.Diagnostics;
using System.Text;

namespace Netra.Ssot.TestKit;

/// <summary>Runs real <c>dotnet</c> commands, at most two at a time, each in bounded time and in an environment that this test run has left no trace in.</summary>
public static class DotNet
{
    static readonly TimeSpan Limit = TimeSpan.FromMinutes(6);
    static readonly SemaphoreSlim Slots = new(2);

    /// <summary>What `dotnet test` and CI servers set for their children, and what a developer may have set for builds.</summary>
    static readonly string[] Foreign =
        ["MSBUILD", "DOTNET_", "VSTEST", "TESTINGPLATFORM", "COREHOST", "NUGET_PACKAGES", "CI", "TF_BUILD", "GITHUB_ACTIONS", "SSOT"];

    /// <summary>Builds with a binary log.</summary>
    /// <param name="folder">Where the command runs.</param>
    public static Task<DotNetRun> BuildAsync(string folder, params string[] arguments) => LoggedAsync(folder, "build", arguments);

    /// <summary>Runs a command that builds, with a binary log.</summary>
    public static Task<DotNetRun> LoggedAsync(string folder, string verb, params string[] arguments) => LoggedAsync(folder, [verb, .. arguments], variables: []);

    /// <summary>Runs a command that builds, with a binary log.</summary>
    public static Task<DotNetRun> LoggedAsync(string folder, string[] arguments, (string Name, string Value)[] variables)
    {
        var log = Path.Combine(folder, Guid.NewGuid().ToString("N") + ".binlog");
        return RunAsync(folder, [.. arguments, "-bl:" + log], variables, log);
    }

    /// <summary>Runs a command.</summary>
    public static Task<DotNetRun> RunAsync(
        string folder, string[] arguments, (string Name, string Value)[]? variables = null, string logFile = "") =>
        RunProgramAsync(folder, Machine.DotNetHost, arguments, variables, logFile);

    /// <summary>Runs another program, in the same environment.</summary>
    /// <param name="meanwhile">What is done to the process while it runs.</param>
    public static async Task<DotNetRun> RunProgramAsync(
        string folder, string program, string[] arguments, (string Name, string Value)[]? variables = null, string logFile = "", Func<Process, Task>? meanwhile = null)
    {
        await Slots.WaitAsync();
        try
        {
            using var process = new Process { StartInfo = Describe(folder, program, arguments, variables ?? []) };
            var output = new StringBuilder();
            process.OutputDataReceived += (_, line) => Append(output, line.Data);
            process.ErrorDataReceived += (_, line) => Append(output, line.Data);
            process.Start();
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            using var limit = new CancellationTokenSource(Limit);
            var companion = meanwhile?.Invoke(process) ?? Task.CompletedTask;
            try
            {
                await process.WaitForExitAsync(limit.Token);
                await companion;
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                Append(output, $"(stopped after {Limit})");
                return new(Path.GetFileNameWithoutExtension(program) + " " + string.Join(' ', arguments), -1, Text(output), logFile);
            }

            return new(Path.GetFileNameWithoutExtension(program) + " " + string.Join(' ', arguments), process.ExitCode, Text(output), logFile);
        }
        finally
        {
            Slots.Release();
        }
    }

    static ProcessStartInfo Describe(string folder, string program, string[] arguments, (string Name, string Value)[] variables)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (DictionaryEntry variable in System.Environment.GetEnvironmentVariables())
        {
            var name = (string)variable.Key;
            if (!name.StartsWith("DOTNET_ROOT", StringComparison.Ordinal) && Foreign.Any(prefix => Is(name, prefix)))
                start.Environment.Remove(name);
        }

        foreach (var (name, value) in ((string, string)[])
            [("MSBUILDDISABLENODEREUSE", "1"), ("DOTNET_CLI_USE_MSBUILD_SERVER", "0"), ("DOTNET_CLI_TELEMETRY_OPTOUT", "1"),
             ("DOTNET_NOLOGO", "1"), ("DOTNET_CLI_UI_LANGUAGE", "en"),
             // Properties of every build here, for speed: the gate needs neither analyzers nor audits.
             ("RunAnalyzers", "false"), ("NuGetAudit", "false"), .. variables])
        {
            start.Environment[name] = value;
        }

        return start;
    }

    static bool Is(string name, string prefix) =>
        prefix is "CI" ? name.Equals(prefix, StringComparison.OrdinalIgnoreCase) : name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase);

    static void Append(StringBuilder output, string? line)
    {
        lock (output)
            output.AppendLine(line);
    }

    static string Text(StringBuilder output)
    {
        lock (output)
            return output.ToString();
    }
}
