namespace Netra.Ssot.Core.Debt;

/// <summary>What a violation of one project is known by among all rules.</summary>
/// <param name="Rule">The rule's id.</param>
internal sealed record DebtEntry(string Rule, DebtSite Site);
