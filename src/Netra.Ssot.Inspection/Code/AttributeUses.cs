using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Symbols;

namespace Netra.Ssot.Inspection.Code;

/// <summary>What an attribute is given.</summary>
/// <param name="Carrier">The declaration that carries the attribute.</param>
sealed record AttributeUse(EntityHandle Carrier, string Target, string Assembly, UseKind Kind);

/// <summary>
/// Finds watched types and members that attributes are given: a type (<c>typeof</c>) as a string, and beside it a member by its name, as sources of
/// test data are. The tables name neither, so the bytes of all attributes are searched first, and the attributes one by one only where a type is found.
/// </summary>
sealed class AttributeUses(MetadataModule module, WatchIndex index)
{
    /// <summary>It keeps a member from being trimmed and reaches none.</summary>
    const string Keeper = "System.Diagnostics.CodeAnalysis.DynamicDependencyAttribute";

    readonly MetadataReader _reader = module.Reader;
    readonly List<AttributeUse> _uses = [];

    /// <summary>As often as they stand there; one declaration may name the same one again.</summary>
    public IReadOnlyList<AttributeUse> Read()
    {
        var heap = module.Heap(HeapIndex.Blob);
        var found = new List<AttributeNeedle>();
        foreach (var needle in index.AttributeNeedles)
        {
            if (needle.IndexIn(heap, 0) >= 0)
                found.Add(needle);
        }

        if (found.Count == 0)
            return _uses;

        foreach (var handle in _reader.CustomAttributes)
        {
            var attribute = _reader.GetCustomAttribute(handle);
            var value = _reader.GetBlobReader(attribute.Value).Bytes();
            foreach (var needle in found)
            {
                for (var at = needle.IndexIn(value, 0); at >= 0; at = needle.IndexIn(value, at + 1))
                {
                    if (SerializedType.At(value, at, needle.Length) is { } type && MayHoldType(attribute, value[..at]))
                        Add(attribute, value, type);
                }
            }
        }

        return _uses;
    }

    void Add(CustomAttribute attribute, ReadOnlySpan<byte> value, SerializedType type)
    {
        foreach (var pattern in index.For(type.Name, DefinerOf(type)) ?? [])
        {
            if (!pattern.AttributeArguments || !Names(pattern, value) || IsOfNoInterest(attribute))
                continue;

            _uses.Add(pattern.Pattern.Kind == SymbolPatternKind.Member
                ? new(attribute.Parent, pattern.Pattern.Text, type.Assembly, UseKind.Reference)
                : new(attribute.Parent, "T:" + type.Name, type.Assembly, UseKind.TypeToken));
        }
    }

    /// <summary>A text is a type where the constructor takes types; else the sign for one stands before it.</summary>
    bool MayHoldType(CustomAttribute attribute, ReadOnlySpan<byte> before)
    {
        if (before.Contains((byte)SerializationTypeCode.Type))
            return true;

        var types = new List<EntityHandle>();
        var signature = _reader.GetBlobReader(attribute.Constructor.Kind == HandleKind.MethodDefinition
            ? _reader.GetMethodDefinition((MethodDefinitionHandle)attribute.Constructor).Signature
            : _reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Signature);
        SignatureTypes.AddMethod(types, ref signature);
        return types.Exists(type => TypeNames.Of(_reader, type) == "System.Type");
    }

    bool IsOfNoInterest(CustomAttribute attribute)
    {
        var name = TypeNames.OfAttribute(_reader, attribute.Constructor);
        return name == Keeper || NobodysAttributes.Include(name);
    }

    /// <summary>A type that is watched as a whole is named by itself; a member as a person writes it, or by its accessor.</summary>
    static bool Names(WatchedPattern pattern, ReadOnlySpan<byte> value)
    {
        if (pattern.Pattern.Kind != SymbolPatternKind.Member)
            return true;

        foreach (var member in pattern.Pattern.MemberNames)
        {
            if (SerializedType.Holds(value, member) || SerializedType.Holds(value, WatchedTarget.IdentifierOf(member, "")))
                return true;
        }

        return false;
    }

    /// <summary>Compilers name the assembly of each type but the own ones.</summary>
    Definer DefinerOf(SerializedType type) => type.Assembly.Length == 0 || type.Assembly == module.Name ? Definer.Own
        : PlatformKeys.IsPlatform(type.KeyToken) ? Definer.Platform
        : Definer.Foreign;
}
