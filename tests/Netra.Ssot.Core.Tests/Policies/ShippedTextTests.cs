using Netra.Ssot.Core.Policies;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Core.Tests.Policies;

/// <summary>The shipped policy without MSBuild: what needs an evaluation is refused, what cannot be read is no policy.</summary>
[TestClass]
public sealed class ShippedTextTests : GateTestCase
{
    static PolicyInput Input(string items)
    {
        using var folder = new PolicyFolder();
        return ShippedPolicy.Input(folder.Write("Defaults.props", $"<Project>{items}</Project>"), folder.Root);
    }

    [TestMethod]
    public void PlainItems_AreReadAsMSBuildReadsThem()
    {
        var items = Input("""<ItemGroup><SsotForbiddenApi Include="M:A.B.P(C%2A); T:D" Use="a%3Bb" /></ItemGroup>""").Items;

        CollectionAssert.AreEqual((string[])["M:A.B.P(C*)", "T:D"], items.Select(item => item.Include).ToArray());
        Assert.AreEqual("a;b", items[0].Metadata["Use"]);
    }

    [TestMethod]
    [DataRow("""<ItemGroup Condition="true"><SsotLibrary Include="A" /></ItemGroup>""")]
    [DataRow("""<ItemGroup><SsotLibrary Include="A" Condition="true" /></ItemGroup>""")]
    [DataRow("""<ItemGroup><SsotLibrary Include="$(A)" /></ItemGroup>""")]
    [DataRow("""<ItemGroup><SsotLibrary Include="A" Exclude="B" /></ItemGroup>""")]
    [DataRow("""<ItemGroup><SsotLibrary Remove="A" /></ItemGroup>""")]
    [DataRow("""<ItemGroup><SsotLibrary Include="A"><Version>1</Version></SsotLibrary></ItemGroup>""")]
    [DataRow("""<PropertyGroup><SsotMode>audit</SsotMode></PropertyGroup>""")]
    [DataRow("""<Import Project="More.props" />""")]
    public void WhatNeedsAnEvaluation_IsRefused(string text) =>
        Assert.Contains("needs no evaluation", Assert.ThrowsExactly<InvalidDataException>(() => Input(text)).Message);

    [TestMethod]
    [DataRow("<Project><ItemGroup>")]
    [DataRow("")]
    public void UnreadableText_IsNoPolicy(string text)
    {
        using var folder = new PolicyFolder();

        var reading = PolicyReader.Read(ShippedPolicy.Input(folder.Write("Defaults.props", text), folder.Root));

        Assert.IsNull(reading.Policy);
        Assert.IsNotEmpty(reading.Problems);
    }

    [TestMethod]
    public void MissingText_IsNoPolicy()
    {
        using var folder = new PolicyFolder("<Project />");

        Assert.IsNull(PolicyReader.Read(ShippedPolicy.Input(Path.Combine(folder.Root, "gone.props"), folder.Root)).Policy);
    }
}
