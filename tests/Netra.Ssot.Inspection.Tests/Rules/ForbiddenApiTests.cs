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
    public void WithoutEntries_NothingIsTold() => Expect.Marks("class C { object M() => new System.Random(3); }");
}
