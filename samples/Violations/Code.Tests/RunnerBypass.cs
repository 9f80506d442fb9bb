using System.Diagnostics;

namespace Code.Tests;

/// <summary>SSOT3001: tests that are run by hand.</summary>
public static class RunnerBypass
{
    public static Process? RunAll() => Process.Start("dotnet", "vstest Code.Tests.dll");
}
