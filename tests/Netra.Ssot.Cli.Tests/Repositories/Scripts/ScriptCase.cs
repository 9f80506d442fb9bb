using Netra.Ssot.Cli.Repositories.Scripts;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.Core.Rules;

namespace Netra.Ssot.Cli.Tests.Repositories.Scripts;

/// <summary>Reads a file of a repository as `check` does and tells what is found in it, each with the text at its place.</summary>
static class ScriptCase
{
    /// <summary>One line a finding: <c>line:text</c>.</summary>
    public static string[] Told(string file, string text) => [.. Findings(file, text).Select(finding => $"{finding.Place.Line}:{TextAt(text, finding)}")];

    public static IReadOnlyList<Finding> Findings(string file, string text)
    {
        using var shell = new Shell();
        shell.Write(file, text);
        var facts = ScriptFiles.Read(shell.Folder);
        var policy = new Policy { File = "", Root = shell.Folder };
        return [.. Judge.WithAllRules.JudgeRepository(new(policy, new() { Commands = facts.Commands, Unreadable = facts.Unreadable }), shell.Folder).OrderBy(finding => finding.Place.Line)];
    }

    static string TextAt(string text, Finding finding)
    {
        var lines = text.Split('\n');
        var place = finding.Place;
        return place.Line == place.EndLine ? lines[place.Line - 1][(place.Column - 1)..(place.EndColumn - 1)] : lines[place.Line - 1][(place.Column - 1)..].TrimEnd('\r') + "…";
    }
}
