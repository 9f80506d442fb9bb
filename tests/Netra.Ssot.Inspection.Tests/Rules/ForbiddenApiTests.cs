using Netra.Ssot.Core.Policies;
using Netra.Ssot.Core.Symbols;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Inspection.Tests.Rules;

/// <summary>SSOT2006 on compiled code, by the patterns that a policy can hold.</summary>
[TestClass]
public sealed class ForbiddenApiTests : GateTestCase
{
    static Policy Forbidding(params string[] patterns) =>
        Expect.Policy with { ForbiddenApis = [.. patterns.Select(pattern => new ForbiddenApi(SymbolPattern.Parse(pattern), "", ""))] };

    [TestMethod]
    public void MembersTypesAndNamespaces() => Expect.Marks(
        """
        using System;
        using System.Threading;
        namespace Old { public static class Helper { public static void Run() { } } }
        class C
        {
            DateTime A() => DateTime.{|SSOT2006:Now|};
            DateTime B() => DateTime.UtcNow;
            void D() { Thread.{|SSOT2006:Sleep|}(5); Thread.Sleep(TimeSpan.Zero); }
            object E() => new {|SSOT2006:Random|}(3);
            Type F() => typeof({|SSOT2006:Random|});
            void G() => Old.Helper.{|SSOT2006:Run|}();
            Action<int> H() => Thread.{|SSOT2006:Sleep|};
        }
        """,
        policy: Forbidding("P:System.DateTime.Now", "M:System.Threading.Thread.Sleep(System.Int32)", "T:System.Random", "N:Old"));

    [TestMethod]
    public void Declarations() => Expect.Marks(
        """
        using System;
        using System.Collections.Generic;
        namespace Old
        {
            public class MarkAttribute : Attribute { }
            public interface IThing { }
            public class Thing { }
            public class Base { }
            public struct Part { }
        }
        namespace Users
        {
            [Old.Mark] class {|SSOT2006:A|} { }
            class B { [Old.Mark] void {|SSOT2006:M|}() { } [Obsolete] void {|SSOT2006:N|}([Old.Mark] int a) { } }
            class {|SSOT2006:C|} : Old.IThing { }
            class {|SSOT2006:D|} : Old.Base { }
            class {|SSOT2006:E|} : List<Old.Part> { }
            class {|SSOT2006:F|} { Old.Part _field; }
            class G { void {|SSOT2006:M|}(Dictionary<string, Old.Part[]> parts) { } Old.Part? {|SSOT2006:N|}() => null; void O(int a) { } }
            class {|SSOT2006:H|} { Old.Part Property { get; set; } }
            class {|SSOT2006:K|} { Old.Part OnlySet { set { } } }
            record I(int Value);
            [Serializable] class J : List<int>, IDisposable { public void Dispose() { } }
        }
        """,
        policy: Forbidding("T:Old.MarkAttribute", "T:Old.IThing", "T:Old.Base", "T:Old.Part"));

    [TestMethod]
    public void WhatCompilersDeclareThemselves_IsNotTold() => Expect.Marks(
        """
        using System.Threading.Tasks;
        record R(string? Value);
        class C { async Task M(params int[] values) => await Task.Yield(); int Property { get; set; } }
        """,
        policy: Forbidding("T:System.IEquatable`1", "N:System.Diagnostics", "T:System.ParamArrayAttribute", "N:System.Reflection"));

    [TestMethod]
    public void WithoutEntries_NothingIsTold() => Expect.Marks("class C { object M() => new System.Random(3); }");
}
