using Netra.Ssot.Inspection.Sources.Lexing;

namespace Netra.Ssot.Inspection.Sources.Declarations;

/// <summary>Walks the declarations of Visual Basic by their keywords and the <c>End</c> that closes each.</summary>
sealed class VisualBasicDeclarations(TokenReader reader)
{
    readonly record struct Scope(NamespaceName? Namespace, int Type);

    readonly List<TypeDeclaration> _types = [];
    readonly List<MethodDeclaration> _methods = [];
    readonly Stack<Scope> _outer = new();
    Scope _scope = new(null, -1);

    public DeclarationTable Read()
    {
        for (var i = 0; i < reader.Count;)
            i = reader[i].Kind == TokenKind.Word ? Word(i) : i + 1;
        return new(SourceLanguage.VisualBasic, _types, _methods);
    }

    int Word(int i)
    {
        if (reader.IsKeyword(i, "End") && !reader.Is(i - 1, '.'))
            return End(i + 1);

        if (!reader.IsName(i + 1) || reader[i + 1].FirstOnLine || !BeginsDeclaration(i))
            return i + 1;

        if (reader.IsKeyword(i, "Namespace"))
            return Namespace(i + 1);
        if (IsTypeKeyword(i))
            return Type(i + 1, hasBody: true);
        if (reader.IsKeyword(i, "Delegate"))
            return Type(i + 2, hasBody: false);
        return IsMethodKeyword(i) ? Method(i + 1) : i + 1;
    }

    int End(int i)
    {
        var closes = i < reader.Count && !reader[i].FirstOnLine && (IsTypeKeyword(i) || reader.IsKeyword(i, "Namespace"));
        if (closes && _outer.TryPop(out var outer))
            _scope = outer;
        return closes ? i + 1 : i;
    }

    int Namespace(int i)
    {
        var name = reader.IsKeyword(i, "Global") ? null : new NamespaceName(_scope.Namespace, reader.Name(i));
        for (i++; reader.Is(i, '.') && reader.IsName(i + 1); i += 2)
            name = new(name, reader.Name(i + 1));

        _outer.Push(_scope);
        _scope = _scope with { Namespace = name };
        return i;
    }

    int Type(int name, bool hasBody)
    {
        if (!reader.IsName(name))
            return name;

        _types.Add(new(reader.Name(name), null, Arity(name + 1, out var end), _scope.Namespace, _scope.Type, name));
        if (!hasBody)
            return end;

        _outer.Push(_scope);
        _scope = _scope with { Type = _types.Count - 1 };
        return end;
    }

    int Method(int name)
    {
        if (_scope.Type < 0)
            return name + 1;

        var arity = Arity(name + 1, out var i);
        while (arity == 0 && i < reader.Count && !reader[i].FirstOnLine
            && (reader[i].Kind == TokenKind.Literal || reader.IsKeyword(i, "Lib") || reader.IsKeyword(i, "Alias")))
        {
            i++;
        }

        var hasList = reader.Is(i, '(');
        _methods.Add(new(_scope.Type, null, hasList ? CountItems(i) : 0, false, name));
        return hasList ? reader.Skip(i) : i;
    }

    int Arity(int i, out int end)
    {
        var isGeneric = reader.Is(i, '(') && reader.IsKeyword(i + 1, "Of");
        end = isGeneric ? reader.Skip(i) : i;
        return isGeneric ? CountItems(i) : 0;
    }

    int CountItems(int open)
    {
        if (reader.Is(open + 1, ')'))
            return 0;

        var items = 1;
        for (var i = open + 1; i < reader.Count && !reader.Is(i, ')');)
        {
            items += reader.Is(i, ',') ? 1 : 0;
            i = reader.Punctuation(i) is '(' or '{' ? reader.Skip(i) : i + 1;
        }

        return items;
    }

    bool BeginsDeclaration(int i) => reader[i].FirstOnLine || reader.Punctuation(i - 1) is '>' or ':' || IsModifier(i - 1);

    bool IsTypeKeyword(int i) => IsAny(i, "Class", "Structure", "Module", "Interface", "Enum");

    bool IsMethodKeyword(int i) => IsAny(i, "Sub", "Function");

    bool IsModifier(int i) =>
        IsAny(i, "Public", "Private", "Protected", "Friend", "Shared", "Shadows", "Partial", "MustInherit", "NotInheritable")
        || IsAny(i, "Async", "Iterator", "Overrides", "Overridable", "MustOverride", "NotOverridable", "Overloads")
        || IsAny(i, "Declare", "Ansi", "Unicode", "Auto");

    bool IsAny(int i, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (reader.IsKeyword(i, word))
                return true;
        }

        return false;
    }
}
