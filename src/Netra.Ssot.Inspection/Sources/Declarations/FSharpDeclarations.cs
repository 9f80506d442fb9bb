using Netra.Ssot.Inspection.Sources.Lexing;

namespace Netra.Ssot.Inspection.Sources.Declarations;

/// <summary>Walks the declarations of F#, one a line, nested by their columns.</summary>
sealed class FSharpDeclarations(TokenReader reader)
{
    enum Kind
    {
        Namespace,
        Module,
        Type,
        Body,
    }

    readonly record struct Scope(Kind Kind, int Column, int Type);

    readonly List<TypeDeclaration> _types = [];
    readonly List<MethodDeclaration> _methods = [];
    readonly Stack<Scope> _scopes = new();
    NamespaceName? _namespace;

    public DeclarationTable Read()
    {
        for (var i = 0; i < reader.Count;)
            i = reader[i].FirstOnLine ? Line(i) : i + 1;
        return new(SourceLanguage.FSharp, _types, _methods);
    }

    int Line(int first)
    {
        var column = reader.Column(first);
        var sibling = Kind.Body;
        while (_scopes.TryPeek(out var scope) && scope.Column >= column)
            sibling = _scopes.Pop().Kind;

        if (_scopes.TryPeek(out var around) && around.Kind == Kind.Body)
            return first + 1;

        var i = SkipAttributes(first, out var compiledName);
        return reader.IsName(i) ? Declaration(i, column, compiledName, sibling) : Math.Max(i, first + 1);
    }

    int Declaration(int i, int column, string? compiledName, Kind sibling)
    {
        switch (reader.Spelling(i))
        {
            case "namespace":
                return Namespace(SkipModifiers(i + 1));
            case "module":
                return Module(SkipModifiers(i + 1), column, compiledName);
            case "type":
            case "and" when sibling == Kind.Type:
                return Type(i + 1, column, compiledName);
            case "exception" when reader.IsName(i + 1):
                return Add(i + 1, 0, (compiledName ?? reader.Name(i + 1)) + "Exception", column, Kind.Type);
            case "let" or "and" or "member" or "override" or "default" or "abstract" or "static" or "new":
                return Method(i, column, compiledName);
            case "extern":
                return Extern(i + 1, column, compiledName);
            default:
                return i + 1;
        }
    }

    int Namespace(int i)
    {
        _scopes.Clear();
        _namespace = null;
        if (!reader.IsKeyword(i, "global") && reader.IsName(i))
            _namespace = new(DottedName(ref i), reader.Name(i));
        return i + 1;
    }

    int Module(int i, int column, string? compiledName)
    {
        if (!reader.IsName(i))
            return i;

        var prefix = DottedName(ref i);
        var alias = compiledName ?? reader.Name(i) + "Module";
        if (reader.Is(i + 1, '='))
            return Add(i, 0, alias, column, Kind.Module) + 1;

        // Without an equals sign the module is the whole file, and its name may hold a namespace.
        _namespace = prefix;
        return Add(i, 0, alias, -1, Kind.Module);
    }

    int Type(int i, int column, string? compiledName)
    {
        i = SkipModifiers(SkipAttributes(i, out var inner));
        var arity = 0;
        if (reader.Is(i, '('))
            arity = CountVariables(i, ref i);
        else if (reader.Is(i, '\''))
            (arity, i) = (1, i + 2);

        // A dotted name is an extension of a type from elsewhere.
        if (!reader.IsName(i) || reader.Is(i + 1, '.'))
            return i;

        var end = i + 1;
        if (reader.Is(end, '<'))
            arity = CountVariables(end, ref end);
        Add(i, arity, compiledName ?? inner, column, Kind.Type);
        var open = SkipModifiers(end);
        if (reader.Is(open, '('))
            _methods.Add(new(_types.Count - 1, "new", FSharpParameters.Count(reader, open, column, out end), false, i));
        return end;
    }

    int Method(int i, int column, string? compiledName)
    {
        var type = EnterBody(column);
        var name = reader.IsKeyword(i, "new") ? i : FSharpParameters.MethodName(reader, SkipModifiers(i + 1));
        if (name < 0)
            return i + 1;

        _methods.Add(new(type, compiledName, FSharpParameters.Count(reader, name + 1, column, out var end), false, name));
        return end;
    }

    // extern int getpid(int a)
    int Extern(int i, int column, string? compiledName)
    {
        var type = EnterBody(column);
        while (i < reader.Count && !reader.Is(i, '(') && !reader[i].FirstOnLine)
            i++;
        if (!reader.Is(i, '(') || !reader.IsName(i - 1))
            return i;

        _methods.Add(new(type, compiledName, FSharpParameters.CountTuple(reader, i, out var end), false, i - 1));
        return end;
    }

    // A file without a module has one of its own name, which no declaration writes: its functions have the type -1.
    int EnterBody(int column)
    {
        var type = _scopes.TryPeek(out var scope) ? scope.Type : -1;
        _scopes.Push(new(Kind.Body, column, type));
        return type;
    }

    int Add(int name, int arity, string? alias, int column, Kind kind)
    {
        var parent = _scopes.TryPeek(out var scope) ? scope.Type : -1;
        _types.Add(new(reader.Name(name), alias, arity, _namespace, parent, name));
        _scopes.Push(new(kind, column, _types.Count - 1));
        return name + 1;
    }

    /// <summary>The qualifier of the dotted name at a place, which is moved to its last part.</summary>
    NamespaceName? DottedName(ref int i)
    {
        NamespaceName? qualifier = null;
        for (; reader.Is(i + 1, '.') && reader.IsName(i + 2); i += 2)
            qualifier = new(qualifier, reader.Name(i));
        return qualifier;
    }

    int CountVariables(int open, ref int end)
    {
        var close = reader.Is(open, '(') ? ')' : '>';
        var arity = 1;
        var i = open + 1;
        for (; i < reader.Count && !reader.Is(i, close) && !reader.IsKeyword(i, "when"); i++)
        {
            arity += reader.Is(i, ',') ? 1 : 0;
            if (reader.Is(i, '['))
                i = reader.Skip(i) - 1;
        }

        while (i < reader.Count && !reader.Is(i, close))
            i++;
        end = i + 1;
        return arity;
    }

    int SkipAttributes(int i, out string? compiledName)
    {
        compiledName = null;
        while (reader.Is(i, '[') && reader.Is(i + 1, '<'))
        {
            var end = reader.Skip(i);
            for (; i < end; i++)
            {
                if (reader.IsKeyword(i, "CompiledName") && reader.Is(i + 1, '(') && i + 2 < end && reader[i + 2].Kind == TokenKind.Literal)
                    compiledName = reader.Spelling(i + 2).Trim("@\"").ToString();
            }
        }

        return i;
    }

    int SkipModifiers(int i)
    {
        while (i < reader.Count && reader[i].Kind == TokenKind.Word && reader.Spelling(i) is
            "rec" or "public" or "private" or "internal" or "inline" or "mutable" or "member" or "let" or "val" or "abstract")
        {
            i++;
        }

        return i;
    }
}
