using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Runtime.CompilerServices;
using Netra.Ssot.Core.Facts;

namespace Netra.Ssot.Inspection.Code;

/// <summary>A watched token in a method body.</summary>
sealed record Hit(MethodDefinitionHandle Method, int Offset, UseKind Kind, WatchedTarget Target)
{
    /// <summary>Whether somebody asks what is given to the target here.</summary>
    public bool TakesInputs => Target.TakesInputs && Kind is UseKind.Call or UseKind.Create;
}

/// <summary>Looks through all method bodies for watched tokens, and decodes those that may hold one.</summary>
static class IlScanner
{
    const int MethodsBetweenLooks = 1024;

    /// <summary>The hits in the order of methods and instructions.</summary>
    /// <remarks>Compiled with optimization at once: a build or a command runs it for one scan, which is over before the runtime would notice that it is hot.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static List<Hit> Scan(MetadataModule module, MethodBodies bodies, TokenIndex index, CancellationToken cancellation)
    {
        var hits = new List<Hit>();
        var reader = module.Reader;
        var sieve = new TokenSieve(index.Tokens());
        for (var row = 1; row <= reader.MethodDefinitions.Count; row++)
        {
            if (row % MethodsBetweenLooks == 0)
                cancellation.ThrowIfCancellationRequested();

            var method = MetadataTokens.MethodDefinitionHandle(row);
            var body = bodies.At(reader.GetMethodDefinition(method).RelativeVirtualAddress);
            if (!sieve.MayHold(body))
                continue;

            var il = new IlReader(body);
            while (il.Read())
            {
                if (index.Find(il.Token) is { } target)
                    hits.Add(new(method, il.Offset, KindOf(il.OpCode, il.Token), target));
            }
        }

        return hits;
    }

    /// <summary>What an instruction does with its token.</summary>
    public static UseKind KindOf(ILOpCode code, int token) => code switch
    {
        ILOpCode.Newobj => UseKind.Create,
        ILOpCode.Ldftn or ILOpCode.Ldvirtftn => UseKind.Reference,
        ILOpCode.Ldtoken when (token >>> 24) is 0x01 or 0x02 or 0x1B => UseKind.TypeToken,
        ILOpCode.Ldtoken => UseKind.Reference,
        _ => UseKind.Call,
    };
}
