using System.Reflection;
using System.Reflection.Emit;

namespace Netra.Ssot.Cli.SelfTests;

/// <summary>Writes assemblies at run time, so that the self-test needs no compiler.</summary>
static class CanaryAssembly
{
    /// <summary>Writes an assembly that is named as its file, and returns the file's path.</summary>
    public static string Emit(string path, Action<ModuleBuilder> fill)
    {
        var name = new AssemblyName(Path.GetFileNameWithoutExtension(path)) { Version = new Version(1, 0, 0, 0) };
        var assembly = new PersistedAssemblyBuilder(name, typeof(object).Assembly);
        fill(assembly.DefineDynamicModule(Path.GetFileName(path)));
        assembly.Save(path);
        return path;
    }

    /// <summary>A public class with a constructor.</summary>
    public static TypeBuilder Class(this ModuleBuilder module, string name, Type? parent = null)
    {
        var type = module.DefineType(name, TypeAttributes.Public | TypeAttributes.Class, parent);
        type.DefineDefaultConstructor(MethodAttributes.Public);
        return type;
    }

    /// <summary>A method whose body ends in a return.</summary>
    public static MethodBuilder Method(this TypeBuilder type, string name, Action<ILGenerator> body)
    {
        var method = type.DefineMethod(name, MethodAttributes.Public, typeof(void), Type.EmptyTypes);
        var il = method.GetILGenerator();
        body(il);
        il.Emit(OpCodes.Ret);
        return method;
    }
}
