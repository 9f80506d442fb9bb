using System.Diagnostics;
using System.Text;

namespace Netra.Ssot.Cli.Processes;

/// <summary>What a child process left behind.</summary>
sealed record ChildResult(int ExitCode, ReadOnlyMemory<byte> Bytes, string Error)
{
    /// <summary>The output as text, decoded each time.</summary>
    public string Output => Encoding.UTF8.GetString(Bytes.Span);
}

/// <summary>Runs a child process to its end.</summary>
static class ChildProcess
{
    /// <summary>Runs it in a folder.</summary>
    /// <param name="prepare">Changes the environment that it inherits.</param>
    /// <param name="hear">Is told each line of the output as it comes; null when nobody listens.</param>
    /// <exception cref="System.ComponentModel.Win32Exception">There is no such program.</exception>
    public static ChildResult Run(string program, string folder, IEnumerable<string> arguments, Action<IDictionary<string, string?>> prepare, Action<string>? hear = null)
    {
        var start = new ProcessStartInfo
        {
            FileName = program,
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        prepare(start.Environment);

        using var process = Process.Start(start)!;
        // Both at once: a full pipe that nobody reads stops the child.
        var error = process.StandardError.ReadToEndAsync();
        var output = new MemoryStream();
        if (hear is null)
            process.StandardOutput.BaseStream.CopyTo(output);
        else
            Listen(process.StandardOutput, output, hear);
        process.WaitForExit();
        return new(process.ExitCode, output.GetBuffer().AsMemory(0, (int)output.Length), error.GetAwaiter().GetResult());
    }

    static void Listen(StreamReader reader, MemoryStream output, Action<string> hear)
    {
        while (reader.ReadLine() is { } line)
        {
            hear(line);
            output.Write(Encoding.UTF8.GetBytes(line + "\n"));
        }
    }
}
