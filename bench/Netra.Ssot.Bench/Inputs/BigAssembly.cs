using System.Reflection;
using System.Reflection.Emit;

namespace Netra.Ssot.Bench.Inputs;

/// <summary>An assembly of a wanted size, made without a compiler: classes of methods that call each other, and now and then read the environment.</summary>
internal static class BigAssembly
{
    const int MethodsInAClass = 50;
    const int CallsInAMethod = 12;
    const int MethodsBetweenUses = 300;

    static readonly MethodInfo Concat = typeof(string).GetMethod(nameof(string.Concat), [typeof(string), typeof(string)])!;
    static readonly MethodInfo Read = typeof(System.Environment).GetMethod(nameof(System.Environment.GetEnvironmentVariable), [typeof(string)])!;

    /// <summary>Writes it.</summary>
    /// <param name="methods">A thousand take about a quarter of a megabyte.</param>
    public static void Write(string path, int methods)
    {
        var assembly = new PersistedAssemblyBuilder(new AssemblyName(Path.GetFileNameWithoutExtension(path)), typeof(object).Assembly);
        var module = assembly.DefineDynamicModule("Module");
        for (var first = 0; first < methods; first += MethodsInAClass)
        {
            var type = module.DefineType($"Big.Part{first:000000}Tests", TypeAttributes.Public);
            for (var i = first; i < first + MethodsInAClass; i++)
                Fill(type.DefineMethod($"Method{i:000000}_DoesWhatItsNameSays", MethodAttributes.Public, typeof(string), [typeof(string)]).GetILGenerator(), i);
            type.CreateType();
        }

        assembly.Save(path);
    }

    static void Fill(ILGenerator body, int number)
    {
        body.Emit(OpCodes.Ldarg_1);
        for (var i = 0; i < CallsInAMethod; i++)
        {
            body.Emit(OpCodes.Ldstr, $"value {number % 1000} and {i}");
            body.Emit(OpCodes.Call, Concat);
        }

        if (number % MethodsBetweenUses == 0)
            body.Emit(OpCodes.Call, Read);
        body.Emit(OpCodes.Ret);
    }
}
