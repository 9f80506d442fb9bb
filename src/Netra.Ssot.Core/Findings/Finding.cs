using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Rules;

namespace Netra.Ssot.Core.Findings;

/// <summary>One departure from the SSOT, as a rule sees it, before policy, debt and clock weigh it.</summary>
public sealed record Finding
{
    /// <summary>The rule that found it.</summary>
    public required RuleDefinition Rule { get; init; }

    /// <summary>Where it is.</summary>
    public required SourcePlace Place { get; init; }

    /// <summary>One line: what was found and what to use instead.</summary>
    public required string Message { get; init; }

    /// <summary>Documentation id of the member or type that holds it; empty for findings on a project.</summary>
    public string Symbol { get; init; } = "";

    /// <summary>Documentation id, package id or assembly name of what it departs to.</summary>
    public string Target { get; init; } = "";

    /// <summary>What to use instead, in a few words; the rule's general remedy when the policy names nothing.</summary>
    public string Remedy { get; init; } = "";
}
