using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Netra.Ssot.Core.Facts;

namespace Netra.Ssot.Inspection.Code.Flow;

/// <summary>
/// Which members a watched text or type can reach at all: those whose own bodies hold one, and all when a constructor does, since fields
/// carry it on. To trace what the others are given would be most of the work and tell nothing.
/// </summary>
sealed class InputReach(MetadataReader reader)
{
    readonly HashSet<int> _members = [];
    bool _isEverywhere;

    /// <summary>Takes note of what was found, and of the member that owns it.</summary>
    public void Add(Hit hit, MethodDefinitionHandle owner)
    {
        if (!hit.Target.IsLiteral && hit.Kind != UseKind.TypeToken)
            return;

        _isEverywhere |= IsConstructor(hit.Method) || IsConstructor(owner);
        _members.Add(MetadataTokens.GetRowNumber(owner));
    }

    /// <summary>Whether what is given within a member is worth to be traced.</summary>
    public bool Includes(MethodDefinitionHandle member) => _isEverywhere || _members.Contains(MetadataTokens.GetRowNumber(member));

    bool IsConstructor(MethodDefinitionHandle method) =>
        reader.GetString(reader.GetMethodDefinition(method).Name) is ".ctor" or ".cctor";
}
