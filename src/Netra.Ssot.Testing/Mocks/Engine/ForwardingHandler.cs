using System.Reflection;
using NSubstitute.Core;

namespace Netra.Ssot.Testing;

/// <summary>Passes a call on to the real object; values for out and ref parameters come back in the same array.</summary>
sealed class ForwardingHandler(MockScope scope) : ICallHandler
{
    public RouteAction Handle(ICall call)
    {
        scope.Registry.ThrowIfEnded();
        var real = scope.Real!;
        var method = real is Delegate ? real.GetType().GetMethod("Invoke")! : call.GetMethodInfo();
        return RouteAction.Return(method.Invoke(real, BindingFlags.DoNotWrapExceptions, null, call.GetArguments(), null));
    }
}
