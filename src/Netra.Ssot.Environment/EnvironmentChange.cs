using Netra.Ssot.Environment.Text;

namespace Netra.Ssot.Environment;

/// <summary>How one variable differs: an entry of a history, a notification or a difference. Immutable.</summary>
public sealed class EnvironmentChange
{
    internal EnvironmentChange(string name, string? oldValue, string? newValue, string source, bool isSecret) =>
        (Name, OldValue, NewValue, Source, IsSecret) = (name, oldValue, newValue, source, isSecret);

    /// <summary>The variable.</summary>
    public string Name { get; }

    /// <summary>What it was; null when it was not set. A secret's real value: show <see cref="ToString"/> instead.</summary>
    public string? OldValue { get; }

    /// <summary>What it became; null when it was unset. A secret's real value: show <see cref="ToString"/> instead.</summary>
    public string? NewValue { get; }

    /// <summary>Who changed it; of a variable that is gone and left no trace, who had set it.</summary>
    public string Source { get; }

    /// <summary>Whether the values are secret.</summary>
    public bool IsSecret { get; }

    /// <summary>The change on one line, for people; values of secrets are masked.</summary>
    public override string ToString() => (OldValue, NewValue) switch
    {
        (null, _) => $"+ {Name} = {Show(NewValue)} ({Source})",
        (_, null) => $"- {Name}, was {Show(OldValue)} ({Source})",
        _ => $"~ {Name} = {Show(NewValue)}, was {Show(OldValue)} ({Source})",
    };

    internal EnvironmentChange AsSecret() => IsSecret ? this : new(Name, OldValue, NewValue, Source, isSecret: true);

    string Show(string? value) => Shown.Value(value, IsSecret);
}
