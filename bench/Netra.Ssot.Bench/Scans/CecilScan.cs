using Mono.Cecil;

namespace Netra.Ssot.Bench.Scans;

/// <summary>The peer: every method body read with Mono.Cecil, for the same members, with the places of what is found.</summary>
internal static class CecilScan
{
    public static ScanResult Run(IReadOnlyList<string> files) => ScanResult.Of(files, Count);

    static int? Count(string file)
    {
        using var module = Read(file);
        if (module is null)
            return null;

        var uses = 0;
        foreach (var type in module.GetTypes())
        {
            foreach (var method in type.Methods)
                uses += Count(method);
        }

        return uses;
    }

    static int Count(MethodDefinition method)
    {
        var uses = 0;
        if (!method.HasBody)
            return uses;

        foreach (var instruction in method.Body.Instructions)
        {
            // Both look for the platform's members where others use them; the platform's own assembly defines them.
            if (instruction.Operand is MethodReference called and not MethodDefinition && WatchedMembers.Names.Contains((called.DeclaringType.FullName, called.Name)))
            {
                _ = method.DebugInformation.HasSequencePoints ? method.DebugInformation.GetSequencePoint(instruction) : null;
                uses++;
            }
        }

        return uses;
    }

    static ModuleDefinition? Read(string file)
    {
        try
        {
            var hasSymbols = File.Exists(Path.ChangeExtension(file, ".pdb"));
            return ModuleDefinition.ReadModule(file, new ReaderParameters { ReadSymbols = hasSymbols });
        }
        catch (BadImageFormatException)
        {
            return null;
        }
    }
}
