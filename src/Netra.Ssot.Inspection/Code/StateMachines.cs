using System.Reflection.Metadata;

namespace Netra.Ssot.Inspection.Code;

/// <summary>Finds the async or iterator method that a state machine was made of.</summary>
sealed class StateMachines(MetadataReader reader, Symbols? symbols)
{
    readonly MethodMap _kickoffs = new();
    readonly Dictionary<TypeDefinitionHandle, Dictionary<string, MethodDefinitionHandle>> _attributes = [];

    /// <summary>The method that starts a state machine; nil when the type is none.</summary>
    public MethodDefinitionHandle KickoffOf(TypeDefinitionHandle machine)
    {
        if (!_kickoffs.TryGet(machine, out var kickoff))
        {
            kickoff = BySymbols(machine);
            _kickoffs.Add(machine, kickoff = kickoff.IsNil ? ByAttribute(machine) : kickoff);
        }

        return kickoff;
    }

    /// <summary>
    /// Whether a method of a state machine only drives it. These are named one by one, and only beside a <c>MoveNext</c>: symbols that call
    /// a closure a state machine must not take away what a person wrote in it.
    /// </summary>
    public static bool IsPlumbing(MetadataReader reader, MethodDefinitionHandle method)
    {
        var definition = reader.GetMethodDefinition(method);
        var name = reader.GetString(definition.Name);
        var isPlumbing = name == ".ctor" || name[(name.LastIndexOf('.') + 1)..] is "GetEnumerator" or "GetAsyncEnumerator" or "get_Current"
            or "Reset" or "Dispose" or "DisposeAsync" or "SetStateMachine" or "GetResult" or "GetStatus" or "OnCompleted";
        return isPlumbing && HasMoveNext(reader, definition.GetDeclaringType());
    }

    static bool HasMoveNext(MetadataReader reader, TypeDefinitionHandle type)
    {
        foreach (var method in reader.GetTypeDefinition(type).GetMethods())
        {
            if (reader.GetString(reader.GetMethodDefinition(method).Name).EndsWith("MoveNext", StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    MethodDefinitionHandle BySymbols(TypeDefinitionHandle machine)
    {
        if (symbols is null)
            return default;

        foreach (var method in reader.GetTypeDefinition(machine).GetMethods())
        {
            if (symbols.KickoffOf(method) is { IsNil: false } kickoff)
                return kickoff;
        }

        return default;
    }

    MethodDefinitionHandle ByAttribute(TypeDefinitionHandle machine)
    {
        var definition = reader.GetTypeDefinition(machine);
        var outer = definition.GetDeclaringType();
        if (outer.IsNil)
            return default;
        if (!_attributes.TryGetValue(outer, out var kickoffs))
            _attributes.Add(outer, kickoffs = ReadAttributes(outer));
        return kickoffs.GetValueOrDefault(reader.GetString(definition.Name));
    }

    /// <summary>The methods of a type that name a state machine, by its simple name.</summary>
    Dictionary<string, MethodDefinitionHandle> ReadAttributes(TypeDefinitionHandle outer)
    {
        var kickoffs = new Dictionary<string, MethodDefinitionHandle>(StringComparer.Ordinal);
        foreach (var method in reader.GetTypeDefinition(outer).GetMethods())
        {
            foreach (var handle in reader.GetMethodDefinition(method).GetCustomAttributes())
            {
                var attribute = reader.GetCustomAttribute(handle);
                if (TypeNames.OfAttribute(reader, attribute.Constructor) is "System.Runtime.CompilerServices.AsyncStateMachineAttribute"
                        or "System.Runtime.CompilerServices.IteratorStateMachineAttribute"
                        or "System.Runtime.CompilerServices.AsyncIteratorStateMachineAttribute"
                    && AttributeBlob.FirstString(reader, attribute.Value) is { } type)
                {
                    var name = type.Split(',')[0];
                    kickoffs.TryAdd(name[(name.LastIndexOf('+') + 1)..], method);
                }
            }
        }

        return kickoffs;
    }
}
