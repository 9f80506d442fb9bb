using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;
using Netra.Ssot.Core.Facts;
using CilCode = Mono.Cecil.Cil.Code;

namespace Netra.Ssot.Inspection.Tests.Robustness;

/// <summary>A use of a member as another reader of assemblies sees it.</summary>
/// <param name="IsGenerated">A compiler made the method, so that the eye gives the use to the member that a person wrote.</param>
sealed record CountedUse(string Target, UseKind Kind, string Member, bool IsGenerated);

/// <summary>Counts the uses of members with Mono.Cecil, which shares no code with the eye.</summary>
static class CecilCount
{
    /// <summary>The members that reach the environment.</summary>
    public static IReadOnlyCollection<string> Environment { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "System.Environment.GetEnvironmentVariable", "System.Environment.GetEnvironmentVariables",
        "System.Environment.SetEnvironmentVariable", "System.Environment.ExpandEnvironmentVariables",
        "System.Diagnostics.ProcessStartInfo.get_Environment", "System.Diagnostics.ProcessStartInfo.get_EnvironmentVariables",
    };

    /// <summary>All uses in an assembly's bodies.</summary>
    /// <param name="members">Full names, with the type's.</param>
    public static List<CountedUse> Of(string path, IReadOnlyCollection<string> members)
    {
        using var module = ModuleDefinition.ReadModule(path);
        var uses = new List<CountedUse>();
        foreach (var method in module.GetTypes().SelectMany(type => type.Methods).Where(method => method.HasBody))
        {
            foreach (var instruction in method.Body.Instructions)
            {
                if (instruction.Operand is MethodReference target && members.Contains(target.DeclaringType.FullName + "." + target.Name))
                    uses.Add(new(IdOf(target), KindOf(instruction.OpCode), DocCommentId.GetDocCommentId(method), IsGenerated(method)));
            }
        }

        return uses;
    }

    /// <summary>Whether an assembly says of itself that it has no bodies.</summary>
    public static bool IsReferenceAssembly(string path)
    {
        using var assembly = AssemblyDefinition.ReadAssembly(path);
        return assembly.CustomAttributes.Any(attribute => attribute.AttributeType.FullName == "System.Runtime.CompilerServices.ReferenceAssemblyAttribute");
    }

    /// <summary>For methods that are not generic and take nothing but plain types.</summary>
    static string IdOf(MethodReference method) =>
        $"M:{method.DeclaringType.FullName}.{method.Name}"
        + (method.HasParameters ? $"({string.Join(',', method.Parameters.Select(parameter => parameter.ParameterType.FullName))})" : "");

    static UseKind KindOf(OpCode code) => code.Code switch
    {
        CilCode.Newobj => UseKind.Create,
        CilCode.Ldftn or CilCode.Ldvirtftn or CilCode.Ldtoken => UseKind.Reference,
        _ => UseKind.Call,
    };

    /// <summary>C# puts angle brackets into the names of what it makes, F# an at sign, Visual Basic a dollar sign.</summary>
    static bool IsGenerated(MethodDefinition method)
    {
        for (var type = method.DeclaringType; type is not null; type = type.DeclaringType)
        {
            if (type.Name.AsSpan().IndexOfAny("<@$") >= 0)
                return true;
        }

        return method.Name.StartsWith('<') || method.Name.Contains('@') || method.Name.Contains('$');
    }
}
