using System.Reflection;
using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Symbols;

namespace Netra.Ssot.Inspection.Code;

/// <summary>The public top-level types of the SSOT library by their simple names.</summary>
sealed class Namesakes
{
    readonly Dictionary<string, TypeLink> _byName = new(StringComparer.Ordinal);

    public Namesakes(MetadataModule judged, Watchlist watchlist, ReferenceSet references, IReadOnlyCollection<string> referenced)
    {
        // The library may define what it likes.
        if (watchlist.LibraryAssemblies.Contains(judged.Name, StringComparer.OrdinalIgnoreCase))
            return;

        foreach (var name in watchlist.LibraryAssemblies)
        {
            var library = referenced.Contains(name, StringComparer.OrdinalIgnoreCase) ? references.Find(name) : references.FindByFileName(name);
            if (library is not null)
                Add(library);
        }
    }

    /// <summary>Whether there is nothing to compare with.</summary>
    public bool IsEmpty => _byName.Count == 0;

    /// <summary>The library's type of a simple name; the first by id when it has several.</summary>
    public TypeLink? Find(string name) => _byName.TryGetValue(name, out var link) ? link : null;

    void Add(MetadataModule library)
    {
        foreach (var handle in library.Reader.TypeDefinitions)
        {
            var type = library.Reader.GetTypeDefinition(handle);
            if ((type.Attributes & TypeAttributes.VisibilityMask) != TypeAttributes.Public)
                continue;

            var name = TypeNames.Simple(library.Reader.GetString(type.Name));
            var link = new TypeLink("T:" + TypeNames.Of(library.Reader, handle), library.Name);
            if (!_byName.TryGetValue(name, out var first) || string.CompareOrdinal(link.Id, first.Id) < 0)
                _byName[name] = link;
        }
    }
}
