using Netra.Ssot.Core.Findings;
using Netra.Ssot.Inspection.Gates;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Inspection.Tests.Gates;

/// <summary>A project that its references show as one kind and its code as another.</summary>
[TestClass]
public sealed class PromotionTests : GateTestCase
{
    const string Tests = """
        using Microsoft.VisualStudio.TestTools.UnitTesting;

        [TestClass]
        public class ParcelTests { [TestMethod] public void Weighs() { } }
        """;

    [TestMethod]
    [DataRow("Product", false)]
    [DataRow("TestSupport", false)]
    [DataRow("Test", true)]
    public void ReferencesOfATestProject_AreJudgedAsSuchOnce(string kind, bool isToldBefore)
    {
        using var fixture = new GateFixture();
        var gate = Open(fixture, kind);

        Assert.AreEqual(isToldBefore, gate.Verdict.Judgements.Any(judgement => judgement.Finding.Rule.Id == "SSOT1001"));
        Assert.HasCount(1, gate.Conclude(Judge(gate, Tests)).Judgements.Where(judgement => judgement.Finding.Rule.Id == "SSOT1001"));
    }

    [TestMethod]
    public void ATestProjectThatWasCompiledAsAProduct_IsRedWithARemedy()
    {
        using var fixture = new GateFixture();
        var told = Judge(Open(fixture, "Product"), Tests).Single(finding => finding.Rule.Id == "SSOT3003");

        Assert.Contains("holds the test class", told.Message);
        Assert.Contains("set SsotProjectKind to Test", told.Message);
    }

    [TestMethod]
    public void AProductWithoutTests_StaysOne()
    {
        using var fixture = new GateFixture();
        Assert.IsEmpty(Judge(Open(fixture, "Product"), "public class Parcel;"));
    }

    static ProjectGate Open(GateFixture fixture, string kind)
    {
        // Of what could not be read, nothing is said: this project references nothing.
        fixture.Write("repo/T/packages.config", "<packages />");
        var inputs = fixture.Inputs();
        return ProjectGate.Open(inputs with { Project = policy => inputs.Project(policy) with { ExplicitKind = kind } });
    }

    static IReadOnlyList<Finding> Judge(ProjectGate gate, string source)
    {
        using var compiled = CompiledFixture.CSharp(source);
        return CodeGate.Judge(gate, new() { Assembly = compiled.AssemblyPath, MustBeMarked = true }, CancellationToken.None).Findings;
    }
}
