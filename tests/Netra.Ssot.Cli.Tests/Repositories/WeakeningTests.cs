using Netra.Ssot.Cli.Repositories;
using Netra.Ssot.Core.Facts.Repository;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.Core.Rules;
using Netra.Ssot.Inspection.BuildFiles;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Cli.Tests.Repositories;

/// <summary>Build files on disk that weaken the gate or take it away, each told where it does; and those that do not.</summary>
[TestClass]
public sealed class WeakeningTests : GateTestCase
{
    const string Props = "Directory.Build.props", Targets = "Directory.Build.targets", Project = "tests/Foo.Tests/Foo.Tests.csproj";
    const string Brings = "<Project><Import Project='Sdk.props' Sdk='Netra.Ssot.Sdk' /></Project>";

    [TestMethod]
    [DataRow("<Target Name='SsotVerifyCode' />", "target SsotVerifyCode")]
    [DataRow("<Target Name='_SsotVerifyBuiltBeforeTest' />", "target _SsotVerifyBuiltBeforeTest")]
    [DataRow("<UsingTask TaskName='Netra.Ssot.Tasks.VerifyCode' AssemblyFile='x.dll' />", "task Netra.Ssot.Tasks.VerifyCode")]
    [DataRow("<UsingTask TaskName='VerifyStamp' AssemblyFile='x.dll' Override='true' />", "task VerifyStamp")]
    [DataRow("<PropertyGroup>\n<_SsotActive>false</_SsotActive></PropertyGroup>", "_SsotActive is the gate's own")]
    [DataRow("<PropertyGroup Condition='false'><SsotMode>off</SsotMode></PropertyGroup>", "SsotMode belongs to the policy")]
    [DataRow("<PropertyGroup><AfterMicrosoftNETSdkTargets /></PropertyGroup>", "AfterMicrosoftNETSdkTargets puts another file")]
    [DataRow("<PropertyGroup><ExcludeRestorePackageImports>true</ExcludeRestorePackageImports></PropertyGroup>", "keeps the gate's package out")]
    [DataRow("<ItemGroup><SsotExempt Include='SSOT2001' /></ItemGroup>", "SsotExempt 'SSOT2001' is set outside the policy")]
    [DataRow("<Target Name='Late'><ItemGroup><SsotRule Remove='@(SsotRule)' /></ItemGroup></Target>", "SsotRule '@(SsotRule)' is set outside")]
    [DataRow("<ItemGroup><PackageReference Include='Netra.Ssot.Sdk' Version='1' ExcludeAssets='all' /></ItemGroup>", "ExcludeAssets=\"all\" leaves")]
    [DataRow("<ItemGroup><PackageReference Update='Netra.Ssot.Sdk'><IncludeAssets>runtime</IncludeAssets></PackageReference></ItemGroup>", "IncludeAssets=\"runtime\" leaves")]
    [DataRow("<ItemGroup><PackageReference Remove='netra.ssot.sdk' /></ItemGroup>", "the package Netra.Ssot.Sdk is removed")]
    [DataRow("<ItemGroup><GlobalPackageReference Remove='Netra.Ssot.Sdk' /></ItemGroup>", "the package Netra.Ssot.Sdk is removed")]
    public void BuildFile_IsToldAtItsElement(string body, string message)
    {
        foreach (var file in (string[])[Project, Targets, "tests/Foo.Tests/Foo.Tests.csproj.user", "tests/Foo.Tests/obj/Foo.Tests.csproj.x.targets"])
        {
            var finding = Find((Project, "<Project />"), (file, $"<Project>\n{body}\n</Project>")).Single();

            Assert.AreEqual("SSOT3003", finding.Rule.Id);
            Assert.Contains(message, finding.Message);
            Assert.EndsWith(file, finding.Place.File);
            Assert.IsGreaterThan(1, finding.Place.Line);
        }
    }

    [TestMethod]
    [DataRow("<Target Name='MyTarget' BeforeTargets='SsotVerifyCode' />")]
    [DataRow("<Target Name='SsotReport' AfterTargets='SsotVerifyCode' />")]
    [DataRow("<PropertyGroup><SsotProjectKind>TestSupport</SsotProjectKind><SsotSarif>true</SsotSarif></PropertyGroup>")]
    [DataRow("<PropertyGroup><SsotVerifyCodeDependsOn>$(SsotVerifyCodeDependsOn);Weave</SsotVerifyCodeDependsOn></PropertyGroup>")]
    [DataRow("<PropertyGroup><AfterMicrosoftNETSdkTargets>$(AfterMicrosoftNETSdkTargets);mine.targets</AfterMicrosoftNETSdkTargets></PropertyGroup>")]
    [DataRow("<PropertyGroup><ImportDirectoryPackagesProps>false</ImportDirectoryPackagesProps></PropertyGroup>")]
    [DataRow("<PropertyGroup><IsTestProject>false</IsTestProject></PropertyGroup>")]
    [DataRow("<ItemGroup><PackageReference Include='Netra.Ssot.Sdk' Version='1' PrivateAssets='all' /></ItemGroup>")]
    [DataRow("<ItemGroup><PackageReference Include='Netra.Ssot.Sdk' Version='1' ExcludeAssets='runtime' IncludeAssets='build; analyzers' /></ItemGroup>")]
    [DataRow("<ItemGroup><PackageReference Remove='Moq' /></ItemGroup>")]
    [DataRow("<UsingTask TaskName='VerifyStamp' AssemblyFile='x.dll' />")]
    [DataRow("<UsingTask TaskName='Team.VerifyStamp' AssemblyFile='x.dll' Override='true' />")]
    [DataRow("<!-- <Target Name='SsotVerifyCode' /> -->")]
    public void OtherBuildFile_IsNotTold(string body) => Assert.IsEmpty(Find((Project, $"<Project>\n{body}\n</Project>")));

