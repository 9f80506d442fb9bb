using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Core.Tests.Rules.Code;

[TestClass]
public sealed class RunnerBypassTests : GateTestCase
{
    const string Start = "M:System.Diagnostics.Process.Start(System.String,System.String)";
    const string StartInfo = "M:System.Diagnostics.ProcessStartInfo.#ctor(System.String,System.String)";
    const string XunitConsole = "M:Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(System.String[])";
    const string Builder = "M:Microsoft.Testing.Platform.Builder.TestApplication.CreateBuilderAsync(System.String[])";

    static IReadOnlyList<Finding> Judge(IReadOnlyList<ApiUse> uses, params string[] inputs) =>
        Given.JudgeUses([.. uses.Select(use => use with { Inputs = [.. inputs.Select((text, argument) => Given.Text(text, argument))] })]);

    [TestMethod]
    [DataRow("vstest.console.exe")]
    [DataRow("/opt/tools/VSTest.Console.dll")]
    [DataRow("xunit.console.x86.exe")]
    [DataRow("nunit3-console")]
    [DataRow("testhost.exe")]
    [DataRow("C:\\VS\\MSTest.exe")]
    [DataRow("-c \"dotnet test --no-build\"")]
    [DataRow("dotnet", "test")]
    [DataRow("dotnet", "test --no-build")]
    [DataRow("dotnet", "vstest a.dll")]
    [DataRow("dotnet", "exec bin/Acme.Tests.dll")]
    [DataRow("dotnet", "exec", "bin/Acme.Tests.dll")]
    [DataRow("test", "dotnet")]
    [DataRow("/usr/bin/dotnet", "test")]
    [DataRow("dotnet", "/repo/out", "test")]
    [DataRow("dotnet", "watch test")]
    [DataRow("dotnet", "watch", "--project", "a", "test")]
    [DataRow("dotnet", "run --project tests/Acme.Tests")]
    [DataRow("dotnet", "run", "--project=Acme.Tests/Acme.Tests.csproj")]
    [DataRow("dotnet", "msbuild -t:VSTest")]
    [DataRow("dotnet", "build", "/t:Build;VSTest")]
    [DataRow("msbuild", "Acme.sln -target:VSTest")]
    [DataRow("bash", "-c \"cd x && dotnet watch test\"")]
    public void StartOfARunner_IsTold_AtTheStart(params string[] literals)
    {
        var finding = Judge([Given.Use(StartInfo, line: 2), Given.Use(Start, line: 3)], literals).Single();

        Assert.AreEqual("SSOT3001", finding.Rule.Id);
        Assert.AreEqual(Given.At(3), finding.Place);
    }

    [TestMethod]
    public void StartInfoThatNothingHereStarts_IsTold() =>
        Assert.AreEqual(StartInfo, Judge([Given.Use(StartInfo)], "dotnet", "test").Single().Target);

    [TestMethod]
    public void Message_NamesTheCommand_AndWhatToDo() => Assert.AreEqual(
        "Process.Start of dotnet test runs tests around the gate; run them with `dotnet test` on the project",
        Judge([Given.Use(Start)], "dotnet", "test").Single().Message);

    [TestMethod]
    [DataRow("dotnet", "build")]
    [DataRow("dotnet", "build …/test")]
    [DataRow("dotnet", "build", "test")]
    [DataRow("dotnet", "…/test")]
    [DataRow("dotnet", "format --include test")]
    [DataRow("dotnet", "coverage", "test")]
    [DataRow("dotnet", "run --project src/Acme -- Acme.Tests")]
    [DataRow("dotnet", "watch run --project src/Acme")]
    [DataRow("dotnet", "build -t:Test")]
    [DataRow("curl", "http://testhost/")]
    [DataRow("git", "test")]
    [DataRow("dotnet", "testing")]
    [DataRow("dotnet", "exec tool.dll")]
    [DataRow("testhosting.example")]
    [DataRow("mytesthost")]
    [DataRow("dotnet")]
    public void StartOfSomethingElse_IsNotTold(params string[] literals) => Assert.IsEmpty(Judge([Given.Use(Start)], literals));

    [TestMethod]
    public void RunnersName_ThatNoStartIsGiven_IsNotTold() => Assert.IsEmpty(Given.Judge(Given.Facts with
    {
        Uses = [Given.Use(Start)],
        Literals = [Given.Literal("vstest.console")],
    }));

