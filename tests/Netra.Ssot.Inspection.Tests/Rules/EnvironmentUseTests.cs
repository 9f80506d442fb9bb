using Netra.Ssot.Core.Facts;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Inspection.Tests.Rules;

/// <summary>SSOT2001 where code names the API itself, in every form of C# in which it can stand.</summary>
[TestClass]
public sealed class EnvironmentUseTests : GateTestCase
{
    [TestMethod]
    public void DirectAliasedAndStaticallyImported() => Expect.Marks("""
        using System;
        using System.Diagnostics;
        using static System.Environment;
        using Env = System.Environment;
        class C
        {
            string Direct() => Environment.{|SSOT2001:GetEnvironmentVariable|}("A");
            string Global() => global::System.Environment.{|SSOT2001:GetEnvironmentVariable|}("A", EnvironmentVariableTarget.Process);
            string Alias() => Env.{|SSOT2001:ExpandEnvironmentVariables|}("%A%");
            object Static() => {|SSOT2001:GetEnvironmentVariables|}();
            void Write() => Environment . /* why */ {|SSOT2001:SetEnvironmentVariable|}("A", "B");
            void Child(Process p) => p.StartInfo.{|SSOT2001:EnvironmentVariables|}["A"] = "B";
            void Child(ProcessStartInfo p) { p.{|SSOT2001:Environment|}["A"] = "B"; }
        }
        """);

    [TestMethod]
    public void NamedWithoutACall() => Expect.Marks("""
        using System;
        using System.Linq;
        using System.Linq.Expressions;
        unsafe class C
        {
            Func<string, string?> Group() => Environment.{|SSOT2001:GetEnvironmentVariable|};
            string?[] Linq(string[] names) => names.Select(Environment.{|SSOT2001:GetEnvironmentVariable|}).ToArray();
            delegate*<string, string?> Pointer() => &Environment.{|SSOT2001:GetEnvironmentVariable|};
            Expression<Func<string?>> Tree() => () => Environment.{|SSOT2001:GetEnvironmentVariable|}("A");
        }
        """);

    [TestMethod]
    public void InsideWhatTheCompilerRewrites() => Expect.Marks("""
        using System;
        using System.Collections.Generic;
        using System.Threading.Tasks;
        partial class C<T>
        {
            static readonly string? Field = Environment.{|SSOT2001:GetEnvironmentVariable|}("A");
            string? Property { get; } = Environment.{|SSOT2001:GetEnvironmentVariable|}("B");
            public C() { }
            public C(int other) { }
            async Task<string?> Async() { await Task.Yield(); return Environment.{|SSOT2001:GetEnvironmentVariable|}("C"); }
            IEnumerable<string?> Iterator() { yield return Environment.{|SSOT2001:GetEnvironmentVariable|}("D"); }
            async IAsyncEnumerable<string?> Both() { await Task.Yield(); yield return Environment.{|SSOT2001:GetEnvironmentVariable|}("E"); }
            Func<string?> Lambda(string name) => () => Environment.{|SSOT2001:GetEnvironmentVariable|}(name);
            string? Local() { return Inner(); string? Inner() => Environment.{|SSOT2001:GetEnvironmentVariable|}("F"); }
        }
        partial class C<T> { class Nested { record Row(string? Value) { public Row() : this(Environment.{|SSOT2001:GetEnvironmentVariable|}("G")) { } } } }
        """);

    [TestMethod]
    public void TopLevelStatements() => Expect.Marks(
        """
        using System;
        Console.WriteLine(Environment.{|SSOT2001:GetEnvironmentVariable|}("A"));
        """,
        new FixtureOptions { IsProgram = true });

    [TestMethod]
    public void SeveralInOneStatement() => Expect.Marks("""
        using System;
        class C
        {
            string M() => Environment.{|SSOT2001:GetEnvironmentVariable|}("GetEnvironmentVariable") + Environment.{|SSOT2001:GetEnvironmentVariable|}(
                Environment.{|SSOT2001:ExpandEnvironmentVariables|}("%A%"));
        }
        """);

    [TestMethod]
    public void InactiveAndConditionalCode_IsNotTold() => Expect.Marks("""
        using System;
        using System.Diagnostics;
        class C
        {
        #if NEVER
            string? M() => Environment.GetEnvironmentVariable("A");
        #else
            string? M() => Environment.{|SSOT2001:GetEnvironmentVariable|}("A");
        #endif
            // Environment.GetEnvironmentVariable("A")
            [Conditional("NEVER")] static void Trace(string? text) { }
            void N() => Trace(Environment.GetEnvironmentVariable("A"));
        }
        """);

    [TestMethod]
    public void LineDirective_MapsThePlace()
    {
        using var fixture = CompiledFixture.CSharp("""
            using System;
            class C
            {
            #line 7 "Template.txt"
                string? M() => Environment.GetEnvironmentVariable("A");
            }
            """);

        var place = Expect.Judge(fixture, Expect.Policy, ProjectKind.TestSupport).Single().Place;

        Assert.AreEqual("Template.txt", Path.GetFileName(place.File));
        Assert.AreEqual(7, place.Line);
    }

    [TestMethod]
    public void ConfigurationPackage() => Expect.Marks(
        """
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.Configuration.EnvironmentVariables;
        class C
        {
            object A() => new ConfigurationBuilder().{|SSOT2001:AddEnvironmentVariables|}();
            object B() => new {|SSOT2001:EnvironmentVariablesConfigurationSource|}();
        }
        """,
        new FixtureOptions { Libraries = [Stubs.Configuration] });

    [TestMethod]
    public void WhatIsNotTheEnvironment_IsNotTold() => Expect.Marks("""
        using System;
        namespace Own { static class Environment { public static string GetEnvironmentVariable(string name) => name; } }
        namespace Users
        {
            using Environment = Own.Environment;
            /// <summary>Not <see cref="System.Environment.GetEnvironmentVariable(string)"/>.</summary>
            class C
            {
                string A() => Environment.GetEnvironmentVariable("A");
                string B() => nameof(System.Environment.GetEnvironmentVariable);
                string D() => System.Environment.NewLine + System.Environment.MachineName;
                string E() => "System.Environment.GetEnvironmentVariable";
                Type F() => typeof(System.Environment);
            }
        }
        """);

    [TestMethod]
    public void OwnSystemEnvironment_IsNotTold() => Expect.Marks("""
        namespace System
        {
            static class Environment { public static string GetEnvironmentVariable(string name) => name; }
            class C { string M() => Environment.GetEnvironmentVariable("A") + typeof(Environment).GetMethods().Length; }
        }
        """);

    [TestMethod]
    public void VisualBasic() => Expect.Marks([new FixtureSource("Fixture.vb", """
        Imports System
        Imports Microsoft.VisualBasic
        Module M
            Sub Run()
                Console.WriteLine(Environment.{|SSOT2001:GetEnvironmentVariable|}("A"))
                Console.WriteLine({|SSOT2001:Environ|}("A"))
            End Sub
        End Module
        """)]);
}
