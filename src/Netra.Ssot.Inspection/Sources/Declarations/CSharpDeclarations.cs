using Netra.Ssot.Inspection.Sources.Lexing;

namespace Netra.Ssot.Inspection.Sources.Declarations;

/// <summary>Walks the members of C# namespaces and types; bodies are passed over, for no type can be declared in one.</summary>
sealed class CSharpDeclarations(TokenReader reader)
{
    enum State
    {
        /// <summary>Before a member's parameters, body or value.</summary>
        Header,

        /// <summary>Behind its parameters: constraints or a constructor's initializer.</summary>
        AfterParameters,

        /// <summary>In a value or an expression body, which only a semicolon ends.</summary>
        Expression,
    }

    readonly record struct Scope(NamespaceName? Namespace, int Type, bool IsExtension);

    readonly List<TypeDeclaration> _types = [];
    readonly List<MethodDeclaration> _methods = [];
    readonly Stack<Scope> _outer = new();
    Scope _scope = new(null, -1, false);
    State _state;
    int _memberStart;

    public DeclarationTable Read()
    {
        for (var i = 0; i < reader.Count;)
            i = Step(i);
        return new(SourceLanguage.CSharp, _types, _methods);
    }

    int Step(int i)
    {
        switch (reader.Punctuation(i))
        {
            case '}':
                if (_outer.TryPop(out var outer))
                    _scope = outer;
                return BeginMember(i + 1);
            case ';':
                return BeginMember(i + 1);
            case '{':
                var end = reader.Skip(i);
                return _state == State.Expression ? end : BeginMember(end);
            case '[':
                return Attributes(i);
            case '(':
                return Parameters(i);
            case '=':
                _state = State.Expression;
                return i + 1;
        }

        return _state == State.Header && reader[i].Kind == TokenKind.Word ? Word(i) : i + 1;
    }

    int BeginMember(int i)
    {
        _state = State.Header;
        return _memberStart = i;
    }

    int Attributes(int i)
    {
        var end = reader.Skip(i);
        if (i == _memberStart)
            _memberStart = end;
        return end;
    }

    int Word(int i)
    {
        switch (reader.Spelling(i))
        {
            case "namespace" when _scope.Type < 0 && reader.IsName(i + 1):
                return Namespace(i + 1);
            case "class" or "struct" or "interface" or "enum" when reader.IsName(i + 1):
                return Type(i + 1);
            case "record" when IsRecord(i):
                return Type(i + 1);
            case "delegate" when !reader.Is(i + 1, '*'):
                return Delegate(i + 1);
            case "extension" when i == _memberStart && _scope.Type >= 0 && reader.Punctuation(i + 1) is '(' or '<':
                return OpenBody(i + 1, _scope with { IsExtension = true });
            case "operator":
                while (i < reader.Count && reader.Punctuation(i) is not ('(' or ';' or '{' or '}'))
                    i++;
                _state = State.AfterParameters;
                return i;
            default:
                return i + 1;
        }
    }

    // Elsewhere the word is a name like any other.
    bool IsRecord(int i) =>
        reader.IsName(i + 1) && !reader.Is(i - 1, '.')
        && !reader.IsKeyword(i + 1, "class") && !reader.IsKeyword(i + 1, "struct")
        && (reader.Punctuation(i + 2) is '(' or '{' or ';' or ':' or '<' || reader.IsKeyword(i + 2, "where"));

    int Namespace(int i)
    {
        var name = new NamespaceName(_scope.Namespace, reader.Name(i++));
        for (; reader.Is(i, '.') && reader.IsName(i + 1); i += 2)
            name = new(name, reader.Name(i + 1));

        var scope = _scope with { Namespace = name };
        if (reader.Is(i, '{'))
            _outer.Push(_scope);
        _scope = scope;
        return BeginMember(i + 1);
    }

    int Type(int name)
    {
        var (arity, i) = Arity(name + 1);
        _types.Add(new(reader.Name(name), null, arity, _scope.Namespace, _scope.Type, name));
        if (reader.Is(i, '('))
            _methods.Add(new(_types.Count - 1, null, reader.CountItems(i, out _), false, name));

        return OpenBody(i, new(_scope.Namespace, _types.Count - 1, false));
    }

    (int Arity, int End) Arity(int i) => reader.Is(i, '<') ? (reader.CountItems(i, out var end), end) : (0, i);

    /// <summary>Goes to the body, past base list and constraints, and enters it; a semicolon stands for none.</summary>
    int OpenBody(int i, Scope scope)
    {
        while (i < reader.Count && reader.Punctuation(i) is not (';' or '}' or '{'))
            i = reader.Punctuation(i) is '(' or '[' ? reader.Skip(i) : i + 1;

        if (!reader.Is(i, '{'))
            return BeginMember(reader.Is(i, ';') ? i + 1 : i);

        _outer.Push(_scope);
        _scope = scope;
        return BeginMember(i + 1);
    }

    int Delegate(int i)
    {
        for (; i < reader.Count && reader.Punctuation(i) is not (';' or '{' or '}'); i++)
        {
            if (!reader.Is(i, '('))
                continue;

            if (NameBefore(i) is >= 0 and var name)
            {
                _types.Add(new(reader.Name(name), null, Arity(name + 1).Arity, _scope.Namespace, _scope.Type, name));
                _state = State.AfterParameters;
                return reader.Skip(i);
            }

            i = reader.Skip(i) - 1;
        }

        return i;
    }

    int Parameters(int open)
    {
        if (_state == State.Header && reader.Punctuation(open - 1) is var before && (before == '>' || reader.IsName(open - 1)))
        {
            if (NameBefore(open) is >= 0 and var name)
            {
                _state = State.AfterParameters;
                if (_scope.Type >= 0)
                    _methods.Add(new(_scope.Type, null, reader.CountItems(open, out _), _scope.IsExtension, name));
            }
            else if (before == '>')
            {
                _state = State.AfterParameters;
            }
        }

        return reader.Skip(open);
    }

    /// <summary>The name of which a parenthesis holds the parameters; -1 when it begins a tuple.</summary>
    int NameBefore(int open)
    {
        var i = open - 1;
        if (reader.Is(i, '>'))
        {
            for (var depth = 0; i >= _memberStart; i--)
            {
                depth += reader.Punctuation(i) switch { '>' => 1, '<' => -1, _ => 0 };
                if (depth == 0)
                    break;
            }

            i--;
        }

        return i >= _memberStart && reader.IsName(i) && !IsModifier(i) ? i : -1;
    }

    bool IsModifier(int i) => reader[i].Kind == TokenKind.Word && reader.Spelling(i) is
        "public" or "private" or "protected" or "internal" or "file" or "static" or "async" or "unsafe" or "virtual" or "override"
        or "abstract" or "sealed" or "extern" or "new" or "partial" or "readonly" or "ref" or "required" or "volatile" or "event" or "delegate";
}
