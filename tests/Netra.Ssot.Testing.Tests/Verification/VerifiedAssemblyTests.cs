using System.Reflection;
using System.Runtime.Loader;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Testing.Tests.Verification;

/// <summary>Loaded test assemblies, marked or not, with and without stamps of the gate's format beside them.</summary>
[TestClass]
public sealed class VerifiedAssemblyTests : GateTestCase
{
    const string Verified = "", NeverVerified = "was never verified", Stale = "has changed since it was verified", Unreadable = "has an unreadable stamp";

    /// <summary>Compiles under the given mark.</summary>
    /// <param name="mode">What the assembly says of the gate; empty for nothing.</param>
    /// <param name="mvid">The stamp's module version id: "own", "none" for no stamp, or another text.</param>
    [TestMethod]
    [DataRow("enforce", "own", Verified)]
    [DataRow("enforce", "none", NeverVerified)]
    [DataRow("enforce", "7f3c0e0e-0000-4000-8000-000000000001", Stale)]
    [DataRow("enforce", "x", Unreadable)]
    [DataRow("", "none", Verified)]
    [DataRow("", "own", Verified)]
    [DataRow("", "7f3c0e0e-0000-4000-8000-000000000001", Stale)]
    [DataRow("audit", "none", Verified)]
    [DataRow("off", "none", Verified)]
    [DataRow("off", "7f3c0e0e-0000-4000-8000-000000000001", Verified)]
    public void AnAssembly_IsRefusedUnlessItIsTheVerifiedOneOrNotUnderTheGate(string mode, string mvid, string reason)
    {
        using var fixture = Compile(mode.Length == 0 ? [] : [mode]);
        var tests = Load(fixture);
        if (mvid != "none")
            Stamp(fixture, mvid == "own" ? tests.ManifestModule.ModuleVersionId.ToString("D") : mvid);

        Is(reason, tests);
    }

    [TestMethod]
    public void MarksThatDiffer_CountAsTheStricter()
    {
        using var fixture = Compile("off", "enforce");

        Is(NeverVerified, Load(fixture));
    }

    [TestMethod]
    public void AnAssembly_IsLookedAtOnce()
    {
        using var fixture = Compile("enforce");
        var tests = Load(fixture);
        Is(NeverVerified, tests);
        Stamp(fixture, tests.ManifestModule.ModuleVersionId.ToString("D"));

        Is(NeverVerified, tests);
    }

    static void Is(string reason, Assembly tests)
    {
        if (reason.Length == 0)
        {
            VerifiedAssembly.Require(tests);
            return;
        }

        var message = Assert.ThrowsExactly<UnverifiedAssemblyException>(() => VerifiedAssembly.Require(tests)).Message;
        Assert.StartsWith("SSOT3002: Fixture.dll " + reason, message);
        Assert.Contains("run `dotnet test` on its project", message);
        Assert.DoesNotContain('\n', message);
    }

    static CompiledFixture Compile(params string[] modes) => CompiledFixture.CSharp(
        string.Concat(modes.Select(mode => $"[assembly: System.Reflection.AssemblyMetadata(\"Netra.Ssot.Mode\", \"{mode}\")]\n")) + "public class Tests;");

    static void Stamp(CompiledFixture fixture, string mvid) => File.WriteAllText(
        fixture.AssemblyPath + ".ssot", $"sha256={new string('a', 64)}\nmvid={mvid}\npolicy={new string('b', 64)}\ngate=1.0.0\ntfm=net10.0\n");

    Assembly Load(CompiledFixture fixture)
    {
        var context = new AssemblyLoadContext(fixture.Folder, isCollectible: true);
        Cleanup.Add(context.Unload);
        return context.LoadFromAssemblyPath(fixture.AssemblyPath);
    }
}
