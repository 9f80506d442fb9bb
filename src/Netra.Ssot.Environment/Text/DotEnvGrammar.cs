namespace Netra.Ssot.Environment.Text;

/// <summary>What reader and writer of <c>.env</c> texts agree on.</summary>
static class DotEnvGrammar
{
    public const string Export = "export";

    public static bool IsBlank(char character) => character is ' ' or '\t';

    public static bool IsNewLine(char character) => character is '\n' or '\r';

    public static bool IsNameCharacter(char character) =>
        !char.IsWhiteSpace(character) && !char.IsControl(character) && character is not ('=' or '#' or '\'' or '"' or '`' or '\uFEFF');

    public static char? Unescape(char letter) => letter switch
    {
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        '\\' or '"' or '$' => letter,
        _ => null,
    };

    public static char? Escape(char character) => character switch
    {
        '\n' => 'n',
        '\r' => 'r',
        '\t' => 't',
        '\\' or '"' => character,
        _ => null,
    };
}
