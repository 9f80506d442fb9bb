using System.Reflection;
using System.Runtime.Loader;

namespace Netra.Ssot.Cli.SelfTests;

/// <summary>Assemblies with the names of the libraries that the rules know, and no more in them than the canaries use.</summary>
sealed class StubLibraries
{
    readonly AssemblyLoadContext _context = new("ssot-selftest", isCollectible: true);
    readonly List<string> _files = [];

    public StubLibraries(string folder)
    {
        TestMethod = Load(folder, "MSTest.TestFramework", "Microsoft.VisualStudio.TestTools.UnitTesting.TestMethodAttribute", typeof(Attribute));
        LibraryBase = Load(folder, CanaryGround.Library, CanaryGround.Library + ".SsotTestCase");
        Mock = Load(folder, "Moq", "Moq.Mock`1");
        Contract = Load(folder, "Acme.Contracts", "Acme.IClock", isInterface: true);
        Load(folder, "FakeItEasy", "FakeItEasy.A");
    }

    /// <summary>The files of all stubs.</summary>
    public IReadOnlyList<string> Files => _files;

    public Type TestMethod { get; }

    public Type LibraryBase { get; }

    public Type Mock { get; }

    public Type Contract { get; }

    Type Load(string folder, string assembly, string type, Type? parent = null, bool isInterface = false)
    {
        var path = CanaryAssembly.Emit(Path.Combine(folder, assembly + ".dll"), module =>
        {
            var builder = isInterface
                ? module.DefineType(type, TypeAttributes.Public | TypeAttributes.Interface | TypeAttributes.Abstract)
                : module.Class(type, parent);
            if (type.EndsWith("`1", StringComparison.Ordinal))
                builder.DefineGenericParameters("T");
            builder.CreateType();
        });
        _files.Add(path);
        // From memory: a loaded file could not be swept away on every system.
        using var image = new MemoryStream(File.ReadAllBytes(path));
        return _context.LoadFromStream(image).GetType(type, throwOnError: true)!;
    }
}
