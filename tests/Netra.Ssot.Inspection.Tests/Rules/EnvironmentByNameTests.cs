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
    public void LateBinding() => Expect.Marks("""
        class C
        {
            object M(dynamic d)
            {
                {|SSOT2001:|}return d.GetEnvironmentVariable("A");
            }

            object N(dynamic d) => d.GetVariable("A");
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
