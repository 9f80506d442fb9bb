using System.Text.RegularExpressions;
using Netra.Ssot.Cli.Inputs;
using Netra.Ssot.Core.Facts;

namespace Netra.Ssot.Cli.Setup;

/// <summary>The library and base class that a repository's tests stand on already.</summary>
/// <param name="Project">Absolute path of the project that holds the class.</param>
/// <param name="TestBase">The class, as a documentation id.</param>
/// <param name="Users">How many test classes derive from it.</param>
sealed partial record LibraryProposal(string Project, string TestBase, TestFramework? Framework, int Users)
{
    /// <summary>The library's name.</summary>
    public string Library => Path.GetFileNameWithoutExtension(Project);

    /// <summary>The class outside the test projects from which most test classes derive; null when fewer than two share one.</summary>
    public static LibraryProposal? Of(SetupSurvey survey)
    {
        var users = survey.Tests.SelectMany(test => BasesOf(test.File).Select(name => (Name: name, test.Framework)))
            .GroupBy(use => use.Name, StringComparer.Ordinal).Where(group => group.Count() > 1)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).ToList();
        var libraries = survey.Projects.Except(survey.Tests.Select(test => test.File), StringComparer.Ordinal).ToList();
        return users.SelectMany(group => libraries.Select(library => (group, library, Type: Declaration(library, group.Key))))
            .Where(found => found.Type is not null)
            .Select(found => new LibraryProposal(found.library, "T:" + found.Type, found.group.First().Framework, found.group.Count()))
            .FirstOrDefault();
    }

    static IEnumerable<string> BasesOf(string project) =>
        from source in Sources(project)
        where TestAttributes().IsMatch(source)
        from Match type in DerivedClasses().Matches(source)
        select type.Groups["base"].Value.Split('.')[^1];

    static string? Declaration(string project, string name)
    {
        foreach (var source in Sources(project))
        {
            if (Regex.IsMatch(source, $@"\bclass\s+{Regex.Escape(name)}\b", RegexOptions.None, TimeSpan.FromSeconds(5)))
                return Namespaces().Match(source) is { Success: true } match ? match.Groups["name"].Value + "." + name : name;
        }

        return null;
    }

    static IEnumerable<string> Sources(string project) =>
        FileWalk.Find(Path.GetDirectoryName(project)!, folder => folder.StartsWith('.') || folder is "bin" or "obj", ".cs").Select(File.ReadAllText);

    [GeneratedRegex(@"\[\s*(TestClass|TestMethod|Fact|Theory|Test|TestCase|TestFixture)\b", RegexOptions.ExplicitCapture)]
    private static partial Regex TestAttributes();

    [GeneratedRegex(@"\bclass\s+\w+\s*(<[^>{]*>)?\s*(\([^)]*\))?\s*:\s*(?!I[A-Z]\w*\b)(?<base>[A-Z][\w.]*)", RegexOptions.ExplicitCapture)]
    private static partial Regex DerivedClasses();

    [GeneratedRegex(@"\bnamespace\s+(?<name>[\w.]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Namespaces();
}
