using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Netra.Ssot.Inspection.Code;

/// <summary>The methods of the judged assembly that carry a test attribute, found in one pass over its attributes.</summary>
sealed class TestMethods
{
    readonly FrameworkSet[] _byType;
    readonly bool[] _methods;

    public TestMethods(MetadataModule module, TestAttributes attributes)
    {
        Module = module;
        var reader = module.Reader;
        _byType = new FrameworkSet[reader.TypeDefinitions.Count + 1];
        _methods = new bool[reader.MethodDefinitions.Count + 1];
        foreach (var handle in reader.CustomAttributes)
        {
            var attribute = reader.GetCustomAttribute(handle);
            if (attribute.Parent.Kind != HandleKind.MethodDefinition
                || attributes.OfConstructor(module, attribute.Constructor) is not (var framework and not FrameworkSet.None))
            {
                continue;
            }

            var method = (MethodDefinitionHandle)attribute.Parent;
            _byType[MetadataTokens.GetRowNumber(reader.GetMethodDefinition(method).GetDeclaringType())] |= framework;
            ref var counted = ref _methods[MetadataTokens.GetRowNumber(method)];
            Count += counted ? 0 : 1;
            counted = true;
        }
    }

    /// <summary>The judged assembly.</summary>
    public MetadataModule Module { get; }

    /// <summary>The number of methods with a test attribute.</summary>
    public int Count { get; private set; }

    /// <summary>Whether a method carries a test attribute.</summary>
    public bool Contains(MethodDefinitionHandle method) => _methods[MetadataTokens.GetRowNumber(method)];

    /// <summary>The frameworks whose test attributes a type's own methods carry.</summary>
    public FrameworkSet DeclaredBy(TypeDefinitionHandle type) => _byType[MetadataTokens.GetRowNumber(type)];
}
