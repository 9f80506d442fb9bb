using System.Reflection;
using NSubstitute.Core;

namespace Netra.Ssot.Testing;

/// <summary>A call that a mock received.</summary>
public sealed class RecordedCall
{
    readonly ICall _call;

    internal RecordedCall(ICall call) => _call = call;

    /// <summary>The mock that was called. For the mock of a delegate it is the object behind the delegate.</summary>
    public object Mock => _call.Target();

    /// <summary>The member that was called; a property is its getter or setter.</summary>
    public MethodInfo Method => _call.GetMethodInfo();

    /// <summary>The arguments as they were passed. Objects are not copied: one that was changed since shows its present state.</summary>
    public IReadOnlyList<object?> Arguments => _call.GetOriginalArguments();

    /// <summary>The call in words, as in <c>IStore.Load(7)</c>.</summary>
    public override string ToString() => CallWords.Of(_call);
}
