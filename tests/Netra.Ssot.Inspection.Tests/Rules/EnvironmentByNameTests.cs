using Netra.Ssot.TestKit;

namespace Netra.Ssot.Inspection.Tests.Rules;

/// <summary>
/// SSOT2001 where code reaches the environment by a name, as far as the compiled code shows it. A name in a literal is told at the start of
/// its statement: the compiler may have put it together.
/// </summary>
[TestClass]
public sealed class EnvironmentByNameTests : GateTestCase
{
    [TestMethod]
    public void Reflection() => Expect.Marks("""
        using System;
        using System.Reflection;
        class C
        {
            object? A() => typeof({|SSOT2001:Environment|}).GetMethod("GetEnvironmentVariable", [typeof(string)]);
            object? B() => {|SSOT2001:|}Type.GetType("System.Environment");
            object? D() => {|SSOT2001:|}Type.GetType("System.Environment, System.Runtime");
            object? E(Assembly core) => {|SSOT2001:|}core.GetType("System.Environment");
            object? F() => typeof({|SSOT2001:Environment|}).GetMethods();
            object? G() => typeof({|SSOT2001:Environment|}).InvokeMember("GetEnvironmentVariable", BindingFlags.InvokeMethod, null, null, ["A"]);
            object? H() => Delegate.CreateDelegate(typeof(Func<string, string>), typeof({|SSOT2001:Environment|}), "GetEnvironmentVariable");
            object? I(Type type) => {|SSOT2001:|}type.GetMethod("GetEnvironmentVariable");
        }
        """);

    [TestMethod]
    public void FoldedConstant_IsSeen()
    {
        var finding = Expect.Marks("""
            using System;
            class C
            {
                object? M()
                {
                    {|SSOT2001:|}return Type.GetType("System." + "Environment");
                }
            }
            """).Single();

        Assert.AreEqual("T:System.Environment", finding.Target);
    }

    [TestMethod]
    public void TokenWithoutALookup_OrLookupWithoutTheToken_IsNotTold() => Expect.Marks("""
        using System;
        class C
        {
            bool A(Type type) => type == typeof(Environment);
            object? B() => typeof(string).GetMethod("Trim", Type.EmptyTypes);
            object? D() => Type.GetType("System.EnvironmentVariableTarget");
            string E() => "GetEnvironmentVariable" + "/environ";
        }
        """);

    [TestMethod]
    public void LateBinding_OnTheClass() => Expect.Marks("""
        using System;
        class C
        {
            object M(dynamic name)
            {
                {|SSOT2001:|}return Environment.GetEnvironmentVariable(name);
            }

            object N(dynamic isolated) => isolated.GetEnvironmentVariable("A");
            object O(dynamic name) => Environment.GetFolderPath(name);
        }
        """);

    [TestMethod]
    public void MembersOfKnownTypes_AreNotTold() => Expect.Marks("""
        using System;
        using System.Reflection;
        namespace Own { static class Environment { public static string GetEnvironmentVariable(string name) => name; } }
        class Wrapper { public string GetEnvironmentVariable(string name) => name; }
        class C
        {
            readonly Type _type = typeof(Wrapper);
            object? A() => typeof(Wrapper).GetMethod(nameof(Environment.GetEnvironmentVariable));
            object? B() => typeof(Own.Environment).GetMethod("GetEnvironmentVariable", [typeof(string)]);
            object? D() { Map(typeof(Environment)); return typeof(Wrapper).GetMethod("Bar"); }
            object? E(Wrapper isolated) => isolated.GetType().GetMethod("GetEnvironmentVariable");
            object? F() { var type = typeof(Wrapper); Map(type); return type.GetMethod("GetEnvironmentVariable"); }
            object? G() => _type.GetMethod("GetEnvironmentVariable");
            object? H() => typeof(Environment).Assembly.GetType("System.Console")!.GetMethod("WriteLine", Type.EmptyTypes);
            object? I(bool own) => (own ? typeof(Wrapper) : typeof(C)).GetMethod("GetEnvironmentVariable");
            static void Map(Type type) { }
        }
        """);

