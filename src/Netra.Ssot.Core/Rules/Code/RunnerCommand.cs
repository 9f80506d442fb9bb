using Netra.Ssot.Core.Symbols;

namespace Netra.Ssot.Core.Rules.Code;

/// <summary>Tells from the texts that a start of a process is given whether it runs tests.</summary>
static class RunnerCommand
{
    static readonly string[] Executables =
    [
        "vstest.console", "xunit.console", "xunit.v3.runner.console", "nunit3-console", "testhost", "mstest.exe",
    ];

    static readonly char[] Spaces = [' ', '\t', '\n', '\r', '"', '\''];
    static readonly char[] Separators = [.. Spaces, '/', '\\'];

    /// <summary>The literals without which no start runs tests: an eye looks only where one of them is.</summary>
    public static IReadOnlyList<LiteralPattern> Literals { get; } =
    [
        .. Executables.Concat(["vstest", "dotnet ", "dotnet.exe", "/dotnet"]).Select(text => new LiteralPattern(text, LiteralMatch.Contains)),
        new("dotnet", LiteralMatch.Exact),
    ];

    /// <summary>What is run, in a few words; null when the texts name no runner.</summary>
    public static string? In(IReadOnlyList<string> texts)
    {
        for (var i = 0; i < texts.Count; i++)
        {
            if (!IsAddress(texts[i]) && ExecutableIn(texts[i]) is { } executable)
                return executable;

            var words = Words(texts[i]);
            if (words.Length == 1 && IsProgram(words[0]))
                return DotnetCommand.In([.. texts.Where((_, other) => other != i).Select(Words)]);

            // A shell's command line, or a program with its arguments in one text.
            for (var word = 0; word < words.Length - 1; word++)
            {
                if (IsProgram(words[word]) && DotnetCommand.In([[.. words.Skip(word + 1)], .. texts.Skip(i + 1).Select(Words)]) is { } command)
                    return command;
            }
        }

        return null;
    }

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

    /// <summary>Whether a program, project or assembly is called as those that hold tests are.</summary>
    public static bool IsTestName(string name) =>
        name.EndsWith("Tests", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".Test", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith("Test", StringComparison.Ordinal) || name.EndsWith(".Specs", StringComparison.OrdinalIgnoreCase);

    static bool IsAddress(string text) => text.IndexOf("://", StringComparison.Ordinal) >= 0;

    static bool IsProgram(string word)
    {
        var name = word.Substring(word.LastIndexOfAny(['/', '\\']) + 1);
        return name is "dotnet" or "dotnet.exe" or "msbuild" or "MSBuild.exe" or "msbuild.exe";
    }

    static string[] Words(string text) => text.Split(Spaces, StringSplitOptions.RemoveEmptyEntries);
}
