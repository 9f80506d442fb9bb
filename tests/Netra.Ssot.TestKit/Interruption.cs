using System.Diagnostics;

namespace Netra.Ssot.TestKit;

/// <summary>
/// A named pipe at which a build waits until the test interrupts it, as Ctrl+C does: neither side sleeps, and neither can pass the other.
/// For systems with <c>mkfifo</c>, signals and the <c>env</c> of GNU.
/// </summary>
public sealed class Interruption
{
    readonly string _pipe;

    /// <param name="pipe">The absolute path of the pipe, which is made.</param>
    public Interruption(string pipe)
    {
        _pipe = pipe;
        Run("mkfifo", pipe);
    }

    /// <summary>What a project file says so that its builds can wait: in a target of its own, or in the compiler, which is given the pipe as a source.</summary>
    public string Markup => $"""
        <Target Name="Wait" BeforeTargets="$(WaitBefore)" Condition="'$(WaitBefore)' != ''"><Exec Command="cat '{_pipe}'" /></Target>
        <ItemGroup Condition="'$(WaitInCompiler)' == 'true'"><Compile Include="{_pipe}" /></ItemGroup>
        """;

    /// <summary>Builds until in front of a target, and interrupts the build there.</summary>
    public Task<DotNetRun> BuildUntilAsync(string folder, string target, params string[] arguments) =>
        BuildAsync(folder, [.. arguments, "-p:WaitBefore=" + target]);

    /// <summary>Builds until the compiler reads its sources, and interrupts the build there.</summary>
    public Task<DotNetRun> BuildUntilCompilingAsync(string folder, params string[] arguments) =>
        BuildAsync(folder, [.. arguments, "-p:WaitInCompiler=true", "-p:UseSharedCompilation=false"]);

    // Whoever runs the tests behind a shell's back has them ignore an interrupt, and that is inherited.
    Task<DotNetRun> BuildAsync(string folder, string[] arguments) =>
        DotNet.RunProgramAsync(folder, "env", ["--default-signal=INT", Machine.DotNetHost, "build", .. arguments], meanwhile: InterruptAsync);

    async Task InterruptAsync(Process build)
    {
        // Opens when somebody reads at the other end.
        var waiting = Task.Run(() => new FileStream(_pipe, FileMode.Open, FileAccess.Write, FileShare.ReadWrite));
        if (await Task.WhenAny(waiting, build.WaitForExitAsync()) != waiting)
        {
            // It ended without having come here: nobody else will open this end.
            await using var reader = new FileStream(_pipe, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
            await using var unread = await waiting;
            throw new InvalidOperationException("the build ended before it came to the place where it was to be interrupted");
        }

        await using var held = await waiting;
        Run("sh", "-c", $"kill -INT {build.Id}");
        await build.WaitForExitAsync();
    }

    static void Run(string program, params string[] arguments)
    {
        if (ExternalProgram.Run(program, Path.GetTempPath(), arguments) is not { ExitCode: 0 })
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} failed");
    }
}
