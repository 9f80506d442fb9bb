namespace Netra.Ssot.Core.Rules.Code;

/// <summary>Tells from the arguments of <c>dotnet</c> or <c>msbuild</c> whether they run tests.</summary>
static class DotnetCommand
{
    /// <summary>The command that runs tests; null when none does.</summary>
    /// <param name="arguments">The texts that are given, each in words; they need not all be arguments: a folder may be among them.</param>
    public static string? In(IReadOnlyList<string[]> arguments)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            var words = arguments[i].SkipWhile(IsOption).ToList();
            if (words.Count == 0 || !IsBare(words[0]))
                continue;

            // The first word that may be a command is the command.
            string[] rest = [.. words.Skip(1), .. arguments.Skip(i + 1).SelectMany(text => text)];
            return Run(words[0], rest);
        }

        return Targets(arguments.SelectMany(text => text)) ? "msbuild -t:VSTest" : null;
    }

    static string? Run(string verb, string[] rest) => verb switch
    {
        "test" or "vstest" => "dotnet " + verb,
        "watch" => rest.FirstOrDefault(word => word is "test" or "run" or "build") switch
        {
            "test" => "dotnet watch test",
            "run" => RunsTests(rest) ? "dotnet watch run of a test project" : null,
            _ => null,
        },
        "run" => RunsTests(rest) ? "dotnet run of a test project" : null,
        "exec" => rest.Any(IsTestAssembly) ? "dotnet exec" : null,
        _ => Targets(rest) ? "dotnet " + verb + " -t:VSTest" : null,
    };

    /// <summary>The project is named behind its option, in the same word or in the next.</summary>
    static bool RunsTests(string[] words)
    {
        for (var i = 0; i < words.Length && words[i] != "--"; i++)
        {
            if (words[i] is "--project" or "-p" ? i + 1 < words.Length && IsTestProject(words[i + 1]) : IsTestProjectOption(words[i]))
                return true;
        }

        return false;
    }

    static bool IsTestProjectOption(string word) =>
        word.StartsWith("--project=", StringComparison.Ordinal) && IsTestProject(word.Substring("--project=".Length));

    static bool IsTestProject(string path)
    {
        var name = path.TrimEnd('/', '\\');
        name = name.Substring(name.LastIndexOfAny(['/', '\\']) + 1);
        return RunnerCommand.IsTestName(name.EndsWith("proj", StringComparison.OrdinalIgnoreCase) ? name.Substring(0, name.LastIndexOf('.')) : name);
    }

    static bool Targets(IEnumerable<string> words) => words.Any(
        word => IsOption(word) && word.IndexOf(':') is > 0 and var colon
            && word.Substring(1, colon - 1).TrimStart('-') is "t" or "target"
            && word.Substring(colon + 1).Split(';', ',').Contains("VSTest", StringComparer.OrdinalIgnoreCase));

    /// <summary><c>dotnet exec tool.dll</c> is no test run; <c>dotnet exec X.Tests.dll</c> is.</summary>
    static bool IsTestAssembly(string word) =>
        word.IndexOf(".dll", StringComparison.OrdinalIgnoreCase) >= 0 && word.IndexOf("test", StringComparison.OrdinalIgnoreCase) >= 0;

    static bool IsOption(string word) => word[0] == '-' || (word[0] == '/' && word.IndexOf(':') > 0);

    /// <summary>Whether a word may be a command: no file, folder or unknown text.</summary>
    static bool IsBare(string word) => word.All(c => char.IsLetterOrDigit(c) || c is '-' or '_');
}
