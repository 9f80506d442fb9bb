using Netra.Ssot.Core.Facts.Repository;

namespace Netra.Ssot.Core.Rules.Repository;

/// <summary>A command without what stands before it: assignments, keywords of the shell and programs that run others.</summary>
/// <param name="Program">The program's file name, without its folder and <c>.exe</c>.</param>
/// <param name="Arguments">The words behind it.</param>
internal sealed record CommandWords(ScriptWord First, string Program, IReadOnlyList<ScriptWord> Arguments)
{
    static readonly string[] Prefixes =
    [
        "sudo", "env", "time", "exec", "command", "nohup", "call", "xargs", "nice", "if", "then", "else", "elif", "do", "while", "until", "!", "{", "}", "start",
        "set", "eval", "winpty", "try", "timeout", "xvfb-run",
    ];

    /// <summary>The argument of this name, without case; null without one.</summary>
    public ScriptWord? Verb => Arguments.FirstOrDefault(word => !word.Text.StartsWith("-", StringComparison.Ordinal));

    /// <summary>Whether the program is .NET's command line.</summary>
    public bool IsDotNet => Same(Program, "dotnet");

    /// <summary>Whether the command builds or judges, so that its failure is the gate's.</summary>
    public bool IsGates =>
        (IsDotNet && Verb is { Text: "test" or "build" or "msbuild" or "ssot" }) || Same(Program, "msbuild") || Same(Program, "dotnet-ssot") || Same(Program, "ssot");

    /// <summary>Reads a command; null when nothing is run by it.</summary>
    public static CommandWords? Of(ScriptCommand command)
    {
        var start = 0;
        while (start < command.Words.Count && IsBefore(command.Words, start))
            start++;
        return start == command.Words.Count ? null : new(command.Words[start], ProgramOf(command.Words[start].Text), [.. command.Words.Skip(start + 1)]);
    }

    /// <summary>The name of a file on any system, without <c>.exe</c>.</summary>
    public static string ProgramOf(string path)
    {
        // A variable that holds the program is named after it: "$DOTNET", %VSTEST_CONSOLE%; make and batch write @ for silence.
        var name = path.Substring(path.LastIndexOfAny(['/', '\\']) + 1).Trim('$', '{', '}', '%', '@');
        return name.EndsWith(".exe", StringComparison.OrdinalIgnoreCase) ? name.Substring(0, name.Length - 4) : name;
    }

    static bool IsBefore(IReadOnlyList<ScriptWord> words, int index)
    {
        var text = words[index].Text;
        // A number or an option behind such a program is its own: `timeout -k 5 60 dotnet test`.
        var isOption = index > 0 && (text.StartsWith("-", StringComparison.Ordinal) || text.All(c => char.IsDigit(c) || c is 's' or 'm' or 'h'));
        return isOption || Prefixes.Contains(text, StringComparer.Ordinal) || IsAssignment(text);
    }

    static bool IsAssignment(string text)
    {
        var sign = text.IndexOf('=');
        return sign > 0 && (char.IsLetter(text[0]) || text[0] is '_' or '$') && text.Take(sign).All(c => char.IsLetterOrDigit(c) || c is '_' or '$' or ':');
    }

    static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
