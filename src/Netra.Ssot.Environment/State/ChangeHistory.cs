namespace Netra.Ssot.Environment.State;

/// <summary>The changes of a scope, newest first. Immutable; keeps at least the last <see cref="Limit"/>, and never more than twice as many.</summary>
sealed class ChangeHistory
{
    public const int Limit = 1000;

    public static readonly ChangeHistory Empty = new(null, null, 0);

    readonly EnvironmentChange? _change;
    readonly ChangeHistory? _earlier;
    readonly int _count;

    ChangeHistory(EnvironmentChange? change, ChangeHistory? earlier, int count) => (_change, _earlier, _count) = (change, earlier, count);

    public ChangeHistory Add(EnvironmentChange change)
    {
        var kept = _count < 2 * Limit ? this : Newest(Limit - 1);
        return new(change, kept, kept._count + 1);
    }

    /// <summary>The last <see cref="Limit"/> changes, oldest first.</summary>
    public EnvironmentChange[] ToArray()
    {
        var changes = new EnvironmentChange[Math.Min(_count, Limit)];
        var node = this;
        for (var i = changes.Length - 1; i >= 0; i--, node = node._earlier!)
            changes[i] = node._change!;
        return changes;
    }

    ChangeHistory Newest(int count)
    {
        var newest = Empty;
        var all = ToArray();
        for (var i = all.Length - count; i < all.Length; i++)
            newest = new(all[i], newest, newest._count + 1);
        return newest;
    }
}
