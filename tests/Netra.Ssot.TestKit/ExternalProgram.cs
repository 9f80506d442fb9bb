using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Netra.Ssot.TestKit;

/// <summary>Runs programs that a machine may or may not have.</summary>
public static class ExternalProgram
{
    static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    /// <summary>Runs one to its end.</summary>
    /// <param name="folder">Where it runs.</param>
    /// <param name="variables">What it inherits beside the variables of this process.</param>
    /// <returns>Its exit code and what it wrote; null when the machine does not have it.</returns>
    /// <exception cref="TimeoutException">It did not end in two minutes.</exception>
    public static (int ExitCode, string Output, string Error)? Run(
        string program, string folder, IEnumerable<string> arguments, params (string Name, string Value)[] variables)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in variables)
            start.Environment[name] = value;

        try
        {
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEndAsync();
            var error = process.StandardError.ReadToEndAsync();
            if (!process.WaitForExit(Limit))
            {
                process.Kill(entireProcessTree: true);
                throw new TimeoutException($"{program} did not end within {Limit}");
            }

            return (process.ExitCode, output.Result, error.Result);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
