using Netra.Ssot.Core.Policies;

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

/// <summary>A finding with its weight. Debt weighs <see cref="Severity.Info"/>, what is exempt <see cref="Severity.None"/>.</summary>
public sealed record Judgement(Finding Finding, Severity Severity, FindingState State = FindingState.New)
{
    /// <summary>The most specific scope of the policy that it lies in; null without one.</summary>
    public Scope? Scope { get; init; }

    /// <summary>The exemption that allows it; null unless it is exempt.</summary>
    public Exemption? Exemption { get; init; }

    /// <summary>The file under which the baseline still holds it, relative to the root; empty unless it moved.</summary>
    public string MovedFrom { get; init; } = "";

    /// <summary>Whether it is known debt, moved or not.</summary>
    public bool IsDebt => State is FindingState.Debt or FindingState.Moved;
}

/// <summary>The judgements over one project and target framework, in a stable order.</summary>
/// <param name="Project">Absolute path of the project file, or of the assembly when there is no project.</param>
public sealed record Verdict(string Project, string TargetFramework, IReadOnlyList<Judgement> Judgements)
{
    /// <summary>Whether anything in it forbids to go on.</summary>
    public bool IsRed => Judgements.Any(j => j.Severity == Severity.Error);

    /// <summary>What another verdict did not tell yet.</summary>
    public Verdict Without(Verdict told) => Judgements.Count == 0 ? this : this with { Judgements = [.. Judgements.Except(told.Judgements)] };
}
