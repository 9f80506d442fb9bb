using System.Globalization;
using System.Text.RegularExpressions;
using Netra.Ssot.Reporting.Formats;

namespace Netra.Ssot.Cli.Planning;

/// <summary>What a line of the tracker is about.</summary>
enum TrackerKind
{
    /// <summary>How much is done.</summary>
    Total,

    /// <summary>The heading of a scope.</summary>
    Scope,

    /// <summary>The check box of a file.</summary>
    File,
}

/// <summary>A line that the tool keeps, known by the comment at its end. All others belong to people.</summary>
/// <param name="Name">The scope's name or the file's path; empty for the total.</param>
/// <param name="Projects">The projects that the file is judged in.</param>
sealed partial record TrackerLine(TrackerKind Kind, string Name, IReadOnlyList<string> Projects)
{
    /// <summary>Reads a line; null for one that people wrote.</summary>
    public static TrackerLine? Read(string line)
    {
        if (Comment().Match(line) is not { Success: true } match)
            return null;

        var names = match.Groups["names"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString).ToList();
        return match.Groups["kind"].Value switch
        {
            "total" when names.Count == 0 => new(TrackerKind.Total, "", []),
            "scope" when names.Count <= 1 && line.StartsWith("## ", StringComparison.Ordinal) => new(TrackerKind.Scope, names.FirstOrDefault(""), []),
            "file" when names.Count >= 2 && Box().IsMatch(line) => new(TrackerKind.File, names[0], names[1..]),
            _ => null,
        };
    }

    /// <summary>Whether a check box is ticked.</summary>
    public static bool IsTicked(string line) => line.StartsWith("- [x]", StringComparison.OrdinalIgnoreCase);

    public static string Total(int done, int files, int findings) => string.Create(
        CultureInfo.InvariantCulture, $"{done} of {files} files are done; {findings} findings are left. <!-- ssot:total -->");

    public static string Scope(PlannedScope scope)
    {
        var title = scope.Name.Length == 0 ? "In no scope" : MarkdownText.Escape(scope.Name);
        var detail = scope.Detail.Length == 0 ? "" : $" ({MarkdownText.Escape(scope.Detail)})";
        return $"## {title}{detail}{Mark("scope", scope.Name.Length == 0 ? [] : [scope.Name])}";
    }

    public static string File(PlannedFile file)
    {
        var rules = string.Join(", ", file.Rules.Select(rule => string.Create(CultureInfo.InvariantCulture, $"{rule.Key} × {rule.Value}")));
        var fixable = file.Fixable == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"; a code fix mends {file.Fixable}");
        return string.Create(CultureInfo.InvariantCulture, $"- [ ] {MarkdownText.Code(file.File)}: {rules}{fixable}{Mark("file", [file.File, .. file.Projects])}");
    }

    /// <summary>The line of a file in which nothing is left.</summary>
    public string Done() => $"- [x] {MarkdownText.Code(Name)}: done{Mark("file", [Name, .. Projects])}";

    static string Mark(string kind, IEnumerable<string> names) => $" <!-- ssot:{kind}{string.Concat(names.Select(name => " " + Uri.EscapeDataString(name)))} -->";

    // Escaped names hold no blank and nothing that ends a comment.
    [GeneratedRegex(@"<!-- ssot:(?<kind>[a-z]+)(?<names>( [A-Za-z0-9%._~-]+)*) -->\s*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\A- \[[ xX]\] ", RegexOptions.CultureInvariant)]
    private static partial Regex Box();
}
