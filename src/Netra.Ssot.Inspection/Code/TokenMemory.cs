using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Netra.Ssot.Inspection.Code;

/// <summary>Remembers what was found out about entities of modules. By number, because collections of other values are compiled anew in each process.</summary>
sealed class TokenMemory<T>
    where T : class
{
    readonly Dictionary<MetadataModule, Dictionary<int, T?>> _modules = [];

    /// <summary>What is remembered of an entity; false when nothing is.</summary>
    public bool TryGet(MetadataModule module, EntityHandle entity, out T? known)
    {
        known = null;
        return _modules.TryGetValue(module, out var entities) && entities.TryGetValue(MetadataTokens.GetToken(entity), out known);
    }

    /// <summary>Remembers something of an entity.</summary>
    public void Add(MetadataModule module, EntityHandle entity, T? value)
    {
        if (!_modules.TryGetValue(module, out var entities))
            _modules.Add(module, entities = []);
        entities.Add(MetadataTokens.GetToken(entity), value);
    }
}
