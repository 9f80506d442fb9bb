using Netra.Ssot.Core.Policies.Shape;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Core.Tests.Policies;

[TestClass]
public sealed class PolicyImportTests : GateTestCase
{
    [TestMethod]
    public void ImportedFiles_AreCheckedAlike()
    {
        using var folder = new PolicyFolder("""
            <Project>
              <Import Project="eng/packages.props" />
              <Import Project="$(MSBuildThisFileDirectory)eng\apis.props" />
              <Import Project="eng/absent.props" Condition="Exists('eng/absent.props')" />
            </Project>
            """);
        var packages = folder.Write("eng/packages.props", """<Project><ItemGroup><SsotForbiddenPackage Include="Moq" [|Reasn|]="x" /></ItemGroup></Project>""");
        var apis = folder.Write("eng/apis.props", """<Project><Import Project="../eng/packages.props" /><ItemGroup><SsotForbiddenPackage [|Include|]="moq" /></ItemGroup></Project>""");

        var shape = PolicyShape.Read(folder.PolicyFile, folder.Root);

        PolicyAssert.Problems(shape.Problems, folder.Marked, ["did you mean Reason?", "in line 1 of packages.props"]);
        CollectionAssert.AreEqual(new[] { folder.PolicyFile, packages, apis }, shape.Files.ToArray());
    }

    [TestMethod]
    public void ImportsThatLeaveTheRootOrNeedAnEvaluation_AreTold() => PolicyAssert.Shape("""
        <Project>
          <Import [|Project|]="../outside.props" />
          <Import [|Project|]="/etc/outside.props" />
          <Import [|Project|]="$(MSBuildThisFileDirectory)../outside.props" />
          <Import [|Project|]="$(NuGetPackageRoot)x.props" />
          <Import [|Project|]="eng/*.props" />
          <Import [|Project|]="eng/absent.props" />
          <Import [|Project|]="eng/a%00b.props" />
          <[|Import|] />
          <Import [|Project|]="Sdk.props" [|Sdk|]="Acme.Sdk" />
        </Project>
        """,
        "lies outside", "lies outside", "lies outside", "depends on an evaluation", "wildcard", "no such file", "control character", "needs the attribute Project", "no such file", "attribute 'Sdk'");

    [TestMethod]
    public void Circles_AreToldOnce()
    {
        using var folder = new PolicyFolder("""<Project><Import Project="a.props" /></Project>""");
        folder.Write("a.props", """<Project><Import Project="b.props" /></Project>""");
        folder.Write("b.props", """<Project><Import [|Project|]="a.props" /></Project>""");

        PolicyAssert.Problems(PolicyShape.Read(folder.PolicyFile, folder.Root).Problems, folder.Marked, ["goes round in a circle"]);
    }

    [TestMethod]
    public void EndlessChains_AreCut()
    {
        using var folder = new PolicyFolder("""<Project><Import Project="0.props" /></Project>""");
        for (var i = 0; i < 100; i++)
            folder.Write($"{i}.props", $"""<Project><Import Project="{i + 1}.props" /></Project>""");

        var problem = Assert.ContainsSingle(PolicyShape.Read(folder.PolicyFile, folder.Root).Problems);
        Assert.Contains("in a chain", problem.Message);
    }

    [TestMethod]
    public void ItemsOfImportedFiles_AreThePolicys()
    {
        using var folder = new PolicyFolder("""<Project><Import Project="more.props" /></Project>""");
        var more = folder.Write("more.props", """<Project><ItemGroup><SsotForbiddenPackage Include="Moq" /></ItemGroup></Project>""");

        var reading = Core.Policies.PolicyReader.Read(folder.Evaluate() with
        {
            Items = [new("SsotForbiddenPackage", "Moq", new Dictionary<string, string>(), more)],
        });

        Assert.IsEmpty(reading.Problems);
        Assert.ContainsSingle(reading.Policy!.ForbiddenPackages);
    }
}