    [TestMethod]
    [DataRow("M:Microsoft.TestPlatform.VsTestConsole.TranslationLayer.VsTestConsoleWrapper.#ctor(System.String)")]
    [DataRow("M:Microsoft.VisualStudio.TestPlatform.ObjectModel.Client.ITestPlatform.CreateTestRunRequest")]
    [DataRow("M:NUnitLite.AutoRun.Execute(System.String[])")]
    [DataRow("M:NUnit.Engine.TestEngineActivator.CreateInstance")]
    [DataRow("M:Xunit.Runners.AssemblyRunner.WithoutAppDomain(System.String)")]
    [DataRow("M:Xunit.XunitFrontController.#ctor")]
    [DataRow("M:Xunit.ConsoleClient.Program.Main(System.String[])")]
    public void RunnerInCode_IsToldOnceInAMember(string target) =>
        Assert.AreEqual(Given.At(1), Judge([Given.Use(target, "Runner", line: 1), Given.Use(target, "Runner", line: 2)]).Single().Place);

    [TestMethod]
    [DataRow("M:Microsoft.VisualStudio.TestPlatform.ObjectModel.Client.TestLoggerEvents.add_TestResult")]
    [DataRow("M:Microsoft.VisualStudio.TestPlatform.ObjectModel.TestCase.#ctor")]
    [DataRow("M:NUnit.Engine.Extensibility.ExtensionAttribute.#ctor")]
    [DataRow("M:NUnit.Framework.Assert.Pass")]
    [DataRow("M:Xunit.Assert.True(System.Boolean)")]
    public void LoggersAdaptersAndAssertions_AreNotTold(string target) => Assert.IsEmpty(Judge([Given.Use(target, "Framework")]));

    [TestMethod]
    [DataRow(XunitConsole)]
    [DataRow(Builder)]
    public void GeneratedEntryPoint_IsNotTold_AndAPersonsIs(string runner)
    {
        const string main = "M:Acme.Program.Main(System.String[])";
        var facts = Given.Facts with
        {
            Uses = [Given.Use(runner, "Runner", member: main)],
            EntryPoint = new(main, Given.At(1), [Given.Use("M:Acme.ATests.Runs", Given.Own)]) { IsGenerated = true },
        };

        Assert.IsEmpty(Given.Judge(facts));
        Assert.HasCount(1, Given.Judge(facts with { EntryPoint = new(main, Given.At(1), []) }));
    }

    [TestMethod]
    [DataRow("M:Acme.Helper.Main(System.String[])")]
    [DataRow("M:Acme.MyMicrosoftTestingPlatformEntryPoint.Main(System.String[])")]
    [DataRow("M:Acme.XunitAutoGeneratedEntryPoint.Nested.Main(System.String[])")]
    public void AMainThatIsNotTheEntryPoint_IsTold(string member)
    {
        var facts = Given.Facts with { Uses = [Given.Use(Builder, "Runner", member: member)] };

        Assert.HasCount(1, Given.Judge(facts));
        Assert.HasCount(1, Given.Judge(facts with { EntryPoint = new("M:Acme.Program.Main", Given.At(1), []) { IsGenerated = true } }));
    }

    [TestMethod]
    [DataRow("M:Acme.MicrosoftTestingPlatformEntryPoint.Main(System.String[])", Builder)]
    [DataRow("M:Xunit.AutoGenerated._1.XunitAutoGeneratedEntryPoint.Main(System.String[])", XunitConsole)]
    public void PlatformsOwnEntryPoint_IsKnownByName_WhereItsSourceIsNot(string member, string runner) => Assert.IsEmpty(
        Given.Judge(Given.Facts with { Uses = [Given.Use(runner, "Runner", member: member)], EntryPoint = new(member, Given.At(1), []) }));

    [TestMethod]
    public void HandRolledEntryPoint_IsToldOnce_AtItsFirstTest()
    {
        var entry = new EntryPoint("M:Acme.Program.Main", Given.At(1),
            [Given.Use("M:Acme.ATests.Runs", Given.Own, line: 5), Given.Use("M:Acme.BTests.Runs", Given.Own, line: 6)]);

        var finding = Given.Judge(Given.Facts with { EntryPoint = entry }).Single();

        Assert.AreEqual("SSOT3001", finding.Rule.Id);
        Assert.AreEqual(Given.At(5), finding.Place);
        Assert.IsEmpty(Given.Judge(Given.Facts with { EntryPoint = entry with { TestUses = [] } }));
    }

    [TestMethod]
    public void ProductCode_IsJudgedToo() => Assert.HasCount(1, Given.Judge(
        Given.Facts with { Uses = [Given.Use(Start) with { Inputs = [Given.Text("dotnet test")] }] }, kind: ProjectKind.Product));
}
