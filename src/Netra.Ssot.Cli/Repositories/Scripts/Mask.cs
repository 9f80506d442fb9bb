namespace Netra.Ssot.Cli.Repositories.Scripts;

/// <summary>A copy of a text in which only some stretches are kept; everything else is blank, and no offset moves.</summary>
sealed class Mask
{
    readonly string _text;
    readonly char[] _kept;

    public Mask(string text)
    {
        _text = text;
        _kept = [.. text.Select(c => c is '\n' or '\r' ? c : ' ')];
    }

    /// <summary>Keeps a stretch as it is.</summary>
    public Mask Keep(int start, int end)
    {
        _text.CopyTo(start, _kept, start, end - start);
        return this;
    }

    /// <summary>Blanks the characters of a stretch that a test picks.</summary>
    public Mask Blank(int start, int end, Predicate<char> picks)
    {
        for (var i = start; i < end; i++)
        {
            if (picks(_kept[i]))
                _kept[i] = ' ';
        }

        return this;
    }

    /// <summary>Makes one line of a stretch; an empty line in it stays an end.</summary>
    public Mask Fold(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (_kept[i] is '\r' || (_kept[i] == '\n' && !IsFollowedByEmptyLine(i, end)))
                _kept[i] = ' ';
        }

        return this;
    }

    /// <summary>Undoes the escapes of a string in double quotes, as JSON and YAML have them.</summary>
    public Mask Unescape(int start, int end)
    {
        for (var i = start; i + 1 < end; i++)
        {
            if (_kept[i] != '\\')
                continue;

            (_kept[i], _kept[i + 1]) = (' ', _kept[i + 1] switch { 'n' => '\n', 't' or 'r' => ' ', var c => c });
            i++;
        }

        return this;
    }

    /// <summary>Puts a word in the place of what a workflow fills in: <c>${{ … }}</c> is no code of the script.</summary>
    public Mask FillExpressions(int start, int end)
    {
        for (var open = Find("${{", start); open >= 0; open = Find("${{", open))
        {
            var close = Find("}}", open);
            close = close < 0 ? end : close + 2;
            Array.Fill(_kept, 'x', open, close - open);
            open = close;
        }

        return this;

        int Find(string part, int from)
        {
            var index = _kept.AsSpan(from, Math.Max(end - from, 0)).IndexOf(part);
            return index < 0 ? -1 : from + index;
        }
    }

    public override string ToString() => new(_kept);

    bool IsFollowedByEmptyLine(int newline, int end)
    {
        var next = newline + 1;
        while (next < end && _kept[next] is ' ' or '\r')
            next++;
        return next < end && _kept[next] == '\n';
    }
}
