using Netra.Ssot.Inspection.Stamps;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Inspection.Tests.Stamps;

[TestClass]
public sealed class StampTests : GateTestCase
{
    static readonly Stamp Sample = new(new string('a', 64), "7f3c0e0e-0000-4000-8000-000000000001", new string('b', 64), "1.0.0", "net10.0");

    [TestMethod]
    public void WhatIsFormatted_IsReadBack()
    {
        Assert.IsTrue(Stamp.TryParse(Sample.Format(), out var stamp));
        Assert.AreEqual(Sample, stamp);
    }

    [TestMethod]
    public void TheText_IsFiveLines() => Assert.HasCount(5, Sample.Format().TrimEnd('\n').Split('\n'));

    [TestMethod]
    [DataRow("")]
    [DataRow("sha256=abc\n")]
    [DataRow("mvid=x\nsha256=y\npolicy=z\ngate=1\ntfm=net10.0\n")]
    public void OtherTexts_AreRefused(string text) => Assert.IsFalse(Stamp.TryParse(text, out _));

    [TestMethod]
    public void AnExtraLine_IsRefused() => Assert.IsFalse(Stamp.TryParse(Sample.Format() + "more=1\n", out _));

    [TestMethod]
    public void AnAssemblyWithItsStamp_Passes()
    {
        Assert.IsNull(StampCheck.Refuse(Stamped(Scratch, "content")));
    }

    [TestMethod]
    public void AChangedAssembly_IsRefused()
    {
        var assembly = Stamped(Scratch, "content");
        File.AppendAllText(assembly, "!");
        Assert.AreEqual("has changed since it was verified", StampCheck.Refuse(assembly));
    }

    [TestMethod]
    public void AnAssemblyWithoutStamp_IsRefused()
    {
        Assert.Contains("never verified", StampCheck.Refuse(Scratch.Write("X.dll", "content"))!);
    }

    [TestMethod]
    public void AnUnreadableStamp_IsRefused()
    {
        var assembly = Stamped(Scratch, "content");
        File.WriteAllText(Stamp.PathFor(assembly), "sha256=");
        Assert.Contains("unreadable stamp", StampCheck.Refuse(assembly)!);
    }

    [TestMethod]
    public void AFolderInTheStampsPlace_IsRefused()
    {
        var assembly = Scratch.Write("X.dll", "content");
        Directory.CreateDirectory(Stamp.PathFor(assembly));
        Assert.IsNotNull(StampCheck.Refuse(assembly));
    }

    [TestMethod]
    public void AMissingAssembly_IsRefused()
    {
        Assert.AreEqual("does not exist", StampCheck.Refuse(Scratch.PathOf("X.dll")));
    }

    [TestMethod]
    public void TheTestingLibrary_ReadsWhatTheGateWrites()
    {
        using var fixture = CompiledFixture.CSharp($"[assembly: System.Reflection.AssemblyMetadata(\"{GateMark.Key}\", \"{GateMark.For(policy: null)}\")]\npublic class Tests;");
        var tests = System.Reflection.Assembly.LoadFile(fixture.AssemblyPath);
        var other = System.Reflection.Assembly.LoadFile(Copy(fixture.AssemblyPath));
        var mvid = tests.ManifestModule.ModuleVersionId.ToString("D");
        File.WriteAllText(Stamp.PathFor(fixture.AssemblyPath), (Sample with { Sha256 = Digests.OfFile(fixture.AssemblyPath), Mvid = mvid }).Format());

        Testing.VerifiedAssembly.Require(tests);
        Assert.ThrowsExactly<Testing.UnverifiedAssemblyException>(() => Testing.VerifiedAssembly.Require(other));
    }

    string Copy(string assembly)
    {
        var copy = Scratch.PathOf("Fixture.dll");
        File.Copy(assembly, copy);
        return copy;
    }

    static string Stamped(TemporaryFolder folder, string content)
    {
        var assembly = folder.Write("X.dll", content);
        folder.Write("X.dll.ssot", (Sample with { Sha256 = Digests.OfFile(assembly) }).Format());
        return assembly;
    }
}
