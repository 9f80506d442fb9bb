namespace Netra.Ssot.Inspection.Sources.Lexing;

/// <summary>Conditional compilation: which regions are active. It knows the words of C#, F# and Visual Basic.</summary>
/// <param name="ignoreCase">As Visual Basic has it.</param>
sealed class Directives(string text, IReadOnlySet<string> defines, bool ignoreCase)
{
    readonly Stack<(bool Outer, bool Taken, bool Active)> _regions = new();
    readonly HashSet<string> _defines = new(defines, ignoreCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);

    bool IsActive => _regions.Count == 0 || _regions.Peek().Active;

    /// <summary>Obeys the directive at the position and returns where active text goes on: at a line's end.</summary>
    public int Read(int position)
    {
        position = Obey(position);
        while (!IsActive && position < text.Length)
        {
            position = FirstOfNextLine(position);
            position = position < text.Length && text[position] == '#' ? Obey(position) : LineEnd(position);
        }

        return position;
    }

    int Obey(int position)
    {
        var end = LineEnd(position);
        var line = text.AsSpan(position + 1, end - position - 1).TrimStart();
        var word = Word(line);
        var rest = line[word.Length..];
        if (Is(word, "if"))
        {
            var active = IsActive && Evaluate(rest);
            _regions.Push((IsActive, active, active));
        }
        else if (Is(word, "elif") || Is(word, "elseif"))
        {
            Turn(rest, always: false);
        }
        else if (Is(word, "else"))
        {
            Turn(rest, always: true);
        }
        else if (Is(word, "endif") || (Is(word, "end") && Is(Word(rest.TrimStart()), "if")))
        {
            _regions.TryPop(out _);
        }
        else if (IsActive)
        {
            Define(word, rest);
        }

        return end;
    }

    void Turn(ReadOnlySpan<char> condition, bool always)
    {
        if (!_regions.TryPop(out var region))
            return;

        var active = region.Outer && !region.Taken && (always || Evaluate(condition));
        _regions.Push((region.Outer, region.Taken || active, active));
    }

    void Define(ReadOnlySpan<char> word, ReadOnlySpan<char> rest)
    {
        var name = Word(rest.TrimStart());
        if (name.IsEmpty)
            return;

        var value = rest.TrimStart()[name.Length..].TrimStart();
        if (Is(word, "define") || (Is(word, "const") && value.StartsWith("=") && Evaluate(value[1..])))
            _defines.Add(name.ToString());
        else if (Is(word, "undef") || Is(word, "const"))
            _defines.Remove(name.ToString());
    }

    bool Evaluate(ReadOnlySpan<char> condition) => new Condition(_defines, ignoreCase).Evaluate(condition);

    bool Is(ReadOnlySpan<char> word, string name) =>
        word.Equals(name, ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);

    int LineEnd(int position)
    {
        var length = text.AsSpan(position).IndexOfAny("\n\r\u0085\u2028\u2029");
        return length < 0 ? text.Length : position + length;
    }

    int FirstOfNextLine(int position)
    {
        while (position < text.Length && char.IsWhiteSpace(text[position]))
            position++;
        return position;
    }

    static ReadOnlySpan<char> Word(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && Characters.IsIdentifierPart(text[length]))
            length++;
        return text[..length];
    }
}