    [TestMethod]
    public void ImportsSwitchedOff_AreToldWhereTheyBringTheGate()
    {
        const string Off = "<Project><PropertyGroup><ImportDirectoryBuildTargets>false</ImportDirectoryBuildTargets></PropertyGroup></Project>";

        Assert.IsEmpty(Find((Project, Off)));
        Assert.Contains(
            "ImportDirectoryBuildTargets=false takes away", Find((Project, Off), (Targets, "<Project><Import Project='Sdk.targets' Sdk='Netra.Ssot.Sdk' /></Project>")).Single().Message);
    }

    [TestMethod]
    public void NestedFile_ThatHidesTheGate_IsTold()
    {
        var finding = Find((Project, "<Project />"), ("tests/" + Props, "<Project />"), (Props, Brings)).Single();

        Assert.EndsWith("tests/" + Props, finding.Place.File);
        Assert.Contains("GetPathOfFileAbove('Directory.Build.props'", finding.Message);
    }

    [TestMethod]
    [DataRow("<Import Project=\"$([MSBuild]::GetPathOfFileAbove('Directory.Build.props', '$(MSBuildThisFileDirectory)../'))\" />")]
    [DataRow("<Import Project='../Directory.Build.props' />")]
    [DataRow("<Import Project='$(MSBuildThisFileDirectory)..\\Directory.Build.props' />")]
    [DataRow("<Import Project='$([MSBuild]::GetDirectoryNameOfFileAbove($(MSBuildThisFileDirectory).., Directory.Build.props))/Directory.Build.props' />")]
    [DataRow("<PropertyGroup><Up>$(MSBuildThisFileDirectory)../</Up></PropertyGroup><Import Project='$(Up)Directory.Build.props' />")]
    [DataRow("<Import Project='$(RepositoryRoot)eng/common.props' />")]
    [DataRow("<Import Project='Sdk.props' Sdk='Netra.Ssot.Sdk' />")]
    public void NestedFile_ThatChains_IsNotTold(string import) => Assert.IsEmpty(Find(
        (Project, "<Project />"), ("tests/" + Props, $"<Project>{import}</Project>"), (Props, Brings), ("eng/common.props", "<Project><Import Project='../Directory.Build.props' /></Project>")));

    [TestMethod]
    public void NestedFile_AroundAGatedProject_IsNotTold() => Assert.IsEmpty(
        Find(project => project with { Ungated = [], IsGatedSomewhere = true }, (Project, "<Project Sdk='Netra.Ssot.Sdk' />"), ("tests/" + Props, "<Project />"), (Props, Brings)));

    [TestMethod]
    public void TestsThatAreDenied_AreToldWhereTheyAre()
    {
        var finding = Find(
            project => project with { IsTest = true, DeniesTests = true, Ungated = [], TestReason = "it references Microsoft.NET.Test.Sdk" },
            (Project, "<Project>\n<PropertyGroup><IsTestProject>false</IsTestProject></PropertyGroup></Project>")).Single();

        Assert.AreEqual((2, 16), (finding.Place.Line, finding.Place.Column));
        Assert.Contains("IsTestProject is false, but it references Microsoft.NET.Test.Sdk", finding.Message);
    }

    [TestMethod]
    public void ResponseFile_IsToldAtItsArgument()
    {
        var findings = Find((Project, "<Project />"), ("Directory.Build.rsp", "# -p:SsotMode=off\n-m\n  -p:SsotMode=off\n/p:Configuration=Release\n-p:ImportDirectoryBuildProps=false\n-p:RunAnalyzers=false\n"));

        CollectionAssert.AreEqual(new[] { (3, 3), (5, 1) }, findings.Select(finding => (finding.Place.Line, finding.Place.Column)).ToArray());
        Assert.Contains("MSBuild reads -p:SsotMode=off from this file in every build", findings[0].Message);
    }

    [TestMethod]
    public void FileThatIsNoXml_IsPassedOver() => Assert.IsEmpty(Find((Project, "<Project"), (Props, "\0")));

    [TestMethod]
    public void FilesThatImportEachOther_End() => Assert.IsEmpty(Find((Project, "<Project><Import Project='../../a.props' /></Project>"), ("a.props", "<Project><Import Project='a.props' /><Import Project='*.props' /></Project>")));

    static IReadOnlyList<Finding> Find(params (string Path, string Text)[] files) => Find(project => project, files);

    static IReadOnlyList<Finding> Find(Func<ProjectView, ProjectView> change, params (string Path, string Text)[] files)
    {
        using var shell = new Shell();
        foreach (var (path, text) in files)
            shell.Write(path, text);
        var set = new BuildFileSet(shell.Folder);
        var path1 = Path.Combine(shell.Folder, Project);
        var view = change(new(path1) { Ungated = [""], Files = set.Of(path1) });
        var facts = new RepositoryFacts { Projects = [view], BuildFiles = set.Files, ResponseFiles = ResponseFiles.Read([Path.GetDirectoryName(path1)!], shell.Folder) };
        return [.. Judge.WithAllRules.JudgeRepository(new(new Policy { File = "", Root = shell.Folder }, facts), shell.Folder)];
    }
}
