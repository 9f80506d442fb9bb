using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Inspection.Gates;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Inspection.Tests.Gates;

/// <summary>A project that makes an assembly with the SSOT library's name: whether it is the library, its file decides.</summary>
[TestClass]
public sealed class LibraryGateTests : GateTestCase
{
    const string Source = """
        using Microsoft.VisualStudio.TestTools.UnitTesting;

        namespace Acme.Testing;

        public abstract class SsotTestCase
        {
            public string? Home => System.Environment.GetEnvironmentVariable("HOME");
        }
        """;

    const string Tests = """

        [TestClass]
        public class ParcelTests : SsotTestCase { [TestMethod] public void Weighs() { } }
        """;

    [TestMethod]
    [DataRow("", "SSOT2001")]
    [DataRow("T/T.csproj", "")]
    [DataRow("Lib/Lib.csproj", "SSOT2001")]
    public void WhatOnlyTakesTheName_IsJudgedLikeAnyOther(string path, string expected) =>
        Assert.AreEqual(expected, string.Join(",", Judge(path, Source).Select(finding => finding.Rule.Id)));

    [TestMethod]
    public void ItsOwnBaseClass_ServesNoTest()
    {
        var told = Judge("", Source + Tests).Select(finding => finding.Rule.Id).ToList();

        Assert.Contains("SSOT2001", told);
        Assert.Contains("SSOT2002", told);
    }

    /// <summary>The findings in the code of project T, whose assembly is called Lib like the library.</summary>
    /// <param name="path">The project that the policy names as the library; empty for none.</param>
    static IReadOnlyList<Finding> Judge(string path, string source)
    {
        using var fixture = new GateFixture();
        using var compiled = CompiledFixture.CSharp(source, new FixtureOptions { AssemblyName = "Lib" });
        // Of what could not be read, nothing is said: this project references nothing.
        fixture.Write("repo/T/packages.config", "<packages />");
        var inputs = fixture.Inputs();
        var gate = ProjectGate.Open(inputs with
        {
            ReadPolicy = policy => new(Named(inputs.ReadPolicy(policy).Policy!, path), []),
            Project = policy => inputs.Project(policy) with { AssemblyName = "Lib", ExplicitKind = "TestSupport" },
        });
        var code = CodeGate.Judge(gate, new() { Assembly = compiled.AssemblyPath, Symbols = compiled.SymbolsPath }, CancellationToken.None);
        return [.. code.Findings.Where(finding => finding.Rule.Id.StartsWith("SSOT2", StringComparison.Ordinal))];
    }

    static Core.Policies.Policy Named(Core.Policies.Policy policy, string path) => policy with
    {
        Libraries = [policy.Libraries[0] with { File = path.Length == 0 ? "" : Path.Combine(policy.Root, path) }],
        TestBases = [new("T:Acme.Testing.SsotTestCase", TestFramework.MSTest)],
    };
}
