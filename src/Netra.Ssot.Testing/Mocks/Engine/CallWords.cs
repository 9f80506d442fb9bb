using System.Reflection;
using NSubstitute.Core;

namespace Netra.Ssot.Testing;

/// <summary>A call as one writes it: IStore.Load(7), IStore.Name = "x", IStore.Changed += EventHandler.</summary>
static class CallWords
{
    public static string Of(ICall call) => Of(call.GetMethodInfo(), Arguments(call));

    /// <summary>A described call. NSubstitute words the matchers; the type is put before it.</summary>
    public static string Of(ICallSpecification specification) =>
        $"{Owner(specification.GetMethodInfo())}.{specification}";

    static string Of(MethodInfo method, string[] arguments)
    {
        var owner = Owner(method);
        if (!method.IsSpecialName)
            return IsDelegate(method) ? $"{owner}({Join(arguments)})" : $"{owner}.{method.Name}{TypeArguments(method)}({Join(arguments)})";

        var split = method.Name.IndexOf('_') + 1;
        var name = method.Name[split..];
        return method.Name[..split] switch
        {
            "get_" => arguments.Length == 0 ? $"{owner}.{name}" : $"{owner}[{Join(arguments)}]",
            "set_" => arguments.Length == 1 ? $"{owner}.{name} = {arguments[0]}" : $"{owner}[{Join(arguments[..^1])}] = {arguments[^1]}",
            "add_" => $"{owner}.{name} += {arguments[0]}",
            "remove_" => $"{owner}.{name} -= {arguments[0]}",
            _ => $"{owner}.{method.Name}({Join(arguments)})",
        };
    }

    static string[] Arguments(ICall call)
    {
        var parameters = call.GetMethodInfo().GetParameters();
        var values = call.GetOriginalArguments();
        var words = new string[values.Length];
        for (var i = 0; i < values.Length; i++)
            words[i] = parameters[i].IsOut ? "out" : ArgumentWords.Of(values[i]);
        return words;
    }

    static string Owner(MethodInfo method) => TypeNames.Of(method.DeclaringType!);

    static bool IsDelegate(MethodInfo method) => typeof(Delegate).IsAssignableFrom(method.DeclaringType);

    static string TypeArguments(MethodInfo method) =>
        method.IsGenericMethod ? $"<{Join(method.GetGenericArguments().Select(TypeNames.Of))}>" : "";

    static string Join(IEnumerable<string> words) => string.Join(", ", words);
}
