using Netra.Ssot.Core.Symbols;

namespace Netra.Ssot.Core.Rules.Code;

/// <summary>The APIs that run tests from code. Those that loggers, adapters and engine extensions implement are not among them.</summary>
static class RunnerApis
{
    const string Client = "T:Microsoft.VisualStudio.TestPlatform.ObjectModel.Client.";

    /// <summary>Runners that a person calls.</summary>
    public static SymbolPatternSet Runners { get; } = SymbolPatternSet.Parse(
    [
        "N:Microsoft.TestPlatform.VsTestConsole.TranslationLayer",
        "N:Microsoft.VisualStudio.TestPlatform.Client",
        "T:Microsoft.VisualStudio.TestPlatform.CommandLine.Executor",
        Client + "ITestPlatform", Client + "ITestRunRequest", Client + "IDiscoveryRequest", Client + "TestRunCriteria", Client + "DiscoveryCriteria",
        "T:Microsoft.VisualStudio.TestPlatform.ObjectModel.DiscoveryCriteria",
        "N:NUnitLite", "N:NUnit.ConsoleRunner",
        "T:NUnit.Engine.TestEngineActivator", "T:NUnit.Engine.TestEngine", "T:NUnit.Engine.ITestEngine", "T:NUnit.Engine.ITestRunner",
        "T:NUnit.Framework.Api.FrameworkController", "T:NUnit.Framework.Api.NUnitTestAssemblyRunner",
        "N:Xunit.Runners", "N:Xunit.SimpleRunner", "N:Xunit.ConsoleClient",
        "T:Xunit.XunitFrontController", "T:Xunit.Xunit2", "T:Xunit.Xunit3",
    ]);

    /// <summary>Runners that a generated entry point calls rightfully, and a person's does not.</summary>
    public static SymbolPatternSet EntryPointRunners { get; } = SymbolPatternSet.Parse(
    [
        "N:Xunit.Runner.InProc.SystemConsole", "M:Microsoft.Testing.Platform.Builder.TestApplication.CreateBuilderAsync",
    ]);

    /// <summary>What starts a process.</summary>
    public static SymbolPatternSet Starts { get; } = SymbolPatternSet.Parse(["M:System.Diagnostics.Process.Start"]);

    /// <summary>What says which process to start.</summary>
    public static SymbolPatternSet StartInfos { get; } = SymbolPatternSet.Parse(["M:System.Diagnostics.ProcessStartInfo.#ctor"]);
}
