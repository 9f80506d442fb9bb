using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Sdk.Tests;

/// <summary>The arrows between the projects, read from the assemblies that were built.</summary>
[TestClass]
public sealed class ArchitectureTests : GateTestCase
{
    const string Core = "Netra.Ssot.Core", Inspection = "Netra.Ssot.Inspection", Reporting = "Netra.Ssot.Reporting", Tasks = "Netra.Ssot.Tasks";

    [TestMethod]
    [DataRow(Core)]
    [DataRow(Inspection, Core)]
    [DataRow(Reporting, Core)]
    [DataRow(Tasks, Core, Inspection, Reporting)]
    [DataRow("Netra.Ssot.Cli", Core, Inspection, Reporting)]
    [DataRow("dotnet-ssot", "Netra.Ssot.Cli")]
    [DataRow("Netra.Ssot.Environment")]
    [DataRow("Netra.Ssot.Testing", "Netra.Ssot.Environment")]
    public void Assembly_ReferencesOnlyWhatItStandsOn(string assembly, params string[] allowed)
    {
        var own = ReferencesOf(assembly).Where(name => name.StartsWith("Netra.", StringComparison.Ordinal)).ToArray();

        CollectionAssert.IsSubsetOf(own, allowed);
    }

    [TestMethod]
    public void Core_ReferencesNothingButTheStandard() => CollectionAssert.AreEqual((string[])["netstandard"], ReferencesOf(Core));

    [TestMethod]
    public void Environment_ReferencesNothingButTheStandard() => CollectionAssert.AreEqual((string[])["netstandard"], ReferencesOf("Netra.Ssot.Environment"));

    [TestMethod]
    [DataRow(Inspection)]
    [DataRow(Reporting)]
    [DataRow(Tasks)]
    public void Gate_ReferencesOnlyThePlatformAndMSBuild(string assembly)
    {
        var platform = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

        Assert.IsEmpty(ReferencesOf(assembly).Where(name =>
            !name.StartsWith("Netra.", StringComparison.Ordinal) && !name.StartsWith("Microsoft.Build.", StringComparison.Ordinal)
            && !File.Exists(Path.Combine(platform, name + ".dll"))));
    }

    [TestMethod]
    [DataRow(Inspection)]
    [DataRow(Reporting)]
    public void Eye_KnowsNothingOfMSBuild(string assembly) =>
        Assert.IsEmpty(ReferencesOf(assembly).Where(name => name.StartsWith("Microsoft.Build", StringComparison.Ordinal)));

    static string[] ReferencesOf(string assembly)
    {
        using var file = new PEReader(File.OpenRead(Path.Combine(AppContext.BaseDirectory, assembly + ".dll")));
        var metadata = file.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(r => metadata.GetString(metadata.GetAssemblyReference(r).Name))];
    }
}
