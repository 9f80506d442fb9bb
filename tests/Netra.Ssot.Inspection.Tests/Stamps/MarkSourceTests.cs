using Netra.Ssot.Inspection.Stamps;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Inspection.Tests.Stamps;

[TestClass]
public sealed class MarkSourceTests : GateTestCase
{
    [TestMethod]
    [DataRow("enforce")]
    [DataRow("audit")]
    public void WhatIsCompiled_IsWhatIsRead(string mode)
    {
        using var fixture = CompiledFixture.CSharp(MarkSource.In("C#", mode)!);
        CollectionAssert.AreEqual(new[] { mode }, GateMark.Read(fixture.AssemblyPath).ToArray());
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("C++")]
    public void OtherLanguages_HaveNone(string language) => Assert.IsNull(MarkSource.In(language, "enforce"));
}
