using System.Diagnostics;
using System.Reflection.Emit;

namespace Netra.Ssot.Cli.SelfTests;

/// <summary>Fills a canary assembly.</summary>
delegate void CanaryBody(ModuleBuilder module, StubLibraries stubs);

/// <summary>The violations that a compiled assembly can hold.</summary>
static class CanaryCode
{
    public static void Nothing(ModuleBuilder module, StubLibraries stubs) => module.Class("Canary").CreateType();

    public static void EmptyTest(ModuleBuilder module, StubLibraries stubs) => Test(module, stubs, _ => { });

    public static void EnvironmentAccess(ModuleBuilder module, StubLibraries stubs) => Test(module, stubs, il =>
    {
        il.Emit(OpCodes.Ldstr, "PATH");
        il.Emit(OpCodes.Call, typeof(Environment).GetMethod(nameof(Environment.GetEnvironmentVariable), [typeof(string)])!);
        il.Emit(OpCodes.Pop);
    });

    public static void AdHocMock(ModuleBuilder module, StubLibraries stubs) => Test(module, stubs, il =>
    {
        il.Emit(OpCodes.Newobj, stubs.Mock.MakeGenericType(stubs.Contract).GetConstructor(Type.EmptyTypes)!);
        il.Emit(OpCodes.Pop);
    });

    public static void ForbiddenApi(ModuleBuilder module, StubLibraries stubs) => Test(module, stubs, il =>
    {
        il.Emit(OpCodes.Call, typeof(DateTime).GetProperty(nameof(DateTime.Now))!.GetMethod!);
        il.Emit(OpCodes.Pop);
    });

    public static void RunnerBypass(ModuleBuilder module, StubLibraries stubs) => Test(module, stubs, il =>
    {
        il.Emit(OpCodes.Ldstr, "dotnet");
        il.Emit(OpCodes.Ldstr, "vstest Canary.Tests.dll");
        il.Emit(OpCodes.Call, typeof(Process).GetMethod(nameof(Process.Start), [typeof(string), typeof(string)])!);
        il.Emit(OpCodes.Pop);
    });

    public static void HandWrittenDouble(ModuleBuilder module, StubLibraries stubs)
    {
        var type = module.Class("FakeClock");
        type.AddInterfaceImplementation(stubs.Contract);
        type.CreateType();
    }

    public static void ShadowCopy(ModuleBuilder module, StubLibraries stubs)
    {
        module.Class(stubs.LibraryBase.Name).CreateType();
        var test = module.Class("CanaryTests", stubs.LibraryBase);
        test.CreateType();
    }

    static void Test(ModuleBuilder module, StubLibraries stubs, Action<ILGenerator> body)
    {
        var type = module.Class("CanaryTests");
        type.Method("Sings", body).SetCustomAttribute(new CustomAttributeBuilder(stubs.TestMethod.GetConstructor(Type.EmptyTypes)!, []));
        type.CreateType();
    }
}
