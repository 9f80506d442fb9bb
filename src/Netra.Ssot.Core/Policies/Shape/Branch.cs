namespace Netra.Ssot.Core.Policies.Shape;

/// <summary>Where an element stands among the branches of a policy: its conditions and its alternatives of a Choose. Immutable.</summary>
internal sealed class Branch
{
    readonly string _condition;
    readonly Alternative[] _alternatives;

    Branch(string condition, Alternative[] alternatives)
    {
        _condition = condition;
        _alternatives = alternatives;
    }

    /// <summary>Outside every branch.</summary>
    public static Branch Trunk { get; } = new("", []);

    /// <summary>How deep it lies.</summary>
    public int Depth => _alternatives.Length;

    /// <summary>The branch under one more condition.</summary>
    public Branch Under(string? condition) =>
        string.IsNullOrWhiteSpace(condition) ? this : new(_condition + "\n" + condition!.Trim(), _alternatives);

    /// <summary>The branch in one alternative of a Choose.</summary>
    public Branch In(int choose, int alternative) => new(_condition, [.. _alternatives, new(choose, alternative)]);

    /// <summary>Whether both never hold at once, as far as their text tells: other alternatives of one Choose, or other conditions.</summary>
    public bool Excludes(Branch other)
    {
        if (_condition.Length > 0 && other._condition.Length > 0 && !string.Equals(_condition, other._condition, StringComparison.Ordinal))
            return true;

        foreach (var (choose, alternative) in _alternatives)
        {
            foreach (var (otherChoose, otherAlternative) in other._alternatives)
            {
                if (choose == otherChoose && alternative != otherAlternative)
                    return true;
            }
        }

        return false;
    }

    /// <summary>One alternative of a Choose, both by number.</summary>
    sealed record Alternative(int Choose, int Number);
}
