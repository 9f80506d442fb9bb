using System.Collections.Concurrent;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.Core.Symbols;

namespace Netra.Ssot.Cli.Debt;

/// <summary>Tells whether a documentation id of the policy names anything in what the projects refer to and make. Collecting is thread-safe.</summary>
sealed class KnownApis
{
    readonly ConcurrentDictionary<string, bool> _assemblies = new(StringComparer.Ordinal);

    /// <summary>Adds assemblies.</summary>
    /// <param name="assemblies">Absolute paths.</param>
    /// <param name="isOurs">Whether to look in them; another shard looks in those of its own.</param>
    public void Add(IEnumerable<string> assemblies, bool isOurs)
    {
        foreach (var assembly in assemblies.Where(assembly => assembly.Length > 0))
            _assemblies.AddOrUpdate(assembly, isOurs, (_, isKnownOurs) => isKnownOurs || isOurs);
    }

    /// <summary>
    /// Those of the APIs that are in none of the assemblies to look in, as the policy writes them; null when that cannot be told, because one cannot be read.
    /// What may be inherited from elsewhere counts as there.
    /// </summary>
    public IReadOnlyList<string>? Missing(IReadOnlyList<ForbiddenApi> apis)
    {
        var missing = apis.ToHashSet();
        var names = _assemblies.Keys.Select(Path.GetFileNameWithoutExtension).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var assembly in _assemblies.Where(assembly => assembly.Value).Select(assembly => assembly.Key).Order(StringComparer.Ordinal))
        {
            if (missing.Count == 0)
                break;
            if (!TryRemoveKnown(assembly, missing, names))
                return null;
        }

        return [.. apis.Where(missing.Contains).Select(api => api.Symbol.Text).Distinct(StringComparer.Ordinal)];
    }

    static bool TryRemoveKnown(string assembly, HashSet<ForbiddenApi> missing, HashSet<string?> names)
    {
        try
        {
            using var file = new PEReader(File.OpenRead(assembly));
            if (!file.HasMetadata)
                return true;

            var metadata = file.GetMetadataReader();
            foreach (var handle in metadata.TypeDefinitions)
                missing.RemoveWhere(api => Holds(metadata, metadata.GetTypeDefinition(handle), api.Symbol));
            foreach (var handle in metadata.ExportedTypes)
            {
                var forwarded = metadata.GetExportedType(handle);
                if (!LeadsTo(metadata, forwarded, names))
                    missing.RemoveWhere(api => metadata.StringComparer.Equals(forwarded.Name, SimpleName(api.Symbol)));
            }

            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or BadImageFormatException)
        {
            return false;
        }
    }

    /// <summary>Whether a forwarded type is in an assembly that is looked into anyway: netstandard forwards all of the framework.</summary>
    static bool LeadsTo(MetadataReader metadata, ExportedType type, HashSet<string?> names)
    {
        while (type.Implementation.Kind == HandleKind.ExportedType)
            type = metadata.GetExportedType((ExportedTypeHandle)type.Implementation);
        return type.Implementation.Kind == HandleKind.AssemblyReference
            && names.Contains(metadata.GetString(metadata.GetAssemblyReference((AssemblyReferenceHandle)type.Implementation).Name));
    }

    static bool Holds(MetadataReader metadata, TypeDefinition type, SymbolPattern symbol)
    {
        if (symbol.Kind == SymbolPatternKind.Namespace)
            return symbol.MatchesType(metadata.GetString(type.Namespace));
        if (!metadata.StringComparer.Equals(type.Name, SimpleName(symbol)) || FullName(metadata, type) != symbol.TypeName)
            return false;

        return symbol.Kind == SymbolPatternKind.Type || Inherits(metadata, type)
            || type.GetMethods().Any(method => IsNamed(metadata, metadata.GetMethodDefinition(method).Name, symbol))
            || type.GetFields().Any(field => IsNamed(metadata, metadata.GetFieldDefinition(field).Name, symbol));
    }

    static bool IsNamed(MetadataReader metadata, StringHandle name, SymbolPattern symbol) =>
        symbol.MemberNames.Contains(metadata.GetString(name).Replace('.', '#'), StringComparer.Ordinal);

    /// <summary>Whether a type may have members from elsewhere.</summary>
    static bool Inherits(MetadataReader metadata, TypeDefinition type) => type.BaseType.Kind switch
    {
        HandleKind.TypeReference => metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)type.BaseType).Name) is not ("Object" or "ValueType" or "Enum"),
        HandleKind.TypeDefinition => !type.BaseType.IsNil && metadata.GetString(metadata.GetTypeDefinition((TypeDefinitionHandle)type.BaseType).Name) is not ("Object" or "ValueType" or "Enum"),
        _ => true,
    };

    static string FullName(MetadataReader metadata, TypeDefinition type)
    {
        var name = metadata.GetString(type.Name);
        var outer = type.GetDeclaringType();
        if (!outer.IsNil)
            return FullName(metadata, metadata.GetTypeDefinition(outer)) + "." + name;
        return type.Namespace.IsNil ? name : metadata.GetString(type.Namespace) + "." + name;
    }

    static string SimpleName(SymbolPattern symbol) => symbol.TypeName[(symbol.TypeName.LastIndexOf('.') + 1)..];
}
