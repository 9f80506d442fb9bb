namespace Netra.Ssot.Testing;

/// <summary>Tests were about to run in an assembly that the gate (Netra.Ssot.Sdk) has not verified: SSOT3002, in one line with what to do instead.</summary>
public sealed class UnverifiedAssemblyException : Exception
{
    /// <summary>Says which assembly, why and what to do.</summary>
    internal UnverifiedAssemblyException(string message) : base(message)
    {
    }
}
