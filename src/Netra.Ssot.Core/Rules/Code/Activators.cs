using Netra.Ssot.Core.Symbols;

namespace Netra.Ssot.Core.Rules.Code;

/// <summary>The ways to make an object of a class that is at hand as a value or as a type argument.</summary>
static class Activators
{
    const string Services = "M:Microsoft.Extensions.DependencyInjection.ActivatorUtilities.";

    /// <summary>All of them.</summary>
    public static SymbolPatternSet All { get; } = SymbolPatternSet.Parse(
    [
        "M:System.Activator.CreateInstance",
        "M:System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject",
        "M:System.Runtime.Serialization.FormatterServices.GetUninitializedObject",
        "M:System.Threading.LazyInitializer.EnsureInitialized",
        "M:System.Reflection.ConstructorInfo.Invoke",
        Services + "CreateInstance", Services + "GetServiceOrCreateInstance",
    ]);

    /// <summary>Which argument is the class: the first one, but where the services come first.</summary>
    public static int TypeArgumentOf(string activator) => activator.StartsWith(Services, StringComparison.Ordinal) ? 1 : 0;
}
