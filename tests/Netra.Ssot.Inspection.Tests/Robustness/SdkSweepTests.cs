using System.Diagnostics;
using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Symbols;
using Netra.Ssot.Inspection.Code;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Inspection.Tests.Robustness;

/// <summary>
/// Judges what the SDK is made of: assemblies of many compilers and years. All of it takes minutes, so the tests take every so many; with
/// the run parameter <c>SdkSweep=full</c> (<c>dotnet test -- TestRunParameters.Parameter(name="SdkSweep", value="full")</c>) they take all.
/// </summary>
[TestClass]
public sealed class SdkSweepTests : GateTestCase
{
    const int Slice = 7;
    const string MissingReference = "which is not among its references";

    [TestMethod]
    public void EveryFile_IsOfItsKind() => Watchdog.Each(Files("*.dll").Concat(Files("*.exe")).Concat(Files("*.so")), path =>
    {
        var expected = path.EndsWith(".resources.dll", StringComparison.OrdinalIgnoreCase) ? AssemblyFileKind.ResourceOnly
            : !IsManaged(path) ? AssemblyFileKind.Native
            : CecilCount.IsReferenceAssembly(path) ? AssemblyFileKind.ReferenceAssembly
            : AssemblyFileKind.Managed;

        Assert.AreEqual(expected, FileKinds.Of(path), path);
    });

    [TestMethod]
    public void EveryUseOfTheEnvironment_IsCountedByAnotherReaderToo()
    {
        var (assemblies, uses, byMember) = (0, 0, 0);
        Watchdog.Each(Files("*.dll").Where(path => !path.EndsWith(".resources.dll", StringComparison.OrdinalIgnoreCase) && IsManaged(path)), path =>
        {
            var facts = Look(path);
            // No references are given, so the eye may only complain of these.
            CollectionAssert.AreEqual(
                Array.Empty<Unreadable>(), facts.Unreadable.Where(input => !input.Reason.EndsWith(MissingReference, StringComparison.Ordinal)).ToArray(), path);

            var counted = CecilCount.Of(path);
            CollectionAssert.AreEqual(
                Sorted(counted.Select(use => $"{use.Kind} {use.Target}")), Sorted(facts.Uses.Select(use => $"{use.Kind} {use.Target}")), path);
            if (!counted.Exists(use => use.IsGenerated))
            {
                CollectionAssert.AreEqual(
                    Sorted(counted.Select(use => $"{use.Target} in {use.Member}")), Sorted(facts.Uses.Select(use => $"{use.Target} in {use.Member}")), path);
                byMember += counted.Count;
            }

            (assemblies, uses) = (assemblies + 1, uses + counted.Count);
        });
        TestContext.WriteLine($"{assemblies} assemblies, {uses} uses compared, {byMember} of them member by member");
        Assert.IsGreaterThan(0, byMember);
    }

    static CodeFacts Look(string path) => AssemblyInspector.Inspect(new()
    {
        AssemblyPath = path,
        Watchlist = new()
        {
            Watches =
            [
                new Watch
                {
                    Apis =
                    [
                        SymbolPattern.Parse("M:System.Environment.GetEnvironmentVariable"),
                        SymbolPattern.Parse("M:System.Environment.GetEnvironmentVariables"),
                        SymbolPattern.Parse("M:System.Environment.SetEnvironmentVariable"),
                        SymbolPattern.Parse("M:System.Environment.ExpandEnvironmentVariables"),
                        SymbolPattern.Parse("P:System.Diagnostics.ProcessStartInfo.Environment"),
                        SymbolPattern.Parse("P:System.Diagnostics.ProcessStartInfo.EnvironmentVariables"),
                    ],
                    Origin = SymbolOrigin.Any,
                },
            ],
        },
        RequireSymbols = false,
    }).Facts;

    static string[] Sorted(IEnumerable<string> lines) => [.. lines.Order(StringComparer.Ordinal)];

    /// <summary>The SDK's files in the order of their paths: all, or the slice.</summary>
    IEnumerable<string> Files(string pattern)
    {
        var isFull = TestContext.Properties.TryGetValue("SdkSweep", out var sweep) && sweep is "full";
        return Directory.EnumerateFiles(SdkFolder(), pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Where((_, index) => isFull || index % Slice == 0);
    }

    /// <summary>The newest SDK of the installation that runs the tests.</summary>
    static string SdkFolder()
    {
        var root = new FileInfo(typeof(object).Assembly.Location).Directory!.Parent!.Parent!.Parent!.FullName;
        return Directory.EnumerateDirectories(Path.Combine(root, "sdk"))
            .Where(folder => File.Exists(Path.Combine(folder, "MSBuild.dll")))
            .MaxBy(folder => FileVersionInfo.GetVersionInfo(Path.Combine(folder, "MSBuild.dll")).FileVersion, StringComparer.Ordinal)!;
    }

    static bool IsManaged(string path)
    {
        try
        {
            System.Reflection.AssemblyName.GetAssemblyName(path);
            return true;
        }
        catch (BadImageFormatException)
        {
            return false;
        }
    }
}