    [TestMethod]
    public void NamesThroughVariablesAndFields() => Expect.Marks("""
        using System;
        using System.IO;
        using System.Reflection;
        using System.Threading.Tasks;
        class C
        {
            {|SSOT2001:|}static readonly string Name = "System.Environment";
            static readonly Type Found = Type.GetType(Name)!;
            readonly string _member = "GetEnvironmentVariable";
            object? A() => Type.{|SSOT2001:GetType|}(Name);
            object? B(Type type) => type.{|SSOT2001:GetMethod|}(_member);
            object? D() { var type = typeof({|SSOT2001:Environment|}); var name = type.Name; return type.GetMethod(name); }
            Func<object?> E() { var type = typeof(Environment); return () => type.{|SSOT2001:GetMethod|}("Trim", Type.EmptyTypes); }
            async Task<object?> F() { var type = typeof({|SSOT2001:Environment|}); await Task.Yield(); return type.GetMethods(); }
            object? G(bool own) { var type = own ? typeof(C) : typeof({|SSOT2001:Environment|}); return type.GetMethods(); }
            object? H() => {|SSOT2001:|}Type.GetType($"{nameof(System)}.{nameof(Environment)}");
            object? I(Type type) { foreach (var name in new[] { _member }) { if (type.{|SSOT2001:GetMethod|}(name) is { } found) return found; } return null; }
        }
        """);

    [TestMethod]
    public void EmittedCode() => Expect.Marks("""
        using System;
        using System.Reflection.Emit;
        class C
        {
            void M(ILGenerator il)
            {
                var method = typeof({|SSOT2001:Environment|}).GetMethod("GetEnvironmentVariable", [typeof(string)]);
                il.Emit(OpCodes.Call, method!);
            }
        }
        """);

    [TestMethod]
    public void NativeFunctions() => Expect.Marks("""
        using System;
        using System.Runtime.InteropServices;
        static class C
        {
            [DllImport("libc")] static extern IntPtr {|SSOT2001:getenv|}(string name);
            [DllImport("libc", EntryPoint = "setenv")] static extern int {|SSOT2001:Put|}(string name, string value, int overwrite);
            [DllImport("kernel32", CharSet = CharSet.Unicode)] static extern int {|SSOT2001:GetEnvironmentVariableW|}(string name, char[] buffer, int size);
            [DllImport("libc")] static extern int getpid();
            static IntPtr Export(IntPtr library) => {|SSOT2001:|}NativeLibrary.GetExport(library, "getenv");
        }
        """);

    [TestMethod]
    public void ProcessFile() => Expect.Marks("""
        using System.IO;
        class C
        {
            string A() => {|SSOT2001:|}File.ReadAllText("/proc/self/environ");
            string B(int id) => {|SSOT2001:|}File.ReadAllText("/proc/" + id + "/environ");
            string D() => {|SSOT2001:|}File.ReadAllText(Path.Combine("/proc", "self", "environ"));
            string E() => File.ReadAllText("/proc/cpuinfo") + "/api/environments";
        }
        """);

    [TestMethod]
    public void UnsafeAccessors() => Expect.Marks("""
        using System.Runtime.CompilerServices;
        static class C
        {
            [UnsafeAccessor(UnsafeAccessorKind.StaticMethod, Name = "GetEnvironmentVariable")]
            static extern string? {|SSOT2001:Get|}([UnsafeAccessorType("System.Environment, System.Private.CoreLib")] object? type, string name);

            [UnsafeAccessor(UnsafeAccessorKind.StaticMethod, Name = "get_NewLine")]
            static extern string Line([UnsafeAccessorType("System.Environment, System.Private.CoreLib")] object? type);
        }
        """);
}
