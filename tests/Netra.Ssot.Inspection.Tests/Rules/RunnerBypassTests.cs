using Netra.Ssot.TestKit;

namespace Netra.Ssot.Inspection.Tests.Rules;

/// <summary>SSOT3001 on compiled code.</summary>
[TestClass]
public sealed class RunnerBypassTests : GateTestCase
{
    [TestMethod]
    public void StartedRunners() => Expect.Marks("""
        using System.Diagnostics;
        class C
        {
            void A() => Process.{|SSOT3001:Start|}("dotnet", "test --no-build");
            void B()
            {
                var info = new ProcessStartInfo("dotnet") { Arguments = "vstest a.dll" };
                Process.{|SSOT3001:Start|}(info);
            }
            void D() => new Process { StartInfo = { FileName = "/opt/vstest.console" } }.{|SSOT3001:Start|}();
            ProcessStartInfo E() => new {|SSOT3001:ProcessStartInfo|}("dotnet", ["exec", "X.Tests.dll"]);
            void F() => Process.Start("dotnet", "build");
            void G() => Process.Start("git", "status");
            string H() => "dotnet test";
        }
        """);

    [TestMethod]
    public void HandRolledEntryPoint() => Expect.Marks(
        """
        using Microsoft.VisualStudio.TestTools.UnitTesting;
        var tests = new {|SSOT3001:ATests|}();
        tests.Runs();
        public class ATests { [TestMethod] public void Runs() { } }
        """,
        new FixtureOptions { IsProgram = true });

    [TestMethod]
    public void OrdinaryEntryPoint_IsNotTold() => Expect.Marks(
        """
        System.Console.WriteLine("hello");
        """,
        new FixtureOptions { IsProgram = true });

    [TestMethod]
    public void RunnersInCode() => Expect.Marks(
        """
        class C
        {
            int A(string[] args) => new NUnitLite.{|SSOT3001:AutoRun|}().Execute(args);
        }
        """,
        new FixtureOptions { Libraries = [new("nunitlite", "namespace NUnitLite { public class AutoRun { public int Execute(string[] args) => 0; } }")] });
}
