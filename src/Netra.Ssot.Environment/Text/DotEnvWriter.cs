using System.Text;

namespace Netra.Ssot.Environment.Text;

/// <summary>Writes variables as a <c>.env</c> text.</summary>
static class DotEnvWriter
{
    public static string Write(IEnumerable<KeyValuePair<string, string>> variables)
    {
        var text = new StringBuilder();
        foreach (var pair in variables)
        {
            var (name, value) = (VariableText.Name(pair.Key), VariableText.Value(pair.Key, pair.Value));
            foreach (var character in name)
            {
                if (!DotEnvGrammar.IsNameCharacter(character))
                    throw new ArgumentException($"A .env file cannot name '{name}': leave out white space, quotes and '#'.", nameof(variables));
            }

            text.Append(name).Append('=');
            WriteValue(text, value);
            text.Append('\n');
        }

        return text.ToString();
    }

    static void WriteValue(StringBuilder text, string value)
    {
        if (IsPlain(value))
        {
            text.Append(value);
            return;
        }

        text.Append('"');
        foreach (var character in value)
        {
            if (DotEnvGrammar.Escape(character) is { } letter)
                text.Append('\\').Append(letter);
            else
                text.Append(character);
        }

        text.Append('"');
    }

    static bool IsPlain(string value)
    {
        foreach (var character in value)
        {
            if (!DotEnvGrammar.IsNameCharacter(character) && character != '=')
                return false;
        }

        return true;
    }
}
