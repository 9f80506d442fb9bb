using Microsoft.Build.Framework;

namespace Netra.Ssot.Tasks;

/// <summary>What every task that judges is given of the policy. The parameters are filled by the targets in <c>build/</c>.</summary>
public abstract class PolicyTask : Microsoft.Build.Utilities.Task
{
    /// <summary>Absolute path of the project file, or of the solution.</summary>
    [Required]
    public string Project { get; set; } = "";

    /// <summary>The policy's <c>SsotMode</c>, <c>SsotOffReason</c> and <c>SsotAnalysisLevel</c>, as items with a <c>Value</c>.</summary>
    public ITaskItem[] PolicyProperties { get; set; } = [];

    /// <summary>Absolute path of the policy file; empty without one.</summary>
    public string PolicyFile { get; set; } = "";

    /// <summary>Absolute path of the shipped defaults.</summary>
    [Required]
    public string DefaultsFile { get; set; } = "";

    /// <summary>The policy's items, frozen at evaluation.</summary>
    public ITaskItem[] PolicyItems { get; set; } = [];
}
