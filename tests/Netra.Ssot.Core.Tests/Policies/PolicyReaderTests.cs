using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Core.Tests.Policies;

[TestClass]
public sealed class PolicyReaderTests : GateTestCase
{
    [TestMethod]
    public void ValidPolicy_IsReadWhole()
    {
        using var folder = new PolicyFolder("""
            <Project>
              <PropertyGroup>
                <SsotMode>OFF</SsotMode>
                <SsotOffReason>moving house</SsotOffReason>
                <SsotAnalysisLevel>2</SsotAnalysisLevel>
                <SsotConfigurations>Debug; Release</SsotConfigurations>
                <SsotSarif>true</SsotSarif>
              </PropertyGroup>
              <ItemGroup>
                <SsotLibrary Include="Acme.Testing" Version=" [1.0, 2.0) " Path="src/Testing\Testing.csproj" />
                <SsotTestBase Include="T:Acme.AcmeTestCase;T:Acme.Other`1" Framework="xUnit" />
                <SsotTestAttribute Include="T:TUnit.Core.TestAttribute" />
                <SsotForbiddenPackage Include="fakes" Ids="Acme.Fakes.*; Old.Fakes" Assemblies="Fakes" Versions="(,3.0)" Use="mocks" Reason="old" />
                <SsotForbiddenPackage Include="Moq" />
                <SsotForbiddenApi Include="M:N.C.Ptr(System.Int32%2A)" Use="x" Reason="y" />
                <SsotRule Include="ssot2004" Severity="ERROR" Use="factory" />
                <SsotScope Include="ws" Paths="a/**;b/" Priority="P0" Severity="info" Deadline="2027-01-31" Owner="us" />
                <SsotExempt Include="SSOT2001" Paths="c/*.cs" Symbol="T:N.C"><Reason>host</Reason><Owner>me</Owner><Expires>2027-06-30</Expires></SsotExempt>
                <SsotExempt Include="SSOT2003" />
              </ItemGroup>
            </Project>
            """);

        var reading = folder.Read();

        Assert.IsEmpty(reading.Problems);
        var policy = reading.Policy!;
        Assert.AreEqual((PolicyMode.Off, "moving house", 2), (policy.Mode, policy.OffReason, policy.AnalysisLevel));
        Assert.AreEqual("Debug,Release", string.Join(',', policy.Configurations));
        Assert.AreEqual(("Acme.Testing", "[1.0, 2.0)"), (policy.Libraries.Single().Name, policy.Libraries.Single().Versions!.Text));
        Assert.AreEqual(Path.Combine(folder.Root, "src", "Testing", "Testing.csproj"), policy.Libraries.Single().File);
        CollectionAssert.AreEqual(new SsotTestBase[] { new("T:Acme.AcmeTestCase", TestFramework.XUnit), new("T:Acme.Other`1", TestFramework.XUnit) }, policy.TestBases.ToArray());
        Assert.AreEqual("T:TUnit.Core.TestAttribute", policy.TestAttributes.Single());
        Assert.IsTrue(policy.ForbiddenPackages[0].ForbidsPackage("acme.fakes.web", "2.9"));
        Assert.IsTrue(policy.ForbiddenPackages[1].ForbidsPackage("moq", "4.20"));
        Assert.IsTrue(policy.ForbiddenApis.Single().Symbol.Matches("M:N.C.Ptr(System.Int32*)"));
        Assert.AreEqual(new RuleSetting("SSOT2004", Severity.Error, "factory"), policy.Rules.Single());
        var scope = policy.Scopes.Single();
        Assert.AreEqual(("ws", "P0", Severity.Info, new DateTime(2027, 1, 31), "us"), (scope.Name, scope.Priority, scope.Severity, scope.Deadline, scope.Owner));
        Assert.IsTrue(scope.Paths[1].Matches("b/x/y.cs"));
        var exemption = policy.Exemptions[0];
        Assert.AreEqual(("SSOT2001", "T:N.C", "host", "me", new DateTime(2027, 6, 30)), (exemption.Rule, exemption.Symbol!.Text, exemption.Reason, exemption.Owner, exemption.Expires));
        Assert.AreEqual(DateTimeKind.Utc, exemption.Expires!.Value.Kind);
        Assert.AreEqual(("", "", null), (policy.Exemptions[1].Reason, policy.Exemptions[1].Owner, policy.Exemptions[1].Expires));
    }

