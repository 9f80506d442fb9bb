namespace Netra.Ssot.Environment;

/// <summary>What one operation changed.</summary>
public sealed class EnvironmentChangedEventArgs : EventArgs
{
    internal EnvironmentChangedEventArgs(IReadOnlyList<EnvironmentChange> changes) => Changes = changes;

    /// <summary>The changes in their order; at least one.</summary>
    public IReadOnlyList<EnvironmentChange> Changes { get; }
}
