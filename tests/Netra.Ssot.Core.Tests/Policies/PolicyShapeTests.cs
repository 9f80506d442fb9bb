using Netra.Ssot.TestKit;

namespace Netra.Ssot.Core.Tests.Policies;

[TestClass]
public sealed class PolicyShapeTests : GateTestCase
{
    [TestMethod]
    public void EveryBranch_IsChecked() => PolicyAssert.Shape("""
        <Project>
          <PropertyGroup Condition="'$(Never)' == 'true'">
            <[|SsotMod|]>audit</SsotMod>
          </PropertyGroup>
          <Choose>
            <When Condition="false">
              <ItemGroup>
                <SsotLibrary Include="A" [|Verson|]="1.0" />
              </ItemGroup>
            </When>
            <Otherwise>
              <Choose>
                <When Condition="false">
                  <PropertyGroup><[|TargetFramework|]>net10.0</TargetFramework></PropertyGroup>
                </When>
              </Choose>
            </Otherwise>
          </Choose>
        </Project>
        """, "did you mean SsotMode?", "did you mean Version?", "does not belong in a policy");

    [TestMethod]
    public void MisspeltNames_AreToldWithTheRightOnes() => PolicyAssert.Shape("""
        <Project>
          <PropertyGroup>
            <[|SsоtMode|]>audit</SsоtMode>
            <[|SsotSomethingElseEntirely|]>1</SsotSomethingElseEntirely>
            <[|_SsotPolicyFile|]>x</_SsotPolicyFile>
          </PropertyGroup>
          <ItemGroup>
            <[|SsotForbidenPackage|] Include="Moq" />
            <[|PackageReference|] Include="Moq" />
            <[|_SsotItem|] Include="Moq" />
            <SsotExempt Include="SSOT2001">
              <[|Expired|]>2027-01-01</Expired>
            </SsotExempt>
            <SsotTestAttribute Include="T:A.B" [|Anything|]="1" />
            <SsotScope Include="x" [|Colour|]="1" />
            <SsotRule [|include|]="SSOT2001" Update="SSOT2001" />
          </ItemGroup>
        </Project>
        """,
        "did you mean SsotMode?", "is unknown", "belongs to the gate", "did you mean SsotForbiddenPackage?", "does not belong in a policy", "belongs to the gate",
        "did you mean Expires?", "no metadata 'Anything'", "it has Paths, Priority, Severity, Deadline, Owner", "did you mean Include?");

    [TestMethod]
    public void ForeignElements_AreToldWithTheirReason() => PolicyAssert.Shape("""
        <Project [|Sdk|]="Microsoft.NET.Sdk" [|InitialTargets|]="X">
          <[|Target|] Name="X" />
          <[|UsingTask|] TaskName="X" />
          <[|ItemDefinitionGroup|] />
          <[|ImportGroup|] />
          <[|ProprtyGroup|] />
          <Choose>
            <[|ItemGroup|] />
            <When Condition="true">
              <[|Import|] Project="x.props" />
            </When>
          </Choose>
        </Project>
        """,
        "attribute 'Sdk'", "attribute 'InitialTargets'", "does nothing", "does nothing", "do not show it", "directly under", "did you mean PropertyGroup?",
        "<When> and <Otherwise>", "only allowed directly");

    [TestMethod]
    public void Wildcards_InIncludesAndPrivateProperties_MustBeEscaped() => PolicyAssert.Shape("""
        <Project>
          <PropertyGroup>
            <[|_Ids|]>Moq.*</_Ids>
            <_Escaped>Moq.%2A</_Escaped>
          </PropertyGroup>
          <ItemGroup>
            <SsotForbiddenPackage [|Include|]="Moq.*" />
            <SsotForbiddenApi [|Include|]="M:N.C.Maybe(System.Int32?)" />
            <_Mine [|Include|]="**" />
            <SsotForbiddenApi Include="M:N.C.Ptr(System.Int32%2A)" />
            <SsotForbiddenPackage Include="fakes" Ids="Acme.*" />
            <SsotForbiddenPackage Remove="Moq.*" />
          </ItemGroup>
        </Project>
        """, "write %2A", "write %2A", "write %2A", "write %2A");

    [TestMethod]
    public void RepeatedNames_AreToldWithTheFirstLine() => PolicyAssert.Shape("""
        <Project>
          <PropertyGroup>
            <SsotMode>enforce</SsotMode>
            <[|ssotmode|]>off</ssotmode>
          </PropertyGroup>
          <ItemGroup>
            <SsotForbiddenPackage Include="A;B" />
            <SsotForbiddenPackage [|Include|]="b" />
            <SsotForbiddenPackage [|Include|]="C;C" />
            <SsotForbiddenPackage [|Include|]="A" Condition="'$(X)' == '1'" />
            <SsotForbiddenApi Include="T:N.C" />
            <SsotForbiddenApi Include="T:N.c" />
            <SsotForbiddenPackage Update="A" Use="x" [|use|]="y" />
            <SsotExempt Include="SSOT2001" Paths="a/**" />
            <SsotExempt Include="SSOT2001" Paths="b/**" />
            <SsotExempt [|Include|]="SSOT2001" Paths="A/**" />
          </ItemGroup>
        </Project>
        """, "line 3", "line 7 already", "line 9 already", "line 7 already", "given twice", "line 14 already");

    [TestMethod]
    public void NamesInBranchesThatExcludeEachOther_AreNoRepeats() => PolicyAssert.Shape("""
        <Project>
          <ItemGroup Condition="'$(X)' == '1'">
            <SsotRule Include="SSOT2001" Severity="error" />
          </ItemGroup>
          <ItemGroup Condition="'$(X)' != '1'">
            <SsotRule Include="SSOT2001" Severity="warning" />
          </ItemGroup>
          <Choose>
            <When Condition="'$(X)' == '1'">
              <ItemGroup><SsotRule Include="SSOT2003" /></ItemGroup>
              <ItemGroup><SsotRule [|Include|]="SSOT2003" /></ItemGroup>
            </When>
            <Otherwise>
              <ItemGroup><SsotRule Include="SSOT2003" /></ItemGroup>
            </Otherwise>
          </Choose>
        </Project>
        """, "line 10 already");

    [TestMethod]
    public void ItemsAndPropertiesInForm_AreChecked() => PolicyAssert.Shape("""
        <Project xmlns="http://schemas.microsoft.com/developer/msbuild/2003">
          <PropertyGroup>
            <[|SsotMode|]><b>off</b></SsotMode>
            <SsotSarif [|Value|]="x">true</SsotSarif>
          </PropertyGroup>
          <ItemGroup>
            <[|SsotRule|] Severity="error" />
            <[|SsotRule|] Include="SSOT2001" Remove="SSOT2003" />
            <SsotRule Include="SSOT2004"><[|Use|]>a<!-- b --></Use></SsotRule>
          </ItemGroup>
        </Project>
        """, "more than text", "attribute 'Value'", "needs one of", "needs one of", "more than text");

    [TestMethod]
    public void EveryKnownName_IsAccepted()
    {
        var properties = Core.Policies.PolicyVocabulary.Properties.Select(name => $"<{name}>x</{name}>");
        var items = Core.Policies.PolicyVocabulary.Items.Select(kind => $"<{kind.Key} Include=\"x\" {string.Join(' ', kind.Value.Select(m => m + "=\"x\""))} />");
        PolicyAssert.Shape($"<Project><PropertyGroup>{string.Concat(properties)}</PropertyGroup><ItemGroup>{string.Concat(items)}</ItemGroup></Project>");
    }
}
