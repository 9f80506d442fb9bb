using System.Reflection;

namespace Netra.Ssot.Testing;

/// <summary>Tells what kind of member without a result was called; <see cref="MockAllow.Nothing"/> for one with a result.</summary>
static class CallShape
{
    public static MockAllow Of(MethodInfo method)
    {
        if (method.ReturnType != typeof(void))
            return method.ReturnType == typeof(Task) || method.ReturnType == typeof(ValueTask) ? MockAllow.VoidMembers : MockAllow.Nothing;
        if (!method.IsSpecialName)
            return MockAllow.VoidMembers;
        return method.Name.StartsWith("set_", StringComparison.Ordinal) ? MockAllow.Setters : MockAllow.Events;
    }
}
