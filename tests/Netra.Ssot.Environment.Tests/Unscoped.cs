namespace Netra.Ssot.Environment.Tests;

/// <summary>Runs what is to see the root: every test has a scope of its own around it.</summary>
internal static class Unscoped
{
    public static Task RunAsync(Action test) => RunAsync(() =>
    {
        test();
        return Task.CompletedTask;
    });

    public static async Task RunAsync(Func<Task> test)
    {
        Task run;
        using (ExecutionContext.SuppressFlow())
            run = Task.Run(test);
        await run;
    }
}
