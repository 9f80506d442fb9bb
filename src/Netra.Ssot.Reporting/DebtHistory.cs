namespace Netra.Ssot.Reporting;

/// <summary>How much debt there was, as the history of the baselines tells it.</summary>
/// <param name="Points">In the order of the commits; empty without a history.</param>
/// <param name="Absence">Why there is none, as a sentence; empty when there is one.</param>
public sealed record DebtHistory(IReadOnlyList<DebtPoint> Points, string Absence)
{
    /// <summary>Whether the clone lacks what was before: the first point is then all debt of that day, whenever it was recorded.</summary>
    public bool IsCut { get; init; }

    /// <summary>Nobody asked for it.</summary>
    public static DebtHistory None { get; } = new([], "");
}

/// <summary>The debt after one commit.</summary>
/// <param name="Day">The commit's day, in UTC.</param>
/// <param name="Count">Lines of all baselines.</param>
public sealed record DebtPoint(DateOnly Day, int Count);
