using System.Diagnostics.CodeAnalysis;

namespace Netra.Ssot.Core.Symbols;

/// <summary>What a pattern names.</summary>
public enum SymbolPatternKind
{
    /// <summary><c>N:Namespace</c>: every member of every type in it and below it.</summary>
    Namespace,

    /// <summary><c>T:Type</c>: every member of the type.</summary>
    Type,

    /// <summary><c>M:</c>, <c>P:</c>, <c>E:</c>, <c>F:</c>: a member; without a parameter list every overload.</summary>
    Member,
}

/// <summary>A documentation id, or the beginning of one, that names what is watched, forbidden or exempt. Immutable.</summary>
/// <remarks>The convention is that of the C# documentation ids (ECMA-334, annex D): nested types with a dot, arity with a backtick.</remarks>
public sealed class SymbolPattern
{
    SymbolPattern(string text, SymbolPatternKind kind, string typeName, IReadOnlyList<string> memberNames, string? parameters)
    {
        Text = text;
        Kind = kind;
        TypeName = typeName;
        MemberNames = memberNames;
        Parameters = parameters;
    }

    /// <summary>The pattern as written.</summary>
    public string Text { get; }

    /// <summary>What it names.</summary>
    public SymbolPatternKind Kind { get; }

    /// <summary>The full name of the type (<c>Moq.Mock`1</c>), or of the namespace.</summary>
    public string TypeName { get; }

    /// <summary>The metadata names that it covers (a property: getter and setter), without generic arity; empty for types and namespaces.</summary>
    public IReadOnlyList<string> MemberNames { get; }

    /// <summary>The parameter list with its parentheses; null for every overload.</summary>
    public string? Parameters { get; }

    /// <summary>Reads a pattern.</summary>
    /// <param name="error">What is wrong with it, as a clause, when the answer is false.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out SymbolPattern? pattern, out string error)
    {
        pattern = null;
        if (text.Length < 3 || text[1] != ':' || "NTMPEF".IndexOf(text[0]) < 0)
        {
            error = $"'{text}' is not a documentation id; it must begin with N:, T:, M:, P:, E: or F:";
            return false;
        }

        var (kind, body) = (text[0], text.Substring(2));
        var isMember = kind is not ('N' or 'T');
        var open = isMember ? body.IndexOf('(') : -1;
        var name = open < 0 ? body : body.Substring(0, open);
        error = SymbolSyntax.FaultOfName(name, isMember) ?? SymbolSyntax.FaultOfParameters(kind, open < 0 ? "" : body.Substring(open)) ?? "";
        if (error.Length > 0)
            return false;

        pattern = isMember
            ? Member(text, kind, name, open < 0 ? null : body.Substring(open))
            : new(text, kind == 'N' ? SymbolPatternKind.Namespace : SymbolPatternKind.Type, body, [], null);
        return true;
    }

    /// <summary>Reads a pattern that is known to be right.</summary>
    /// <exception cref="FormatException">It is not.</exception>
    public static SymbolPattern Parse(string text) =>
        TryParse(text, out var pattern, out var error) ? pattern : throw new FormatException(error);

    /// <summary>Whether a documentation id of a member or a type falls under the pattern.</summary>
    public bool Matches(string documentationId)
    {
        if (documentationId.Length < 3 || documentationId[1] != ':')
            return false;

        if (documentationId[0] is 'T' or 'N')
            return MatchesType(documentationId.Substring(2));

        var open = documentationId.IndexOf('(');
        var end = open < 0 ? documentationId.Length : open;
        var dot = documentationId.LastIndexOf('.', end - 1);
        if (dot < 2)
            return false;

        var member = WithoutArity(documentationId.Substring(dot + 1, end - dot - 1));
        return MatchesMember(
            documentationId.Substring(2, dot - 2),
            documentationId[0] switch { 'P' => Accessor(member, "get_"), 'E' => Accessor(member, "add_"), _ => member },
            () => open < 0 ? "" : documentationId.Substring(open));
    }

    /// <summary>Whether the type as a whole falls under the pattern.</summary>
    /// <param name="typeName">Full name with dots and backticks.</param>
    public bool MatchesType(string typeName) => Kind switch
    {
        SymbolPatternKind.Namespace => typeName.StartsWith(TypeName, StringComparison.Ordinal)
            && (typeName.Length == TypeName.Length || typeName[TypeName.Length] == '.'),
        SymbolPatternKind.Type => string.Equals(typeName, TypeName, StringComparison.Ordinal),
        _ => false,
    };

    /// <summary>Whether a member falls under the pattern.</summary>
    /// <param name="typeName">Full name of the declaring type, with dots and backticks.</param>
    /// <param name="memberName">Metadata name with <c>#ctor</c> for constructors, without generic arity.</param>
    /// <param name="parameters">The parameter list of its documentation id with parentheses, or empty; asked for only when it decides.</param>
    public bool MatchesMember(string typeName, string memberName, Func<string> parameters)
    {
        if (Kind != SymbolPatternKind.Member)
            return MatchesType(typeName);

        return string.Equals(typeName, TypeName, StringComparison.Ordinal)
            && MemberNames.Contains(memberName, StringComparer.Ordinal)
            && (Parameters is null || CoversParameters(Parameters, memberName, Normalize(parameters())));
    }

    /// <inheritdoc />
    public override string ToString() => Text;

    static string Normalize(string parameters) => parameters.Length == 0 ? "()" : parameters;

    static string WithoutArity(string name)
    {
        var tick = name.LastIndexOf("``", StringComparison.Ordinal);
        return tick < 0 ? name : name.Substring(0, tick);
    }

    static SymbolPattern Member(string text, char kind, string name, string? parameters)
    {
        var dot = name.LastIndexOf('.');
        var member = WithoutArity(name.Substring(dot + 1));
        IReadOnlyList<string> members = kind switch
        {
            'P' => [Accessor(member, "get_"), Accessor(member, "set_")],
            'E' => [Accessor(member, "add_"), Accessor(member, "remove_")],
            _ => [member],
        };
        return new(text, SymbolPatternKind.Member, name.Substring(0, dot), members, parameters);
    }

    /// <summary>An explicit implementation has its interface before the accessor's prefix: <c>N#I#get_Value</c>.</summary>
    static string Accessor(string member, string prefix) => member.Insert(member.LastIndexOf('#') + 1, prefix);

    bool CoversParameters(string pattern, string memberName, string actual)
    {
        if (string.Equals(pattern, actual, StringComparison.Ordinal))
            return true;

        // The result of a conversion may be left out.
        if (actual.StartsWith(pattern + "~", StringComparison.Ordinal))
            return true;

        // A setter takes the indices of its property and then the value.
        return Text[0] == 'P' && memberName.Substring(memberName.LastIndexOf('#') + 1).StartsWith("set_", StringComparison.Ordinal)
            && actual.StartsWith(pattern.Substring(0, pattern.Length - 1) + ",", StringComparison.Ordinal)
            && SymbolSyntax.CountParameters(actual) == SymbolSyntax.CountParameters(pattern) + 1;
    }
}
