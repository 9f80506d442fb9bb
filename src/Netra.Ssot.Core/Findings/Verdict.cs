namespace Netra.Ssot.Core.Findings;

/// <summary>What the debt and the exemptions make of a finding.</summary>
public enum FindingState
{
    /// <summary>Neither known nor allowed.</summary>
    New,

    /// <summary>Known debt.</summary>
    Debt,

    /// <summary>Known debt whose file was moved or renamed.</summary>
    Moved,

    /// <summary>Allowed by an exemption in the policy.</summary>
    Exempt,
}

/// <summary>A finding with its weight.</summary>
/// <param name="Scope">The name of the policy's scope that it falls into; empty without one.</param>
/// <param name="Priority">That scope's priority.</param>
public sealed record Judgement(Finding Finding, Severity Severity, FindingState State, string Scope, string Priority);

/// <summary>The judgements over one project and target framework, in a stable order.</summary>
/// <param name="Project">Absolute path of the project file, or of the assembly when there is no project.</param>
public sealed record Verdict(string Project, string TargetFramework, IReadOnlyList<Judgement> Judgements)
{
    /// <summary>Whether anything in it forbids to go on.</summary>
    public bool IsRed => Judgements.Any(j => j.Severity == Severity.Error);
}
