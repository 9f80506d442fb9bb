using System.Runtime.InteropServices;
using System.Text.Json;
using Netra.Ssot.Sdk.Tests.Harness;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Sdk.Tests;

/// <summary>The command line in its package: portable, and once more compiled ahead for the machine that packed, for the host to choose.</summary>
[TestClass]
public sealed class ReadyToolTests : GateTestCase
{
    static readonly string Runtime = RuntimeInformation.RuntimeIdentifier;
    static readonly string Ready = $"runtimes/{Runtime}/lib/net10.0";

    [TestMethod]
    public async Task Package_HoldsThePortableModulesAndSomeOfThemCompiled()
    {
        var entry = await (await Lab.Current).CommandLineAsync();
        var folder = Path.GetDirectoryName(entry)!;

        var portable = PackedModule.In(folder);
        var ready = PackedModule.In(Path.Combine(folder, Ready));

        // The host takes the entry assembly as it is named, on whatever machine.
        Assert.IsTrue(portable.Where(IsOurs).All(module => !module.IsCompiled));
        Assert.Contains(module => module.Name.StartsWith(Path.GetFileName(entry), StringComparison.Ordinal), portable.Where(IsOurs));
        Assert.IsTrue(ready.All(module => module.IsCompiled));
        CollectionAssert.IsSubsetOf(ready.Select(module => module.Name).ToList(), portable.Select(module => module.Name).ToList());
        Lines.AreSame(
            ["Netra.Ssot.Cli.dll", "Netra.Ssot.Core.dll", "Netra.Ssot.Inspection.dll", "Netra.Ssot.Reporting.dll", "System.CommandLine.dll"],
            ready.Select(module => module.Name.Split(' ')[0]));
    }

    [TestMethod]
    public async Task Dependencies_NameEachCompiledModuleForItsRuntimeBesideThePortableOne()
    {
        var entry = await (await Lab.Current).CommandLineAsync();
        using var dependencies = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.ChangeExtension(entry, ".deps.json")));

        var targets = dependencies.RootElement.GetProperty("targets").EnumerateObject().Single().Value.EnumerateObject()
            .Where(library => library.Value.TryGetProperty("runtimeTargets", out _)).ToList();

        Assert.IsTrue(targets.All(library => library.Value.TryGetProperty("runtime", out _)));
        var assets = targets.SelectMany(library => library.Value.GetProperty("runtimeTargets").EnumerateObject()).ToList();
        Assert.IsTrue(assets.All(asset => asset.Value.GetProperty("rid").GetString() == Runtime && asset.Value.GetProperty("assetType").GetString() == "runtime"));
        Lines.AreSame(
            PackedModule.In(Path.Combine(Path.GetDirectoryName(entry)!, Ready)).Select(module => $"{Ready}/{module.Name.Split(' ')[0]}"),
            assets.Select(asset => asset.Name).Order(StringComparer.Ordinal));
    }

    static bool IsOurs(PackedModule module) =>
        module.Name.StartsWith("Netra.", StringComparison.Ordinal) || module.Name.StartsWith("dotnet-ssot", StringComparison.Ordinal);
}
