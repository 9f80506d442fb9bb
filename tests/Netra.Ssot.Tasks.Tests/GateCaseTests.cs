using Microsoft.Build.Utilities;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Tasks.Tests;

[TestClass]
public sealed class GateCaseTests : GateTestCase
{
    [TestMethod]
    public void AList_IsSplitAsMSBuildSplitsIt() => CollectionAssert.AreEqual(
        new[] { "/a;b/Directory.Build.props", "/c.targets" }, Case(nameof(GateCase.BuildFiles), "/a%3Bb/Directory.Build.props; ;/c.targets").BuildFiles);

    [TestMethod]
    public void APath_IsNeverSplit()
    {
        Assert.AreEqual("/a;b/X.dll.ssot", Case(nameof(GateCase.OutputFile), "/a%3Bb/X.dll").OutputStamp);
        Assert.AreEqual("/a;b/packages/", Case(nameof(GateCase.PackageRoot), "/a;b/packages/").PackageRoot);
    }

    [TestMethod]
    public void WhatTheGateWrites_IsNamedAfterTheStamp()
    {
        var item = new TaskItem("X.csproj", new Dictionary<string, string>
        {
            [nameof(GateCase.Stamp)] = Path.Combine("/p", "obj", "X.dll.ssot"), [nameof(GateCase.MarkExtension)] = ".vb", [nameof(GateCase.WritesSarif)] = "True",
        });
        var given = new GateCase(item);

        CollectionAssert.AreEqual(
            (string[])["", ".facts", ".findings.json", ".sarif", ".mark.vb"],
            new[] { given.Stamp, given.FactsFile, given.FindingsFile, given.SarifFile, given.MarkFile }.Select(file => file[given.Stamp.Length..]).ToArray());
        Assert.AreEqual("", Case(nameof(GateCase.Stamp), "/p/obj/X.dll.ssot").SarifFile);
    }

    static GateCase Case(string name, string value)
    {
        var item = new TaskItem("X.csproj");
        item.SetMetadata(name, value);
        return new(item);
    }
}
