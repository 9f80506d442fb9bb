namespace Netra.Ssot.Core.Symbols;

/// <summary>What a documentation id may look like. Says what is wrong with one that a person wrote in C# instead.</summary>
internal static class SymbolSyntax
{
    static readonly string[] Keywords =
    [
        "bool", "byte", "char", "decimal", "double", "dynamic", "float", "int", "long", "nint", "nuint", "object", "sbyte", "short", "string", "uint", "ulong", "ushort", "void",
    ];

    /// <summary>What is wrong with a dotted name; null when nothing is.</summary>
    /// <param name="isMember">Whether its last part names a member.</param>
    public static string? FaultOfName(string name, bool isMember)
    {
        if (isMember && name.IndexOf("..", StringComparison.Ordinal) >= 0)
            return $"'{name}' names a constructor as in metadata; write #ctor, or #cctor for the static one";

        var parts = name.Split('.');
        if (isMember && parts.Length < 2)
            return $"'{name}' does not name a member as Type.Member or Type.Member(parameters)";

        for (var i = 0; i < parts.Length; i++)
        {
            var isMemberPart = isMember && i == parts.Length - 1;
            if (!IsPart(parts[i], isMemberPart))
                return FaultOfPart(name, parts[i]);
        }

        return null;
    }

    /// <summary>What is wrong with a parameter list; null when nothing is, or there is none.</summary>
    /// <param name="kind">The letter before the colon.</param>
    public static string? FaultOfParameters(char kind, string list)
    {
        if (list.Length == 0)
            return null;
        if (kind is 'F' or 'E')
            return $"'{list}' is a parameter list, which fields and events do not have";
        if (!IsBalanced(list) || (list[list.Length - 1] != ')' && list.IndexOf(")~", StringComparison.Ordinal) < 0) || list[list.Length - 1] == '~')
            return $"'{list}' is not a parameter list; its brackets do not close";

        foreach (var c in list)
        {
            if (!char.IsLetterOrDigit(c) && "_.,`{}()[]*@#~:+-=!^|$".IndexOf(c) < 0)
                return $"'{list}' holds '{c}'; write the full names of the types, with {{}} for type arguments and no spaces";
        }

        foreach (var type in list.Split(',', '(', ')', '{', '}', '[', ']', '*', '@', '~'))
        {
            if (Keywords.Contains(type, StringComparer.Ordinal))
                return $"'{list}' holds the C# keyword {type}; write the full name of the type, as System.Int32 for int";
        }

        return null;
    }

    /// <summary>How many parameters a list has.</summary>
    public static int CountParameters(string list)
    {
        int count = list.StartsWith("()", StringComparison.Ordinal) ? 0 : 1, depth = 0;
        foreach (var c in list)
        {
            if (c is '(' or '{' or '[')
                depth++;
            else if (c is ')' or '}' or ']')
                depth--;
            else if (c == ',' && depth == 1)
                count++;
        }

        return count;
    }

    static bool IsBalanced(string list)
    {
        var expected = new char[list.Length];
        var depth = 0;
        for (var i = 0; i < list.Length; i++)
        {
            if (list[i] is '(' or '{' or '[')
                expected[depth++] = list[i] == '(' ? ')' : list[i] == '{' ? '}' : ']';
            else if (list[i] is (')' or '}' or ']') && (depth == 0 || expected[--depth] != list[i]))
                return false;
            // After the list there is at most the result of a conversion.
            if (depth == 0 && list[i] == ')' && i + 1 < list.Length && list[i + 1] != '~')
                return false;
        }

        return depth == 0;
    }

    /// <summary>Letters and what compilers put into names; F# members may hold spaces and apostrophes.</summary>
    static bool IsPart(string part, bool isMember)
    {
        if (part.Length == 0 || part[0] == ' ' || part[part.Length - 1] == ' ' || !IsArity(part, isMember))
            return false;

        // Generated names begin with an angle; elsewhere it is a type argument in C#.
        var isGenerated = part[0] == '<';
        var isExplicit = isMember && part.IndexOf('#') >= 0;
        foreach (var c in part)
        {
            var isAllowed = char.IsLetterOrDigit(c) || c is '_' or '`' or '-' or '$'
                || (isGenerated && c is ('<' or '>' or '|'))
                || (isMember && c is ('#' or ' ' or '\''))
                || (isExplicit && c is ('{' or '}' or '@' or ','));
            if (!isAllowed)
                return false;
        }

        return true;
    }

    /// <summary>One backtick and a number for types, two for methods, at the end; none is as well.</summary>
    static bool IsArity(string part, bool isMember)
    {
        var tick = part.IndexOf('`');
        if (tick < 0 || (isMember && part.IndexOf('#') >= 0))
            return true;

        var digits = part.Substring(tick).TrimStart('`');
        return tick > 0 && digits.Length > 0 && digits.All(c => c is >= '0' and <= '9') && part.Length - tick - digits.Length == (isMember ? 2 : 1);
    }

    static string FaultOfPart(string name, string part)
    {
        if (part.IndexOf('<') >= 0 || part.IndexOf('{') >= 0)
            return $"'{name}' holds type arguments; write how many there are, as List`1 for a type and Select``2 for a method";
        if (part.IndexOf('`') >= 0)
            return $"'{name}' holds a bad number of type parameters; write List`1 for a type and Select``2 for a method";
        return part.IndexOf('(') >= 0
            ? $"'{name}' holds a parameter list, which only members have; begin with M: or P:"
            : $"'{name}' is not a dotted name";
    }
}
