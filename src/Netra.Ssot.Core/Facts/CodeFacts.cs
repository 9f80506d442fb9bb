namespace Netra.Ssot.Core.Facts;

/// <summary>What an eye saw in one compiled assembly or one compilation. Immutable; safe to share between threads.</summary>
public sealed record CodeFacts
{
    /// <summary>The assembly that was looked at.</summary>
    public required CodeIdentity Assembly { get; init; }

    /// <summary>The simple names of the assemblies that the compiled code refers to.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>The uses of watched APIs.</summary>
    public IReadOnlyList<ApiUse> Uses { get; init; } = [];

    /// <summary>The watched string literals.</summary>
    public IReadOnlyList<LiteralUse> Literals { get; init; } = [];

    /// <summary>All P/Invoke declarations.</summary>
    public IReadOnlyList<NativeImport> NativeImports { get; init; } = [];

    /// <summary>All <c>[UnsafeAccessor]</c> declarations.</summary>
    public IReadOnlyList<UnsafeAccessor> UnsafeAccessors { get; init; } = [];

    /// <summary>The types that a rule may care about.</summary>
    public IReadOnlyList<TypeFact> Types { get; init; } = [];

    /// <summary>Whether a test class uses a type of the SSOT library, itself or through its bases and other types of its assembly.</summary>
    public bool TestsReachLibrary { get; init; }

    /// <summary>The number of methods that carry a test attribute themselves.</summary>
    public int TestMethods { get; init; }

    /// <summary>The entry point of a program.</summary>
    public EntryPoint? EntryPoint { get; init; }

    /// <summary>What could not be read, one sentence each with what to do; never empty and clean at once.</summary>
    public IReadOnlyList<Unreadable> Unreadable { get; init; } = [];

    /// <summary>Whether nothing could not be read or found: that may be there the next time.</summary>
    public bool AreWhole => Unreadable.Count == 0 && Types.All(type => type.MissingAssembly is null);
}

/// <summary>The identity of a compiled assembly.</summary>
/// <param name="Name">Simple name.</param>
/// <param name="Mvid">Module version id, in the "D" format.</param>
public sealed record CodeIdentity(string Name, string Version, string Mvid);

/// <summary>An input, or a part of one, that could not be read.</summary>
/// <param name="File">Absolute path of the input.</param>
/// <param name="Reason">What is wrong, as a clause: "the file ends inside its metadata".</param>
/// <param name="Remedy">What to do, as an imperative clause: "rebuild the project".</param>
public sealed record Unreadable(string File, string Reason, string Remedy);
