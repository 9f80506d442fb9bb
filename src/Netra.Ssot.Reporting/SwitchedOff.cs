namespace Netra.Ssot.Reporting;

/// <summary>A project that was not judged because the policy switches the gate off. Immutable.</summary>
/// <param name="Project">Absolute path of the project file, or of the assembly when there is no project.</param>
/// <param name="Policy">Absolute path of the policy file that says so.</param>
/// <param name="Reason">The policy's <c>SsotOffReason</c>.</param>
public sealed record SwitchedOff(string Project, string Policy, string Reason);
