using Netra.Ssot.Core.Facts;
using Netra.Ssot.Inspection.Code;

namespace Netra.Ssot.Inspection.Caching;

/// <summary>Reads facts from the cache's binary form; <see cref="FactsWriter"/> is its mirror.</summary>
/// <param name="declarationOf">Finds a type's declaration, by its id, when the cache does not hold it and somebody asks.</param>
internal sealed class FactsReader(BinaryReader input, Func<string, SourcePlace> declarationOf)
{
    public CodeFacts Read()
    {
        var identity = new CodeIdentity(input.ReadString(), input.ReadString(), input.ReadString());
        return new CodeFacts
        {
            // In the order of the writer.
            Assembly = identity,
            TestMethods = input.ReadInt32(),
            TestsReachLibrary = input.ReadBoolean(),
            References = List(input.ReadString),
            Uses = List(ReadUse),
            Literals = List(() => new LiteralUse(input.ReadString(), input.ReadString(), ReadPlace())),
            NativeImports = List(() => new NativeImport(input.ReadString(), input.ReadString(), input.ReadString(), ReadPlace())),
            UnsafeAccessors = List(() => new UnsafeAccessor(input.ReadString(), input.ReadString(), input.ReadString(), ReadPlace())),
            Types = List(ReadType),
            EntryPoint = input.ReadBoolean() ? new EntryPoint(input.ReadString(), ReadPlace(), List(ReadUse)) { IsGenerated = input.ReadBoolean() } : null,
        };
    }

    public List<T> List<T>(Func<T> read)
    {
        var count = input.ReadInt32();
        if (count < 0 || count > input.BaseStream.Length)
            throw new InvalidDataException("a count is larger than the file");

        var values = new List<T>(count);
        for (var i = 0; i < count; i++)
            values.Add(read());
        return values;
    }

    ApiUse ReadUse()
    {
        var kind = (UseKind)input.ReadByte();
        return new(input.ReadString(), input.ReadString(), kind, input.ReadString(), ReadPlace())
        {
            Inputs = List(ReadInput),
        };
    }

    UseInput ReadInput()
    {
        var given = new UseInput(input.ReadInt32(), input.ReadString(), input.ReadBoolean()) { Choice = input.ReadInt32(), Branch = input.ReadInt32() };
        return input.ReadBoolean() ? given with { Place = ReadPlace() } : given;
    }

    TypeFact ReadType()
    {
        var (id, name) = (input.ReadString(), input.ReadString());
        var type = input.ReadBoolean()
            ? new TypeFact(id, name, ReadPlace())
            : new TypeFact(id, name, new Lazy<SourcePlace>(() => declarationOf(id)));
        return type with
        {
            TestFrameworks = ((FrameworkSet)input.ReadByte()).Frameworks(),
            DeclaresTests = input.ReadBoolean(),
            Bases = List(ReadLink),
            Interfaces = List(ReadLink),
            Namesake = input.ReadBoolean() ? ReadLink() : null,
            MissingAssembly = input.ReadBoolean() ? input.ReadString() : null,
        };
    }

    TypeLink ReadLink() => new(input.ReadString(), input.ReadString());

    SourcePlace ReadPlace() =>
        new(input.ReadString(), input.ReadInt32(), input.ReadInt32(), input.ReadInt32(), input.ReadInt32(), input.ReadBoolean());
}
