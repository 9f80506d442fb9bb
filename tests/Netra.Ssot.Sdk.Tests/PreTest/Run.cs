using Netra.Ssot.Sdk.Tests.Harness;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Sdk.Tests.PreTest;

/// <summary>A command that was to start tests, and which of them ran: each writes its name into a file that the command tells it of.</summary>
internal sealed record Run(DotNetRun Command, IReadOnlyList<string> Tests)
{
    /// <summary>The environment variable with the file's path.</summary>
    public const string Variable = "PRETEST_RAN";

    /// <summary>Runs <c>dotnet</c>.</summary>
    public static Task<Run> DotNetAsync(Folder folder, params string[] arguments) =>
        StartAsync(variables => DotNet.RunAsync(folder.Path, arguments, variables));

    /// <summary>Runs <c>dotnet</c> with a binary log of what it builds.</summary>
    public static Task<Run> LoggedAsync(Folder folder, params string[] arguments) =>
        StartAsync(variables => DotNet.LoggedAsync(folder.Path, arguments, variables));

    /// <summary>Runs a program that was built.</summary>
    public static Task<Run> ProgramAsync(Folder folder, string program) =>
        StartAsync(variables => DotNet.RunProgramAsync(folder.Path, folder.PathOf(program), [], [.. variables, ("DOTNET_ROOT", Path.GetDirectoryName(Machine.DotNetHost)!)]));

    /// <summary>The command was green and ran tests.</summary>
    public Run MustHaveRun()
    {
        Command.MustBeGreen();
        Assert.AreNotEqual(0, Tests.Count, Command.Output);
        return this;
    }

    /// <summary>The command was red, said why with a rule, and ran no test.</summary>
    public Run MustBeRefused(string rule = "SSOT3002")
    {
        Command.MustBeRed();
        Assert.Contains(rule, Command.Output);
        Assert.AreEqual("", string.Join('\n', Tests), Command.Output);
        return this;
    }

    static async Task<Run> StartAsync(Func<(string, string)[], Task<DotNetRun>> start)
    {
        var file = Path.GetTempFileName();
        try
        {
            var command = await start([(Variable, file)]);
            return new(command, await File.ReadAllLinesAsync(file));
        }
        finally
        {
            File.Delete(file);
        }
    }
}
