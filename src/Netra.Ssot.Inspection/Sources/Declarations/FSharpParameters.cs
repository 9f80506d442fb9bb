using Netra.Ssot.Inspection.Sources.Lexing;

namespace Netra.Ssot.Inspection.Sources.Declarations;

/// <summary>Reads the name and counts the parameters of an F# function, member or constructor.</summary>
static class FSharpParameters
{
    /// <summary>The name behind <c>self.</c>, if that leads; -1 if no name follows.</summary>
    public static int MethodName(TokenReader reader, int i)
    {
        if (!reader.IsName(i))
            return -1;

        while (reader.Is(i + 1, '.') && reader.IsName(i + 2))
            i += 2;
        return i;
    }

    /// <summary>The number of parameters that the compiler makes of the patterns behind a name: tupled and curried ones alike.</summary>
    /// <param name="column">The column of the declaration, left of which nothing belongs to it.</param>
    /// <param name="end">The token behind them.</param>
    public static int Count(TokenReader reader, int i, int column, out int end)
    {
        end = reader.Is(i, '<') ? AfterAngles(reader, i) : i;
        if (reader.Is(end, ':'))
            return CountSignature(reader, ref end);

        var count = 0;
        while (end < reader.Count && reader.Punctuation(end) is not ('=' or ':') && !reader.IsKeyword(end, "with")
            && (!reader[end].FirstOnLine || reader.Column(end) > column))
        {
            if (reader.Is(end, '('))
            {
                count += CountTuple(reader, end, out end);
            }
            else
            {
                count += reader.IsName(end) ? 1 : 0;
                end++;
            }
        }

        return count;
    }

    /// <summary>The number of patterns in a parenthesis.</summary>
    public static int CountTuple(TokenReader reader, int open, out int end)
    {
        end = reader.Skip(open);
        if (end == open + 2)
            return 0;

        var (count, angles) = (1, 0);
        for (var i = open + 1; i < end - 1; i++)
        {
            var c = reader.Punctuation(i);
            if (c is '(' or '[' or '{')
                i = reader.Skip(i) - 1;
            else if (c == '<')
                angles++;
            else if (c == '>' && !reader.Is(i - 1, '-'))
                angles--;
            else if (c == ',' && angles == 0)
                count++;
        }

        return count;
    }

    // abstract Name : a * b -> c -> d
    static int CountSignature(TokenReader reader, ref int i)
    {
        var (count, group, isUnit) = (0, 1, reader.IsKeyword(i + 1, "unit"));
        for (i++; i < reader.Count && !reader[i].FirstOnLine; i++)
        {
            switch (reader.Punctuation(i))
            {
                case '(':
                    i = reader.Skip(i) - 1;
                    break;
                case '*':
                    group++;
                    break;
                case '-' when reader.Is(i + 1, '>'):
                    count += isUnit && group == 1 ? 0 : group;
                    (group, isUnit) = (1, false);
                    break;
            }
        }

        return count;
    }

    static int AfterAngles(TokenReader reader, int i)
    {
        var depth = 0;
        for (; i < reader.Count && !reader[i].FirstOnLine; i++)
        {
            depth += reader.Punctuation(i) switch { '<' => 1, '>' => -1, _ => 0 };
            if (depth == 0)
                return i + 1;
        }

        return i;
    }
}
