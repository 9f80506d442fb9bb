using Microsoft.Build.Framework;

namespace Netra.Ssot.Tasks;

/// <summary>What every task that judges is given of the policy. The parameters are filled by the targets in <c>build/</c>.</summary>
public abstract class PolicyTask : Microsoft.Build.Utilities.Task
{
    /// <summary>Absolute path of the project file, or of the solution.</summary>
    [Required]
    public string Project { get; set; } = "";

    /// <summary>
    /// The policy's properties, frozen at evaluation, as one item with <c>SsotMode</c>, <c>SsotOffReason</c>, <c>SsotAnalysisLevel</c> and <c>SsotConfigurations</c>.
    /// </summary>
    public ITaskItem? PolicyProperties { get; set; }

    /// <summary>Absolute path of the policy file; empty without one.</summary>
    public string PolicyFile { get; set; } = "";

    /// <summary>Absolute path of the shipped defaults.</summary>
    [Required]
    public string DefaultsFile { get; set; } = "";

    /// <summary>The policy's items, frozen at evaluation: copies, as <see cref="PolicyList"/> reads them.</summary>
    public ITaskItem[] PolicyItems { get; set; } = [];

    /// <summary>The policy's items as they stand now, listed alike. They say what file defines them, and must be those that were frozen.</summary>
    public ITaskItem[] LivePolicyItems { get; set; } = [];

    /// <summary>The clock. Only a test can set another one: MSBuild fills public parameters alone, so no project, environment or command line turns it back.</summary>
    internal TimeProvider Clock { get; set; } = TimeProvider.System;

    /// <summary>The day of the build, in UTC, taken once by whoever asks first on a node: deadlines pass and exemptions end by it, and never in the middle.</summary>
    internal DateTime Today => (DateTime)new BuildMemory(BuildEngine).Remember<object>("Netra.Ssot." + nameof(Today), () => Clock.GetUtcNow().UtcDateTime.Date);
}
