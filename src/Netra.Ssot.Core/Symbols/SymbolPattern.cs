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

        var body = text.Substring(2);
        if (text[0] is 'N' or 'T')
        {
            if (!IsDottedName(body))
            {
                error = $"'{body}' is not a dotted name";
                return false;
            }

            pattern = new(text, text[0] == 'N' ? SymbolPatternKind.Namespace : SymbolPatternKind.Type, body, [], null);
            error = "";
            return true;
        }

        var open = body.IndexOf('(');
        var name = open < 0 ? body : body.Substring(0, open);
        var dot = name.LastIndexOf('.');
        if (dot <= 0 || dot == name.Length - 1 || !IsDottedName(name) || (open >= 0 && body.IndexOf(')', open) < 0))
        {
            error = $"'{body}' does not name a member as Type.Member or Type.Member(parameters)";
            return false;
        }

        var member = WithoutArity(name.Substring(dot + 1));
        IReadOnlyList<string> members = text[0] switch
        {
            'P' => ["get_" + member, "set_" + member],
            'E' => ["add_" + member, "remove_" + member],
            _ => [member],
        };
        pattern = new(text, SymbolPatternKind.Member, name.Substring(0, dot), members, open < 0 ? null : body.Substring(open));
        error = "";
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

        return MatchesMember(
            documentationId.Substring(2, dot - 2),
            WithoutArity(documentationId.Substring(dot + 1, end - dot - 1)),
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
            && (Parameters is null || string.Equals(Parameters, Normalize(parameters()), StringComparison.Ordinal));
    }

    /// <inheritdoc />
    public override string ToString() => Text;

    static string Normalize(string parameters) => parameters.Length == 0 ? "()" : parameters;

    static string WithoutArity(string name)
    {
        var tick = name.IndexOf('`');
        return tick < 0 ? name : name.Substring(0, tick);
    }

    static bool IsDottedName(string name)
    {
        if (name.Length == 0)
            return false;

        foreach (var part in name.Split('.'))
        {
            if (part.Length == 0 || !part.All(c => char.IsLetterOrDigit(c) || c is '_' or '`' or '#' or '<' or '>' or '{' or '}' or '@' or ',' or '-'))
                return false;
        }

        return true;
    }
}
