namespace Netra.Ssot.Inspection.Code;

/// <summary>The attributes that compilers and SDKs apply of their own accord.</summary>
static class NobodysAttributes
{
    static readonly string[] Names =
    [
        "System.Runtime.CompilerServices.", "System.Runtime.Versioning.", "System.Reflection.", "System.Diagnostics.Debugg", "System.Security.",
        "System.ParamArrayAttribute", "Microsoft.CodeAnalysis.",
    ];

    /// <summary>Whether an attribute, by its full name, is one of them.</summary>
    public static bool Include(string type) => Array.Exists(Names, name => type.StartsWith(name, StringComparison.Ordinal));
}
