using Netra.Ssot.Core.Symbols;

namespace Netra.Ssot.Core.Rules.Code;

/// <summary>The platform's ways to reach something by its name.</summary>
static class NameLookups
{
    static readonly string[] OfTypes = ["M:System.Type.GetType", "M:System.Reflection.Assembly.GetType", "M:System.Reflection.Module.GetType"];

    static readonly string[] OfMembers =
    [
        "M:System.Type.GetMethod", "M:System.Type.GetMethods", "M:System.Type.GetMember", "M:System.Type.GetMembers",
        "M:System.Type.InvokeMember",
        "M:System.Reflection.RuntimeReflectionExtensions.GetRuntimeMethod",
        "M:System.Reflection.RuntimeReflectionExtensions.GetRuntimeMethods",
        "M:System.Reflection.TypeExtensions.GetMethod", "M:System.Reflection.TypeExtensions.GetMethods",
        "M:System.Reflection.TypeExtensions.GetMember", "M:System.Reflection.TypeExtensions.GetMembers",
        "M:System.Reflection.TypeInfo.GetDeclaredMethod", "M:System.Reflection.TypeInfo.GetDeclaredMethods",
        "P:System.Reflection.TypeInfo.DeclaredMethods", "P:System.Reflection.TypeInfo.DeclaredMembers",
        "M:System.Delegate.CreateDelegate",
        "M:System.Linq.Expressions.Expression.Call(System.Type,System.String,System.Type[],System.Linq.Expressions.Expression[])",
    ];

    // A dynamic call in C#, a late-bound one in Visual Basic.
    static readonly string[] LateBinders = ["T:Microsoft.CSharp.RuntimeBinder.Binder", "T:Microsoft.VisualBasic.CompilerServices.NewLateBinding"];

    /// <summary>What finds a type by its name.</summary>
    public static SymbolPatternSet ForTypes { get; } = SymbolPatternSet.Parse(OfTypes);

    /// <summary>What finds a member of a type at hand, by its name or among all of them.</summary>
    public static SymbolPatternSet ForMembers { get; } = SymbolPatternSet.Parse(OfMembers);

    /// <summary>What calls a member by its name; of a static class only beside the class.</summary>
    public static SymbolPatternSet Binders { get; } = SymbolPatternSet.Parse(LateBinders);

    /// <summary>All of them.</summary>
    public static SymbolPatternSet All { get; } = SymbolPatternSet.Parse([.. OfTypes, .. OfMembers, .. LateBinders]);

    /// <summary>What makes the name of a native function a way to it.</summary>
    public static SymbolPatternSet ForNativeFunctions { get; } = SymbolPatternSet.Parse(
    [
        "M:System.Runtime.InteropServices.NativeLibrary.GetExport", "M:System.Runtime.InteropServices.NativeLibrary.TryGetExport",
    ]);

    /// <summary>Which argument of a member's lookup is the type: the first one, but for delegates.</summary>
    public static int TypeArgumentOf(string lookup) => lookup.StartsWith("M:System.Delegate.CreateDelegate", StringComparison.Ordinal) ? 1 : 0;
}
