using System.Security.Cryptography;
using Netra.Ssot.Core.Facts;

namespace Netra.Ssot.Inspection.Code;

/// <summary>Finds referenced assemblies among candidate files: by file name first, then by the identity inside. Opens no more than it must.</summary>
/// <param name="own">The judged assembly, which may lie among the candidates.</param>
sealed class ReferenceSet(IReadOnlyList<string> paths, string own) : IDisposable
{
    readonly Dictionary<string, MetadataModule?> _byName = new(StringComparer.OrdinalIgnoreCase);
    readonly Dictionary<string, MetadataModule?> _byPath = new(StringComparer.Ordinal);
    readonly List<Unreadable> _unreadable = [];

    /// <summary>The files that were opened, as they were then.</summary>
    public IEnumerable<ConsultedFile> Consulted =>
        _byPath.Values.OfType<MetadataModule>().Select(module => new ConsultedFile(module.Path, Convert.ToHexStringLower(SHA256.HashData(module.Image))));

    /// <summary>The files that should hold a needed assembly and cannot be read.</summary>
    public IReadOnlyList<Unreadable> Unreadable => _unreadable;

    /// <summary>The assembly with a simple name; null when no file has it.</summary>
    public MetadataModule? Find(string name)
    {
        if (!_byName.TryGetValue(name, out var module))
            _byName.Add(name, module = Search(name, byFileName: true) ?? Search(name, byFileName: false));
        return module;
    }

    /// <summary>The assembly with a simple name if a file of that name has it; saves opening all others when it may well not be there.</summary>
    public MetadataModule? FindByFileName(string name) => Search(name, byFileName: true);

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var module in _byPath.Values)
            module?.Dispose();
    }

    MetadataModule? Search(string name, bool byFileName)
    {
        foreach (var path in paths)
        {
            if (path == own || (byFileName && !Path.GetFileNameWithoutExtension(path.AsSpan()).Equals(name, StringComparison.OrdinalIgnoreCase)))
                continue;
            if (Open(path, isNeeded: byFileName) is { } module && string.Equals(module.Name, name, StringComparison.OrdinalIgnoreCase))
                return module;
        }

        return null;
    }

    MetadataModule? Open(string path, bool isNeeded)
    {
        if (_byPath.TryGetValue(path, out var module))
            return module;

        try
        {
            module = MetadataModule.Open(path);
        }
        catch (Exception exception) when (Damage.Is(exception))
        {
            if (isNeeded && exception is not NativeFileException)
                _unreadable.Add(Damage.Describe(path, exception));
        }

        _byPath.Add(path, module);
        return module;
    }
}
