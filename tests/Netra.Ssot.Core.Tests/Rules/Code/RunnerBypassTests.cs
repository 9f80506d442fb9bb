using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Findings;

namespace Netra.Ssot.Core.Tests.Rules.Code;

[TestClass]
public sealed class RunnerBypassTests
{
    const string Start = "M:System.Diagnostics.Process.Start(System.String,System.String)";
    const string StartInfo = "M:System.Diagnostics.ProcessStartInfo.#ctor(System.String,System.String)";
    const string XunitConsole = "M:Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(System.String[])";
    const string Builder = "M:Microsoft.Testing.Platform.Builder.TestApplication.CreateBuilderAsync(System.String[])";

    static IReadOnlyList<Finding> Judge(IReadOnlyList<ApiUse> uses, params string[] literals) =>
        Given.Judge(Given.Facts with { Uses = uses, Literals = [.. literals.Select(text => Given.Literal(text))] });

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
    [DataRow("git", "test")]
    [DataRow("dotnet", "testing")]
    [DataRow("dotnet", "exec tool.dll")]
    [DataRow("testhosting.example")]
    [DataRow("mytesthost")]
    [DataRow("dotnet")]
    public void StartOfSomethingElse_IsNotTold(params string[] literals) => Assert.IsEmpty(Judge([Given.Use(Start)], literals));

    [TestMethod]
    public void RunnersName_InAnotherMember_IsNotTold() => Assert.IsEmpty(Given.Judge(Given.Facts with
    {
        Uses = [Given.Use(Start, member: "M:Acme.C.One")],
        Literals = [Given.Literal("vstest.console", "M:Acme.C.Two")],
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
        var facts = Given.Facts with { Uses = [Given.Use(runner, "Runner", member: "M:Acme.Program.Main(System.String[])")] };

        Assert.IsEmpty(Given.Judge(facts));
        Assert.HasCount(1, Given.Judge(facts with { EntryPoint = new("M:Acme.Program.Main(System.String[])", Given.At(1), []) }));
    }

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
        Given.Facts with { Uses = [Given.Use(Start)], Literals = [Given.Literal("dotnet test")] }, kind: ProjectKind.Product));
}
