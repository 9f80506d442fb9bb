using System.Reflection.Metadata;

namespace Netra.Ssot.Inspection.Code;

/// <summary>Tells test attributes, those derived from a framework's included.</summary>
sealed class TestAttributes(TypeResolver resolver, IReadOnlyList<string> more)
{
    readonly HashSet<string> _more = [.. more.Select(id => id.StartsWith("T:", StringComparison.Ordinal) ? id[2..] : id)];
    readonly TokenMemory<object> _constructors = new();
    readonly SortedSet<string> _missing = new(StringComparer.Ordinal);

    /// <summary>The assemblies of attributes that could not be found, so that it is not known whether they mark tests.</summary>
    public IReadOnlyCollection<string> Missing => _missing;

    /// <summary>The framework whose test attribute a constructor makes.</summary>
    public FrameworkSet OfConstructor(MetadataModule module, EntityHandle constructor)
    {
        if (_constructors.TryGet(module, constructor, out var known))
            return (FrameworkSet)known!;

        var found = OfType(resolver.Resolve(module, TypeNames.OwnerOf(module.Reader, constructor)));
        _constructors.Add(module, constructor, found);
        return found;
    }

    /// <summary>The frameworks whose test attributes a method carries.</summary>
    public FrameworkSet OfMethod(MetadataModule module, MethodDefinitionHandle method)
    {
        var found = FrameworkSet.None;
        foreach (var handle in module.Reader.GetMethodDefinition(method).GetCustomAttributes())
            found |= OfConstructor(module, module.Reader.GetCustomAttribute(handle).Constructor);
        return found;
    }

    /// <summary>The framework whose test attribute a type is.</summary>
    public FrameworkSet OfType(ResolvedType? type)
    {
        for (var depth = 0; type is not null; depth++)
        {
            if (ByName(type.Name) is var framework and not FrameworkSet.None)
                return framework;
            if (type.IsPlatform || depth > TypeNames.MaxDepth)
                return FrameworkSet.None;
            if (type.Module is null)
            {
                _missing.Add(type.Assembly);
                return FrameworkSet.None;
            }

            type = resolver.BaseOf(type.Module, type.Handle);
        }

        return FrameworkSet.None;
    }

    FrameworkSet ByName(string name) => name switch
    {
        "Microsoft.VisualStudio.TestTools.UnitTesting.TestMethodAttribute" => FrameworkSet.MSTest,
        "Xunit.FactAttribute" => FrameworkSet.XUnit,
        "NUnit.Framework.TestAttribute" or "NUnit.Framework.TestCaseAttribute" or "NUnit.Framework.TestCaseSourceAttribute"
            or "NUnit.Framework.TheoryAttribute" or "NUnit.Framework.CombiningStrategyAttribute" => FrameworkSet.NUnit,
        _ => _more.Contains(name) ? FrameworkSet.Other : FrameworkSet.None,
    };
}
