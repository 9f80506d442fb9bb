namespace System.Diagnostics.CodeAnalysis
{
    /// <summary>Known to the compiler by its name; absent from netstandard2.0.</summary>
    [AttributeUsage(AttributeTargets.Parameter)]
    internal sealed class NotNullWhenAttribute(bool returnValue) : Attribute
    {
        public bool ReturnValue { get; } = returnValue;
    }
}

namespace System.Runtime.CompilerServices
{
    /// <summary>Known to the compiler by its name; absent from netstandard2.0.</summary>
    internal static class IsExternalInit;
}
