using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Symbols;

namespace Netra.Ssot.Core.Rules.Code;

/// <summary>Finds the environment where it is reached by name: reflection, late binding, emitted code, native exports, the process file system.</summary>
static class EnvironmentByName
{
    const string TypeName = "System.Environment";
    const string ProcessFile = "/proc/self/environ";

    static readonly HashSet<string> MemberNames = new(EnvironmentApis.Members, StringComparer.Ordinal);
    static readonly HashSet<string> NativeNames = new(EnvironmentApis.Native, StringComparer.Ordinal);

    /// <summary>What an eye must report so that the names and what looks them up can be paired.</summary>
    public static IReadOnlyList<Watch> Watches { get; } =
    [
        new Watch
        {
            Apis = [SymbolPattern.Parse(EnvironmentApis.EnvironmentType)],
            TypeTokens = true,
            Origin = SymbolOrigin.Platform,
            Literals = [new(TypeName, LiteralMatch.Exact), new(TypeName + ",", LiteralMatch.Prefix)],
            Companions = [.. NameLookups.ForTypes.Patterns],
        },
        new Watch { Literals = Exact(MemberNames), Companions = [.. NameLookups.ForMembers.Patterns] },
        new Watch { Literals = Exact(NativeNames), Companions = [.. NameLookups.ForNativeFunctions.Patterns] },
        new Watch
        {
            Literals = [new("/environ", LiteralMatch.Contains), new("environ", LiteralMatch.Exact)],
            CompanionLiterals = [new("/proc", LiteralMatch.Prefix)],
        },
    ];

    /// <summary>At most one place for each member: the type's name before a member's.</summary>
    /// <returns>What is reached, as the text.</returns>
    public static IEnumerable<LiteralUse> In(CodeFacts facts)
    {
        var tokens = facts.Uses
            .Where(use => use.Kind == UseKind.TypeToken && use.Target == EnvironmentApis.EnvironmentType && facts.IsForeign(use))
            .Select(use => new LiteralUse(TypeName, use.Member, use.Place));
        var suspects = tokens.Concat(facts.Literals.Where(literal => IsSuspect(literal.Text))).ToList();
        if (suspects.Count == 0)
            yield break;

        var uses = facts.Uses.ToLookup(use => use.Member, use => use.Target, StringComparer.Ordinal);
        var roots = new HashSet<string>(
            facts.Literals.Where(literal => IsProc(literal.Text)).Select(literal => literal.Member), StringComparer.Ordinal);
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var suspect in suspects)
        {
            var member = suspect.Member;
            if (!told.Contains(member) && Reached(suspect.Text, [.. uses[member]], roots.Contains(member)) is { } target && told.Add(member))
                yield return suspect with { Text = target };
        }
    }

    static bool IsSuspect(string literal) =>
        IsTypeName(literal) || MemberNames.Contains(literal) || NativeNames.Contains(literal) || IsProcessFile(literal);

    /// <summary>What a name reaches beside what its member uses; null when nothing there looks it up.</summary>
    static string? Reached(string name, IReadOnlyList<string> uses, bool namesProc)
    {
        if (IsTypeName(name) && uses.Any(NameLookups.ForTypes.Matches))
            return EnvironmentApis.EnvironmentType;

        if (MemberNames.Contains(name) && uses.Any(NameLookups.ForMembers.Matches))
            return "M:" + TypeName + "." + name;

        if (NativeNames.Contains(name) && uses.Any(NameLookups.ForNativeFunctions.Matches))
            return name;

        return namesProc && IsProcessFile(name) ? ProcessFile : null;
    }

    static bool IsTypeName(string name) => name == TypeName || name.StartsWith(TypeName + ",", StringComparison.Ordinal);

    /// <summary>The file, or its last part when the path is put together: <c>/proc/{id}/environ</c>.</summary>
    static bool IsProcessFile(string name) => name == "environ" || name.EndsWith("/environ", StringComparison.Ordinal);

    static bool IsProc(string literal) => literal == "/proc" || literal.StartsWith("/proc/", StringComparison.Ordinal);

    static IReadOnlyList<LiteralPattern> Exact(IEnumerable<string> names) => [.. names.Select(name => new LiteralPattern(name, LiteralMatch.Exact))];
}
