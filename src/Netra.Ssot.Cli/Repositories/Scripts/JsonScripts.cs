using System.Text;
using System.Text.Json;
using Netra.Ssot.Core.Facts.Repository;

namespace Netra.Ssot.Cli.Repositories.Scripts;

/// <summary>The <c>scripts</c> of a <c>package.json</c>.</summary>
static class JsonScripts
{
    public static IEnumerable<ScriptCommand> Read(ScriptText script)
    {
        var commands = new List<ScriptCommand>();
        foreach (var (start, end) in Values(script.Text))
        {
            var mask = new Mask(script.Text).Keep(start, end).Unescape(start, end);
            commands.AddRange(ShellLexer.Read(script, mask.ToString(), ShellDialect.Posix, start, end));
        }

        return commands;
    }

    /// <summary>The stretches of the strings within the object, without their quotes.</summary>
    static List<(int Start, int End)> Values(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var values = new List<(int, int)>();
        var json = new Utf8JsonReader(bytes, new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        var isInside = false;
        try
        {
            while (json.Read())
            {
                if (json is { TokenType: JsonTokenType.PropertyName, CurrentDepth: 1 })
                    isInside = json.ValueTextEquals("scripts");
                else if (isInside && json is { TokenType: JsonTokenType.String, CurrentDepth: 2 })
                    values.Add((Chars(json.TokenStartIndex + 1), Chars(json.BytesConsumed - 1)));
            }
        }
        catch (JsonException exception)
        {
            throw new FormatException(exception.Message, exception);
        }

        return values;

        int Chars(long count) => Encoding.UTF8.GetCharCount(bytes, 0, (int)count);
    }
}
