using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Symbols;

namespace Netra.Ssot.Core.Rules.Code;

/// <summary>Tells from the literals of a member whether the process that it starts runs tests.</summary>
static class RunnerCommand
{
    static readonly string[] Executables =
    [
        "vstest.console", "xunit.console", "xunit.v3.runner.console", "nunit3-console", "testhost", "mstest.exe",
    ];

    static readonly string[] CommandLines = ["dotnet test", "dotnet vstest"];
    static readonly string[] Verbs = ["test", "vstest"];
    static readonly char[] Separators = [' ', '\t', '\n', '\r', '/', '\\', '"', '\''];

    /// <summary>The literals that an eye must report.</summary>
    public static IReadOnlyList<LiteralPattern> Literals { get; } =
    [
        .. Executables.Concat(CommandLines).Select(text => new LiteralPattern(text, LiteralMatch.Contains)),
        new("dotnet", LiteralMatch.Exact), new("dotnet.exe", LiteralMatch.Exact),
        .. Verbs.SelectMany(verb => new[] { new LiteralPattern(verb, LiteralMatch.Exact), new(verb + " ", LiteralMatch.Prefix) }),
        new("exec", LiteralMatch.Exact), new("exec ", LiteralMatch.Prefix), new(".dll", LiteralMatch.Contains),
    ];

    /// <summary>What is run, in a few words; null when the literals name no runner.</summary>
    public static string? In(IReadOnlyList<LiteralUse> literals)
    {
        foreach (var literal in literals)
        {
            if (ExecutableIn(literal.Text) is { } executable)
                return executable;

            foreach (var line in CommandLines)
            {
                if (literal.Text.IndexOf(line, StringComparison.OrdinalIgnoreCase) >= 0)
                    return line;
            }
        }

        return literals.Any(literal => literal.Text is "dotnet" or "dotnet.exe") ? DotnetVerb(literals) : null;
    }

    static string? DotnetVerb(IReadOnlyList<LiteralUse> literals)
    {
        foreach (var literal in literals)
        {
            foreach (var verb in Verbs)
            {
                if (IsVerb(literal.Text, verb))
                    return "dotnet " + verb;
            }
        }

        return literals.Any(literal => IsVerb(literal.Text, "exec")) && literals.Any(literal => IsTestAssembly(literal.Text))
            ? "dotnet exec"
            : null;
    }

    static bool IsVerb(string text, string verb) => text == verb || text.StartsWith(verb + " ", StringComparison.Ordinal);

    /// <summary><c>dotnet exec tool.dll</c> is no test run; <c>dotnet exec X.Tests.dll</c> is.</summary>
    static bool IsTestAssembly(string text) =>
        text.IndexOf(".dll", StringComparison.OrdinalIgnoreCase) >= 0 && text.IndexOf("test", StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>The runner that a text names as a whole word; null without one.</summary>
    public static string? ExecutableIn(string text)
    {
        foreach (var word in text.Split(Separators))
        {
            foreach (var executable in Executables)
            {
                if (word.StartsWith(executable, StringComparison.OrdinalIgnoreCase)
                    && (word.Length == executable.Length || word[executable.Length] == '.'))
                {
                    return executable;
                }
            }
        }

        return null;
    }
}
