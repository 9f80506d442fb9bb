using System.Diagnostics;
using System.Text;

namespace Netra.Ssot.TestKit;

/// <summary>A real child process that tells which environment variables it got.</summary>
public static class ChildProcess
{
    const string Program = """
        foreach (System.Collections.DictionaryEntry variable in System.Environment.GetEnvironmentVariables())
            System.Console.WriteLine(Text(variable.Key) + " " + Text(variable.Value!));

        static string Text(object text) => System.Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes((string)text));
        """;

    const string RuntimeConfig = """
        { "runtimeOptions": { "framework": { "name": "Microsoft.NETCore.App", "version": "10.0.0" }, "configProperties": { "System.Globalization.Invariant": true } } }
        """;

    /// <summary>Starts the child as arranged and gives the variables that it saw.</summary>
    /// <param name="arrange">Gets the start information as a new one is: with the variables of this process.</param>
    public static async Task<IReadOnlyDictionary<string, string>> VariablesAsync(Action<ProcessStartInfo> arrange)
    {
        using var program = CompiledFixture.CSharp(Program, new() { AssemblyName = "Child", IsProgram = true });
        var config = Path.ChangeExtension(program.AssemblyPath, ".runtimeconfig.json");
        await File.WriteAllTextAsync(config, RuntimeConfig);

        var start = new ProcessStartInfo(Machine.DotNetHost, ["exec", "--runtimeconfig", config, program.AssemblyPath])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        arrange(start);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"the child ended with {process.ExitCode}: {await errors}");
        return (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split(' '))
            .ToDictionary(line => Text(line[0]), line => line.Length > 1 ? Text(line[1]) : "", StringComparer.Ordinal);
    }

    static string Text(string base64) => Encoding.UTF8.GetString(Convert.FromBase64String(base64));
}
