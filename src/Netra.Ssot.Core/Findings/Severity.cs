namespace Netra.Ssot.Core.Findings;

/// <summary>How loud a finding is.</summary>
public enum Severity
{
    /// <summary>Not told at all.</summary>
    None,

    /// <summary>Told, without consequence.</summary>
    Info,

    /// <summary>A warning.</summary>
    Warning,

    /// <summary>An error: the verdict is red.</summary>
    Error,
}
