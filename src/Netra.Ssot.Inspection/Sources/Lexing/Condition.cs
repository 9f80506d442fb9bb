namespace Netra.Ssot.Inspection.Sources.Lexing;

/// <summary>Evaluates the condition of an <c>#if</c>, with a stack of its own: no nesting is too deep.</summary>
/// <param name="isVisualBasic">Whether the operators are words, and bind as in Visual Basic.</param>
sealed class Condition(IReadOnlySet<string> defines, bool isVisualBasic)
{
    const char Open = '(';
    const char Not = '!';
    const char Equal = '=';
    const char Unequal = '#';
    const char And = '&';
    const char Or = '|';

    readonly Stack<bool> _values = new();
    readonly Stack<char> _operators = new();

    public bool Evaluate(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length;)
        {
            var c = text[i];
            var next = i + 1 < text.Length ? text[i + 1] : '\0';
            if (c == '\'' || (c == '/' && next == '/'))
                break;

            if (Characters.IsIdentifierPart(c))
            {
                var length = 1;
                while (i + length < text.Length && Characters.IsIdentifierPart(text[i + length]))
                    length++;
                Operand(text.Slice(i, length));
                i += length;
                continue;
            }

            i += Operator(c, next);
        }

        while (_operators.Count > 0)
            Apply(_operators.Pop());
        return _values.TryPop(out var value) && value;
    }

    int Operator(char c, char next)
    {
        switch (c, next)
        {
            case ('(', _):
                _operators.Push(Open);
                return 1;
            case (')', _):
                while (_operators.TryPop(out var inner) && inner != Open)
                    Apply(inner);
                return 1;
            case ('!', '=') or ('<', '>'):
                Push(Unequal);
                return 2;
            case ('!', _):
                _operators.Push(Not);
                return 1;
            case ('=', _):
                Push(Equal);
                return next == '=' ? 2 : 1;
            case ('&', '&'):
                Push(And);
                return 2;
            case ('|', '|'):
                Push(Or);
                return 2;
            default:
                return 1;
        }
    }

    void Operand(ReadOnlySpan<char> word)
    {
        if (isVisualBasic && OperatorWord(word) is var op and not '\0')
        {
            if (op == Not)
                _operators.Push(Not);
            else if (op != ' ')
                Push(op);
            return;
        }

        var comparison = isVisualBasic ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        _values.Push(word.Equals("true", comparison)
            || (char.IsAsciiDigit(word[0]) ? word.ContainsAnyExcept('0') : !word.Equals("false", comparison) && defines.Contains(word.ToString())));
    }

    static char OperatorWord(ReadOnlySpan<char> word) =>
        Is(word, "And") || Is(word, "AndAlso") ? And
        : Is(word, "Or") || Is(word, "OrElse") ? Or
        : Is(word, "Xor") ? Unequal
        : Is(word, "Not") ? Not
        : Is(word, "Then") ? ' ' : '\0';

    static bool Is(ReadOnlySpan<char> word, string name) => word.Equals(name, StringComparison.OrdinalIgnoreCase);

    void Push(char op)
    {
        while (_operators.TryPeek(out var top) && top != Open && Rank(top) >= Rank(op))
            Apply(_operators.Pop());
        _operators.Push(op);
    }

    int Rank(char op) => op switch
    {
        Not => isVisualBasic ? 3 : 4,
        Equal or Unequal => isVisualBasic ? 4 : 3,
        And => 2,
        _ => 1,
    };

    void Apply(char op)
    {
        if (op == Open || !_values.TryPop(out var right))
            return;

        if (op == Not)
        {
            _values.Push(!right);
            return;
        }

        if (!_values.TryPop(out var left))
            return;

        _values.Push(op switch
        {
            Equal => left == right,
            Unequal => left != right,
            And => left && right,
            _ => left || right,
        });
    }
}
