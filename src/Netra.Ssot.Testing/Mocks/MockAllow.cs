namespace Netra.Ssot.Testing;

/// <summary>What a strict mock accepts without being told call by call. Members that return a result always need one.</summary>
[Flags]
public enum MockAllow
{
    /// <summary>Every call must be configured.</summary>
    Nothing = 0,

    /// <summary>Methods without a result: those that return void, <see cref="Task"/> or <see cref="ValueTask"/>. Setters and events are not among them.</summary>
    VoidMembers = 1,

    /// <summary>Setters of properties and indexers.</summary>
    Setters = 2,

    /// <summary>Adding and removing event handlers.</summary>
    Events = 4,

    /// <summary>Void members, setters and events.</summary>
    AllWithoutResult = VoidMembers | Setters | Events,
}
