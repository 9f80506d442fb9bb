using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Netra.Ssot.Inspection.Code;

/// <summary>A method for some rows of a table, nil among them. Not thread-safe.</summary>
/// <remarks>Keyed and filled with numbers: dictionaries of handles are compiled anew in each process.</remarks>
sealed class MethodMap
{
    readonly Dictionary<int, int> _rows = [];

    /// <summary>The method of a row; false when none was set.</summary>
    public bool TryGet(EntityHandle key, out MethodDefinitionHandle method)
    {
        var isKnown = _rows.TryGetValue(MetadataTokens.GetRowNumber(key), out var row);
        method = MetadataTokens.MethodDefinitionHandle(row);
        return isKnown;
    }

    /// <summary>Sets the method of a row.</summary>
    public void Add(EntityHandle key, MethodDefinitionHandle method) => _rows.Add(MetadataTokens.GetRowNumber(key), MetadataTokens.GetRowNumber(method));
}
