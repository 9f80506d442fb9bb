using Netra.Ssot.Core.Policies;
using Netra.Ssot.Core.Symbols;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Inspection.Tests.Rules;

/// <summary>What attributes are given by name: a type, and a member of it as a source of test data.</summary>
[TestClass]
public sealed class AttributeArgumentTests : GateTestCase
{
    const string Sources = """

        [AttributeUsage(AttributeTargets.All, AllowMultiple = true)]
        class SourceAttribute : Attribute
        {
            public SourceAttribute(Type type, string name = "", params object[] more) { }
            public SourceAttribute(string name, Type type) { }
            public SourceAttribute(string name, params object[] more) { }
            public Type? MemberType { get; set; }
        }
        """;

    [TestMethod]
    public void MembersOfTheEnvironment() => Expect.Marks("""
        using System;
        class C
        {
            [Source(typeof(Environment), "GetEnvironmentVariables")] void {|SSOT2001:A|}() { }
            [Source("GetEnvironmentVariables", typeof(Environment))] void {|SSOT2001:B|}() { }
            [Source(nameof(Environment.GetEnvironmentVariables), MemberType = typeof(Environment))] void {|SSOT2001:D|}() { }
            [Source("", 1, typeof(Environment), "GetEnvironmentVariable")] void {|SSOT2001:E|}() { }
            [Source("", new object[] { "GetEnvironmentVariable", new[] { typeof(Environment) } })] void {|SSOT2001:F|}() { }
            void {|SSOT2001:G|}([Source(typeof(Environment), "ExpandEnvironmentVariables")] string a) { }
            int {|SSOT2001:H|}([Source(typeof(Environment), "SetEnvironmentVariable")] string a, int b) => b;
        }
        [Source(typeof(Environment), "GetEnvironmentVariables")] class {|SSOT2001:D|} { }
        class {|SSOT2001:E|} { [Source(typeof(Environment), "GetEnvironmentVariables")] int _field; }
        """ + Sources);

    [TestMethod]
    public void TypeOrNameAlone_IsNotTold() => Expect.Marks("""
        using System;
        using System.Diagnostics.CodeAnalysis;
        class C
        {
            [Source(typeof(Environment))] void A() { }
            [Source(typeof(Environment), "get_ProcessId")] void B() { }
            [Source(typeof(Environment), "MyGetEnvironmentVariables")] void D() { }
            [Source(nameof(Environment.GetEnvironmentVariables))] void E() { }
            [Source(nameof(Environment.GetEnvironmentVariables), typeof(C))] void F() { }
            [Source(nameof(Environment.GetEnvironmentVariables), typeof(Environment.SpecialFolder))] void G() { }
            [Source("System.Environment", "GetEnvironmentVariables")] void H() { }
            [Source("System.Environment, System.Runtime, Version=10.0.0.0, Culture=neutral, PublicKeyToken=b03f5f7f11d50a3a", "GetEnvironmentVariables")] void I() { }
            [DynamicDependency("GetEnvironmentVariables", typeof(Environment))] void J() { }
        }
        """ + Sources);

    [TestMethod]
    public void Namesakes_AreNotTold() => Expect.Marks(
        """
        using System;
        class C
        {
            [Source(typeof(Environment), "GetEnvironmentVariables")] void A() { }
            [Source(typeof(Acme.Environment), "GetEnvironmentVariables")] void B() { }
            [Source(typeof(Acme.System.Environment), "GetEnvironmentVariables")] void D() { }
        }
        namespace System { static class Environment { public static string GetEnvironmentVariables() => ""; } }
        """ + Sources,
        new()
        {
            Libraries = [new("Acme.Kit", """
                namespace Acme { public static class Environment { public static string GetEnvironmentVariables() => ""; } }
                namespace Acme.System { public static class Environment { public static string GetEnvironmentVariables() => ""; } }
                """)],
        });

    [TestMethod]
    public void ForbiddenApis() => Expect.Marks(
        """
        using System;
        using System.Collections.Generic;
        class C
        {
            [Source(typeof(DateTime), "Now")] void {|SSOT2006:A|}() { }
            [Source(typeof(DateTime), nameof(DateTime.UtcNow))] void B() { }
            [Source(typeof(DateTime), "Parse")] void {|SSOT2006:D|}() { }
            [Source(typeof(Random))] void {|SSOT2006:E|}() { }
            [Source("", typeof(List<Random>))] void {|SSOT2006:F|}() { }
            [Source(typeof(Old.Thing.Part))] void {|SSOT2006:G|}() { }
            [Source(typeof(Outer.Inner))] void {|SSOT2006:H|}() { }
            [Source("System.DateTime", "Now")] void I() { }
            [Source("Outer.Inner", "Old.Thing")] void J() { }
            [Source(typeof(Dictionary<Outer, int>))] void K() { }
        }
        class Outer { public class Inner { } }
        namespace Old { public class Thing { public class Part { } } }
        """ + Sources,
        policy: Expect.Policy with
        {
            ForbiddenApis =
            [
                .. new[] { "P:System.DateTime.Now", "M:System.DateTime.Parse(System.String)", "T:System.Random", "N:Old", "T:Outer.Inner" }
                    .Select(pattern => new ForbiddenApi(SymbolPattern.Parse(pattern), "", "")),
            ],
        });

    [TestMethod]
    public void VisualBasic() => Expect.Marks([new("Fixture.vb", """
        Imports System
        Class SourceAttribute
            Inherits Attribute
            Public Sub New(type As Type, name As String)
            End Sub
        End Class
        Class C
            <Source(GetType(Environment), "GetEnvironmentVariables")> Sub {|SSOT2001:A|}()
            End Sub
        End Class
        """)]);
}
