using Netra.Ssot.Inspection.Stamps;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Inspection.Tests.Stamps;

[TestClass]
public sealed class GateMarkTests : GateTestCase
{
    [TestMethod]
    [DataRow("enforce")]
    [DataRow("off")]
    public void TheMark_IsRead(string mode) => CollectionAssert.AreEqual(new[] { mode }, Marks($"[assembly: System.Reflection.AssemblyMetadata(\"{GateMark.Key}\", \"{mode}\")]"));

    [TestMethod]
    public void TwoMarks_AreBothRead() => CollectionAssert.AreEqual(
        new[] { "enforce", "off" },
        Marks($"[assembly: System.Reflection.AssemblyMetadata(\"{GateMark.Key}\", \"enforce\"), System.Reflection.AssemblyMetadata(\"{GateMark.Key}\", \"off\")]"));

    [TestMethod]
    [DataRow("")]
    [DataRow("[assembly: System.Reflection.AssemblyMetadata(\"Other\", \"enforce\")]")]
    [DataRow("[assembly: System.Reflection.AssemblyTitle(\"Netra.Ssot.Mode\")]")]
    public void OtherAttributes_AreNoMark(string attributes) => Assert.IsEmpty(Marks(attributes));

    [TestMethod]
    public void WhatIsNoAssembly_HasNoMark()
    {
        Assert.IsEmpty(GateMark.Read(Scratch.Write("X.dll", "no assembly")));
        Assert.IsEmpty(GateMark.Read(Scratch.PathOf("Missing.dll")));
    }

    static string[] Marks(string attributes)
    {
        using var fixture = CompiledFixture.CSharp(attributes + "\npublic class C;");
        return [.. GateMark.Read(fixture.AssemblyPath)];
    }
}
