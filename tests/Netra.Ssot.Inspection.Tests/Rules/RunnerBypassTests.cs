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
    public void ArgumentsPutTogether() => Expect.Marks("""
        using System.Collections.Generic;
        using System.Diagnostics;
        using System.IO;
        using System.Text;
        class C
        {
            static readonly string Runner = "vstest.console.exe";
            const string Dotnet = "dotnet";
            void A(string root) => Process.{|SSOT3001:Start|}(Dotnet, "test " + Path.Combine(root, "build"));
            void B(string root) { var verb = "test"; Process.{|SSOT3001:Start|}("dotnet", $"{verb} {root}"); }
            void D()
            {
                var info = new ProcessStartInfo("dotnet");
                info.ArgumentList.Add("test");
                info.WorkingDirectory = "/x";
                using var process = new Process();
                process.StartInfo = info;
                process.{|SSOT3001:Start|}();
            }
            void E(string file) => Process.{|SSOT3001:Start|}(Runner, file);
            void F() { var text = new StringBuilder(); text.Append("vstest "); text.Append("a.dll"); Process.{|SSOT3001:Start|}("dotnet", text.ToString()); }
            void G(bool all) { List<string> list = ["test", "a"]; Process.{|SSOT3001:Start|}("dotnet", list); }
            void H(bool fast) => Process.{|SSOT3001:Start|}("dotnet", fast ? "watch test" : "test");
            void I() => Process.{|SSOT3001:Start|}("dotnet", "run --project tests/X.Tests");
            void J() => Process.{|SSOT3001:Start|}("dotnet", string.Join(" ", "msbuild", "-t:VSTest"));
        }
        """);

    [TestMethod]
    public void OneWayOfSeveral_IsEnough() => Expect.Marks("""
        using System.Collections.Generic;
        using System.Diagnostics;
        class C
        {
            void A(bool fast) => Process.{|SSOT3001:Start|}("dotnet", fast ? "watch test" : "build");
            void B(bool fast) => Process.{|SSOT3001:Start|}("dotnet", fast ? "build" : "watch test");
            void D(bool fast) { var verb = "build"; if (fast) verb = "test"; Process.{|SSOT3001:Start|}("dotnet", verb); }
            void E(int way)
            {
                var verb = way switch { 0 => "build", 1 => "pack", 2 => "test", _ => "clean" };
                Process.{|SSOT3001:Start|}("dotnet", verb);
            }
            void F(bool own) => Process.{|SSOT3001:Start|}(own ? "git" : "dotnet", own ? "status" : "test");
            void G(bool fast) => Process.{|SSOT3001:Start|}("dotnet", (fast ? "build" : "test") + " --nologo");
            void H(bool fast) { var info = new ProcessStartInfo("dotnet") { Arguments = fast ? "build" : "test" }; Process.{|SSOT3001:Start|}(info); }
            void I(bool fast)
            {
                var info = fast ? new ProcessStartInfo("dotnet") { WorkingDirectory = "x" } : new ProcessStartInfo("dotnet");
                info.Arguments = "test";
                Process.{|SSOT3001:Start|}(info);
            }
            void J(bool fast) => Process.{|SSOT3001:Start|}("dotnet", new List<string> { fast ? "build" : "test", "x" });
            void K(bool fast) => Process.Start("dotnet", fast ? "build test" : "pack test");
            void L(bool fast) => Process.Start("dotnet", new List<string> { "build", fast ? "test" : "other" });
            void M(bool fast) => Process.Start(fast ? "git" : "hg", fast ? "test" : "status");
        }
        """);

    [TestMethod]
    public void OtherCommands_AreNotTold() => Expect.Marks("""
        using System;
        using System.Diagnostics;
        using System.IO;
        class C
        {
            void A(string root) => Process.Start("dotnet", "build " + Path.Combine(root, "test"));
            void B(string root) => Process.Start("dotnet", Path.Combine(root, "test"));
            void D() { var host = new Uri("http://testhost/"); Process.Start("curl", host.ToString()); }
            void E(string root) { Console.WriteLine("dotnet test"); Process.Start("dotnet", $"build {root} test"); }
            void F() { var info = new ProcessStartInfo("dotnet"); info.ArgumentList.Add("build"); info.ArgumentList.Add("test"); Process.Start(info); }
            void G() { Run("test"); Process.Start("dotnet", "--info"); }
            void Run(string name) { }
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
