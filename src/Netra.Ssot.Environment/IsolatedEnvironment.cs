using System.Runtime.CompilerServices;
using Netra.Ssot.Environment.State;

namespace Netra.Ssot.Environment;

/// <summary>
/// The one way to read and write environment variables. <see cref="Current"/> is the innermost open scope of the async flow, or the root.
/// </summary>
/// <remarks>
/// <para>
/// A scope begins with a copy of what the outer one sees (inside the root: the process environment as it is at the first look); changes stay
/// inside it, for all code that it calls, awaits or starts, and end with it.
/// The root shows the process environment as it is at each read. Changes of the root lie over it, are seen by the whole process and by children
/// started with <see cref="ApplyTo"/>, and never reach the real process environment.
/// </para>
/// <para>
/// Unset is absence; an empty text is a value; values are kept character by character, nothing is expanded or trimmed. All members are safe for
/// all threads: readers see one consistent state, which each operation replaces in one step. A closed scope can still be read.
/// </para>
/// </remarks>
public sealed partial class IsolatedEnvironment : IDisposable
{
    static readonly AsyncLocal<IsolatedEnvironment?> Ambient = new();
    static readonly IsolatedEnvironment Root = new("root", null, ScopeState.OfProcess());

    readonly IsolatedEnvironment? _outer;
    ScopeState _state;
    int _openInside;

    IsolatedEnvironment(string name, IsolatedEnvironment? outer, ScopeState state) => (Name, _outer, _state) = (name, outer, state);

    /// <summary>The innermost open scope of this async flow; the root when there is none.</summary>
    public static IsolatedEnvironment Current => InnermostOpen(Ambient.Value) ?? Root;

    /// <summary>What messages call the scope; <c>root</c> for the root.</summary>
    public string Name { get; }

    ScopeState State => Volatile.Read(ref _state);

    /// <summary>Begins a scope inside <see cref="Current"/>, and makes it current until it is disposed.</summary>
    /// <remarks>
    /// As with every <see cref="AsyncLocal{T}"/>, a scope that an async method begins is current in it and in what it calls, not in its caller.
    /// </remarks>
    /// <param name="name">What messages call the scope; by default the calling member.</param>
    public static IsolatedEnvironment BeginScope([CallerMemberName] string name = "") => BeginScope(new EnvironmentScopeOptions(name));

    /// <summary>Begins a scope inside <see cref="Current"/>, and makes it current until it is disposed.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    public static IsolatedEnvironment BeginScope(EnvironmentScopeOptions options)
    {
        if (options is null)
            throw new ArgumentNullException(nameof(options));

        var outer = Current;
        var state = outer.State;
        var names = options.IgnoreCase switch
        {
            true => StringComparer.OrdinalIgnoreCase,
            false => StringComparer.Ordinal,
            null => state.View.Names,
        };
        var scope = new IsolatedEnvironment(options.Name, outer, state.Fork(options.IsEmpty, names));
        Interlocked.Increment(ref outer._openInside);
        Ambient.Value = scope;
        return scope;
    }

    /// <summary>Closes the scope and makes the innermost scope around it that is open current again. Harmless when it is closed already.</summary>
    /// <exception cref="InvalidOperationException">
    /// Scopes that began inside are still open (this one is closed nevertheless), or it is the root, which nobody closes.
    /// </exception>
    public void Dispose()
    {
        if (_outer is null)
            throw new InvalidOperationException("The root environment lasts as long as the process; dispose only what BeginScope returned.");
        if (!TryClose())
            return;

        Interlocked.Decrement(ref _outer._openInside);
        var ambient = Ambient.Value;
        Ambient.Value = InnermostOpen(ambient);
        if (Volatile.Read(ref _openInside) is var open and > 0)
        {
            var inner = ambient is not null && !ReferenceEquals(ambient, this) ? $", here '{ambient.Name}'" : "";
            throw new InvalidOperationException(
                $"Environment scope '{Name}' was closed while {open} begun inside it {(open == 1 ? "is" : "are")} still open{inner}; dispose inner scopes first.");
        }
    }

    /// <summary>The scope's name and the number of its variables; no values.</summary>
    public override string ToString() => $"{Describe()}, {State.View.All().Count} variables";

    static IsolatedEnvironment? InnermostOpen(IsolatedEnvironment? scope)
    {
        while (scope is not null && scope.State.IsClosed)
            scope = scope._outer;
        return scope is null || scope._outer is null ? null : scope;
    }

    bool TryClose()
    {
        while (true)
        {
            var state = State;
            if (state.IsClosed)
                return false;
            if (ReferenceEquals(Interlocked.CompareExchange(ref _state, state with { IsClosed = true }, state), state))
                return true;
        }
    }

    string Describe() => _outer is null ? "the root environment" : $"environment scope '{Name}'";
}
