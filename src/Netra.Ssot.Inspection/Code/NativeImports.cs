using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Netra.Ssot.Core.Facts;

namespace Netra.Ssot.Inspection.Code;

/// <summary>Finds P/Invoke declarations; one that a generator made inside a method belongs to that method.</summary>
static class NativeImports
{
    public static IReadOnlyList<NativeImport> Read(MetadataReader reader, OwnerMap owners, DeclarationPlaces places)
    {
        if (reader.GetTableRowCount(TableIndex.ImplMap) == 0)
            return [];

        var ids = new DocumentationIds(reader);
        var imports = new List<NativeImport>();
        foreach (var handle in reader.MethodDefinitions)
        {
            var method = reader.GetMethodDefinition(handle);
            if ((method.Attributes & MethodAttributes.PinvokeImpl) == 0)
                continue;

            var import = method.GetImport();
            var owner = owners.OwnerOf(handle);
            imports.Add(new(
                reader.GetString(import.Name.IsNil ? method.Name : import.Name),
                import.Module.IsNil ? "" : reader.GetString(reader.GetModuleReference(import.Module).Name),
                ids.OfMethod(owner),
                places.OfMethod(owner, ids.ParameterCount(owner))));
        }

        return imports;
    }
}
