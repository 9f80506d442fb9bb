using System.Reflection.Metadata;

namespace Netra.Ssot.Inspection.Code;

/// <summary>Finds types in one assembly by name, without a string for each that it passes by.</summary>
static class TypeLookup
{
    /// <summary>A type definition by namespace and names from the outermost; nil when there is none.</summary>
    public static TypeDefinitionHandle Definition(MetadataReader reader, string space, IEnumerable<string> names)
    {
        TypeDefinitionHandle found = default;
        foreach (var name in names)
        {
            found = found.IsNil ? TopLevel(reader, space, name) : Nested(reader, found, name);
            if (found.IsNil)
                return default;
        }

        return found;
    }

    /// <summary>The assembly that a top-level type was moved to; nil when it was not.</summary>
    public static AssemblyReferenceHandle ForwardOf(MetadataReader reader, string space, string name)
    {
        foreach (var handle in reader.ExportedTypes)
        {
            var type = reader.GetExportedType(handle);
            if (type.IsForwarder && type.Implementation.Kind == HandleKind.AssemblyReference
                && reader.StringComparer.Equals(type.Name, name) && reader.StringComparer.Equals(type.Namespace, space))
            {
                return (AssemblyReferenceHandle)type.Implementation;
            }
        }

        return default;
    }

    static TypeDefinitionHandle TopLevel(MetadataReader reader, string space, string name)
    {
        foreach (var handle in reader.TypeDefinitions)
        {
            var type = reader.GetTypeDefinition(handle);
            if (reader.StringComparer.Equals(type.Name, name) && reader.StringComparer.Equals(type.Namespace, space) && !type.IsNested)
                return handle;
        }

        return default;
    }

    static TypeDefinitionHandle Nested(MetadataReader reader, TypeDefinitionHandle outer, string name)
    {
        foreach (var handle in reader.GetTypeDefinition(outer).GetNestedTypes())
        {
            if (reader.StringComparer.Equals(reader.GetTypeDefinition(handle).Name, name))
                return handle;
        }

        return default;
    }
}