    [TestMethod]
    public void NoPolicyFile_GivesTheDefaults()
    {
        var reading = PolicyReader.Read(new("", "/repo", new Dictionary<string, string>(), []));

        Assert.IsEmpty(reading.Problems);
        Assert.AreEqual((PolicyMode.Enforce, 1), (reading.Policy!.Mode, reading.Policy.AnalysisLevel));
    }

    [TestMethod]
    public void BadItemValues_AreToldWhereTheyStand() => PolicyAssert.Items("""
        <SsotLibrary Include="A" [|Version|]="1.*" />
        <SsotLibrary Include="A1" [|Path|]="../A.csproj" />
        <SsotLibrary Include="A2" [|Path|]="src/**/A.csproj" />
        <SsotTestBase [|Include|]="N:Acme" />
        <SsotTestBase [|Include|]="AcmeTestCase" />
        <SsotTestBase Include="T:B" [|Framework|]="MSTst" />
        <SsotTestAttribute [|Include|]="M:A.B" />
        <SsotForbiddenPackage Include="C" [|Versions|]="[2.0,1.0]" />
        <SsotForbiddenPackage Include="D"><[|Reason|]>two
        lines</Reason></SsotForbiddenPackage>
        <SsotForbiddenApi [|Include|]="M:N.C.Foo(int)" />
        <SsotRule Include="SSOT2004" [|Severity|]="eror" />
        <SsotRule Include="SSOT2003" [|Severity|]="3" />
        <SsotRule [|Include|]="SSOT2O01" />
        <SsotRule Include="SSOT9001" [|Severity|]="none" />
        <SsotRule Include="SSOT3003" [|Severity|]="error" />
        <SsotScope [|Include|]="none" />
        <SsotScope Include="up" [|Paths|]="../x" />
        <SsotScope Include="day" Paths="a/**" [|Deadline|]="31.01.2027" />
        <SsotExempt [|Include|]="SSOT1" />
        <SsotExempt [|Include|]="SSOT3002" />
        <SsotExempt Include="SSOT2001" [|Expires|]="2027-02-30" />
        <SsotExempt Include="SSOT2003" [|Symbol|]="N.C" />
        """,
        "floating", "without steps", "may be many files", "is not a type", "must begin with", "did you mean MSTest?", "is not a type", "no version at all", "line break", "System.Int32 for int",
        "did you mean Error?", "is not one of None, Info, Warning, Error", "did you mean SSOT2001?", "cannot be changed", "cannot be changed", "no Paths", "without steps",
        "is not a day", "not the id of a rule", "cannot be exempted", "is not a day", "must begin with");

    [TestMethod]
    public void NamesThatDeceiveTheEye_AreTold() => PolicyAssert.Items("""
        <SsotForbiddenPackage [|Include|]="Мoq" />
        <SsotForbiddenPackage [|Include|]="Moq%20" />
        <SsotForbiddenPackage [|Include|]="Mo​q" />
        <SsotForbiddenPackage Include="x" [|Ids|]="Moq;NSubstitutе" />
        <SsotForbiddenApi [|Include|]="T:Sуstem.Environment" />
        <SsotRule [|Include|]="SSOT2001%1B" />
        <SsotRule [|Include|]="SSОT2001" />
        <SsotForbiddenPackage Include="Ежедневник.Тесты" />
        """,
        "looks like one", "white space", "invisible", "looks like one", "looks like one", "did you mean SSOT2001?", "did you mean SSOT2001?");

    [TestMethod]
    [DataRow("<[|SsotMode|]>audti</SsotMode>", "did you mean audit?")]
    [DataRow("<[|SsotMode|]>off</SsotMode>", "without a reason")]
    [DataRow("<[|SsotAnalysisLevel|]>0</SsotAnalysisLevel>", "whole number")]
    [DataRow("<[|SsotAnalysisLevel|]>1.5</SsotAnalysisLevel>", "whole number")]
    [DataRow("<[|SsotAnalysisLevel|]>99999999999</SsotAnalysisLevel>", "whole number")]
    [DataRow("<[|SsotSarif|]>yes</SsotSarif>", "true, false")]
    [DataRow("<[|SsotCI|]>1</SsotCI>", "true, false")]
    [DataRow("<[|SsotAnalyzersInBuild|]>on</SsotAnalyzersInBuild>", "true, false")]
    public void BadProperty_IsToldWhereItStands(string property, string words) => PolicyAssert.Properties(property, words);
}
