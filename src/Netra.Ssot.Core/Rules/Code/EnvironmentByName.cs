using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Symbols;

namespace Netra.Ssot.Core.Rules.Code;

/// <summary>Finds the environment where it is reached by name: reflection, late binding, native exports, the process file system.</summary>
/// <remarks>A lookup is told by what it is given, never by what merely stands beside it.</remarks>
static class EnvironmentByName
{
    const string TypeName = "System.Environment";
    const string ProcessFile = "/proc/self/environ";

    static readonly HashSet<string> MemberNames = new(EnvironmentApis.Members, StringComparer.Ordinal);
    static readonly HashSet<string> NativeNames = new(EnvironmentApis.Native, StringComparer.Ordinal);

    /// <summary>What an eye must report so that the lookups and what they are given are known.</summary>
    public static IReadOnlyList<Watch> Watches { get; } =
    [
        new Watch
        {
            Apis = [SymbolPattern.Parse(EnvironmentApis.EnvironmentType)],
            Members = false,
            TypeTokens = true,
            Origin = SymbolOrigin.Platform,
            Literals = [new(TypeName, LiteralMatch.Exact), new(TypeName + ",", LiteralMatch.Prefix)],
            Companions = [.. NameLookups.All.Patterns],
            Inputs = true,
        },
        new Watch { Literals = Exact(MemberNames), Companions = [.. NameLookups.ForMembers.Patterns, .. NameLookups.Binders.Patterns], Inputs = true },
        new Watch { Literals = Exact(NativeNames), Companions = [.. NameLookups.ForNativeFunctions.Patterns], Inputs = true },
        new Watch
        {
            Literals = [new("/environ", LiteralMatch.Contains), new("environ", LiteralMatch.Exact)],
            CompanionLiterals = [new("/proc", LiteralMatch.Prefix)],
        },
    ];

    /// <summary>Each naming that reaches it once, at the name; at the lookup when another member names it.</summary>
    /// <returns>What is reached, as the text.</returns>
    public static IEnumerable<LiteralUse> In(CodeFacts facts)
    {
        var told = new HashSet<(string Member, SourcePlace Place)>();
        foreach (var use in facts.Uses)
        {
            if (Reached(use, facts) is var (target, place) && told.Add((use.Member, place ?? use.Place)))
                yield return new(target, use.Member, place ?? use.Place);
        }

        foreach (var file in ProcessFiles(facts))
            yield return file;
    }

    static (string Target, SourcePlace? Place)? Reached(ApiUse use, CodeFacts facts)
    {
        if (NameLookups.ForTypes.Matches(use.Target))
            return use.Inputs.FirstOrDefault(input => !input.IsType && IsTypeName(input.Text)) is { } name ? (EnvironmentApis.EnvironmentType, name.Place) : null;

        if (NameLookups.ForMembers.Matches(use.Target))
            return ReachedMember(use);

        if (NameLookups.Binders.Matches(use.Target))
            return ReachedLate(use, facts);

        return NameLookups.ForNativeFunctions.Matches(use.Target) && use.Inputs.FirstOrDefault(input => NativeNames.Contains(input.Text)) is { } function
            ? (function.Text, function.Place)
            : null;
    }

    /// <summary>The class itself, or its member of a class that is not known; of a known one such a member is another's.</summary>
    static (string Target, SourcePlace? Place)? ReachedMember(ApiUse use)
    {
        if (use.Inputs.FirstOrDefault(IsEnvironment) is { } type)
            return (EnvironmentApis.EnvironmentType, type.Place);

        var of = NameLookups.TypeArgumentOf(use.Target);
        return use.Inputs.Any(input => input.Argument == of) || use.Inputs.FirstOrDefault(input => MemberNames.Contains(input.Text)) is not { } member
            ? null
            : ("M:" + TypeName + "." + member.Text, member.Place);
    }

    /// <summary>
    /// The class is static, so no object is of it: what is bound late on an object is another's member. A call on the class with an argument
    /// of unknown type is bound late too, and names the class beside the member.
    /// </summary>
    static (string Target, SourcePlace? Place)? ReachedLate(ApiUse use, CodeFacts facts)
    {
        if (use.Inputs.FirstOrDefault(input => MemberNames.Contains(input.Text)) is not { } member)
            return null;

        var isOfClass = use.Inputs.Any(IsEnvironment) || facts.Uses.Any(
            token => token.Kind == UseKind.TypeToken && token.Target == EnvironmentApis.EnvironmentType && token.Member == use.Member && facts.IsForeign(token));
        return isOfClass ? ("M:" + TypeName + "." + member.Text, member.Place) : null;
    }

    static IEnumerable<LiteralUse> ProcessFiles(CodeFacts facts)
    {
        var roots = new HashSet<string>(
            facts.Literals.Where(literal => IsProc(literal.Text)).Select(literal => literal.Member), StringComparer.Ordinal);
        return facts.Literals.Where(literal => IsProcessFile(literal.Text) && roots.Contains(literal.Member)).Select(literal => literal with { Text = ProcessFile });
    }

    static bool IsEnvironment(UseInput input) => input.IsType ? input.Text == EnvironmentApis.EnvironmentType : IsTypeName(input.Text);

    static bool IsTypeName(string name) => name == TypeName || name.StartsWith(TypeName + ",", StringComparison.Ordinal);

    /// <summary>The file, or its last part when the path is put together: <c>/proc/{id}/environ</c>.</summary>
    static bool IsProcessFile(string name) => name == "environ" || name.EndsWith("/environ", StringComparison.Ordinal);

    static bool IsProc(string literal) => literal == "/proc" || literal.StartsWith("/proc/", StringComparison.Ordinal);

    static IReadOnlyList<LiteralPattern> Exact(IEnumerable<string> names) => [.. names.Select(name => new LiteralPattern(name, LiteralMatch.Exact))];
}
