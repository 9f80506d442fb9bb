using Netra.Ssot.Core.Facts;

namespace Netra.Ssot.Inspection.Code;

/// <summary>Finds referenced assemblies among a request's candidates: by file name first, then by the identity inside. Opens no more than it must.</summary>
sealed class ReferenceSet(InspectionRequest request)
{
    readonly Dictionary<string, MetadataModule?> _byName = new(StringComparer.OrdinalIgnoreCase);
    readonly Dictionary<string, ReferenceFile> _byPath = new(StringComparer.Ordinal);
    readonly Dictionary<string, bool> _frameworks = new(StringComparer.OrdinalIgnoreCase);
    readonly List<Unreadable> _unreadable = [];

    /// <summary>The files that were opened, as they were then, also those that turned out to be no assembly.</summary>
    public IEnumerable<ConsultedFile> Consulted => _byPath.Values.Select(file => file.Consulted());

    /// <summary>The files that should hold a needed assembly and cannot be read.</summary>
    public IReadOnlyList<Unreadable> Unreadable => _unreadable;

    /// <summary>The assembly with a simple name; null when no file has it.</summary>
    public MetadataModule? Find(string name)
    {
        if (!_byName.TryGetValue(name, out var module))
            _byName.Add(name, module = FindByFileName(name) ?? Search(name, request.ReferencePaths, isNeeded: false));
        return module;
    }

    /// <summary>The assembly with a simple name if a file of that name has it; saves opening all others when it may well not be there.</summary>
    public MetadataModule? FindByFileName(string name) =>
        Search(name, request.ReferenceFiles.Named(request.ReferencePaths, name), isNeeded: true);

    /// <summary>Whether an assembly is a framework's own: by the folder of its file; by its name where there is no file.</summary>
    /// <remarks>Of what is no test project, and of assemblies without one, a name without a word of tests is believed: to open all that products stand on finds no test.</remarks>
    public bool IsFrameworks(string name)
    {
        if (!request.RequireSymbols)
            return !FrameworkFiles.SpeaksOfTests(name);

        if (!_frameworks.TryGetValue(name, out var isFrameworks))
        {
            var files = request.ReferenceFiles.Named(request.ReferencePaths, name).ToList();
            _frameworks.Add(name, isFrameworks = files.Count == 0 ? FrameworkFiles.HasName(name) : files.TrueForAll(FrameworkFiles.Contain));
        }

        return isFrameworks;
    }

    MetadataModule? Search(string name, IEnumerable<string> paths, bool isNeeded)
    {
        foreach (var path in paths)
        {
            // The judged assembly may lie among the candidates.
            if (path != request.AssemblyPath && Open(path, isNeeded) is { } module && string.Equals(module.Name, name, StringComparison.OrdinalIgnoreCase))
                return module;
        }

        return null;
    }

    MetadataModule? Open(string path, bool isNeeded)
    {
        if (_byPath.TryGetValue(path, out var file))
            return file.Module;

        file = request.ReferenceFiles.Open(path);
        if (isNeeded && file.Fault is not (null or NativeFileException))
            _unreadable.Add(Damage.Describe(path, file.Fault));
        _byPath.Add(path, file);
        return file.Module;
    }
}
