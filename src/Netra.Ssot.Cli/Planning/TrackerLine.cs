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

/// <summary>
/// A line that the tool keeps, known by its comment. Of it only the check box, the words and the comment are the tool's; what people write before, between and
/// behind them stays. All other lines belong to people.
/// </summary>
/// <param name="Name">The scope's name or the file's path; empty for the total.</param>
/// <param name="Projects">The projects that the file is judged in.</param>
sealed partial record TrackerLine(TrackerKind Kind, string Name, IReadOnlyList<string> Projects)
{
    /// <summary>Whether the check box is ticked.</summary>
    public bool IsTicked { get; private init; }

    /// <summary>What stands before the words: the file or the title, unless people put it otherwise.</summary>
    string Subject { get; init; } = "";

    /// <summary>What the tool says of it.</summary>
    string Words { get; init; } = "";

    /// <summary>What people wrote between the words and the comment.</summary>
    string Remark { get; init; } = "";

    /// <summary>What people wrote behind the comment.</summary>
    string Tail { get; init; } = "";

    /// <summary>The number of findings that the words name.</summary>
    public int Findings => Kind == TrackerKind.File
        ? Count().Matches(Words).Sum(count => int.Parse(count.Groups["count"].Value, CultureInfo.InvariantCulture))
        : 0;

    /// <summary>The line, without its end.</summary>
    public string Text => Kind switch
    {
        TrackerKind.File => $"- [{(IsTicked ? 'x' : ' ')}] {Subject}: {Words}",
        TrackerKind.Scope => $"## {Subject}{Words}",
        _ => Subject + (Subject.Length == 0 || Subject.EndsWith(' ') ? "" : " ") + Words,
    } + $"{Remark} <!-- ssot:{Kind.ToString().ToLowerInvariant()}{string.Concat(Names.Select(name => " " + Uri.EscapeDataString(name)))} -->{Tail}";

    IEnumerable<string> Names => Kind == TrackerKind.File ? [Name, .. Projects] : Name.Length > 0 ? [Name] : [];

    /// <summary>How much is done, before anything is known.</summary>
    public static TrackerLine Total { get; } = new(TrackerKind.Total, "", []);

    /// <summary>A new line for a file.</summary>
    public static TrackerLine Of(PlannedFile file) => new TrackerLine(TrackerKind.File, file.File, []) { Subject = MarkdownText.Code(file.File) }.With(file);

    /// <summary>A new heading.</summary>
    public static TrackerLine Of(PlannedScope scope) => new TrackerLine(TrackerKind.Scope, scope.Name, []) { Subject = TitleOf(scope.Name) }.With(scope);

    /// <summary>With what is left in the file.</summary>
    public TrackerLine With(PlannedFile file)
    {
        var rules = string.Join(", ", file.Rules.Select(rule => string.Create(CultureInfo.InvariantCulture, $"{rule.Key} × {rule.Value}")));
        return this with
        {
            IsTicked = false,
            Projects = file.Projects,
            Words = file.Fixable == 0 ? rules : string.Create(CultureInfo.InvariantCulture, $"{rules}; a code fix mends {file.Fixable}"),
        };
    }

    /// <summary>With the scope's terms; a heading that people have put otherwise is theirs.</summary>
    public TrackerLine With(PlannedScope scope) =>
        Subject != TitleOf(scope.Name) ? this : this with { Words = scope.Detail.Length == 0 ? "" : $" ({MarkdownText.Escape(scope.Detail)})" };

    /// <summary>With how much is done.</summary>
    public TrackerLine With(int done, int files, int findings) =>
        this with { Words = string.Create(CultureInfo.InvariantCulture, $"{done} of {files} files are done; {findings} findings are left.") };

    /// <summary>When nothing is left in the file.</summary>
    public TrackerLine Done() => this with { IsTicked = true, Words = "done" };

    /// <summary>Reads a line, with or without its end; null for one that people wrote.</summary>
    public static TrackerLine? Read(string line)
    {
        line = line.TrimEnd('\r', '\n');
        if (Comment().Match(line) is not { Success: true } match)
            return null;

        var names = match.Groups["names"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString).ToList();
        var (head, tail) = (line[..match.Index], line[(match.Index + match.Length)..]);
        return match.Groups["kind"].Value switch
        {
            "total" when names.Count == 0 => Total.Split(head, TotalWords().Match(head)) with { Tail = tail },
            "scope" when names.Count <= 1 && head.StartsWith("## ", StringComparison.Ordinal) => ReadScope(names.FirstOrDefault(""), head[3..]) with { Tail = tail },
            "file" when names.Count >= 2 && Box().IsMatch(head) => ReadFile(names[0], names[1..], head[6..]) with { IsTicked = head[3] != ' ', Tail = tail },
            _ => null,
        };
    }

    static TrackerLine ReadScope(string name, string head)
    {
        var (line, title) = (new TrackerLine(TrackerKind.Scope, name, []), TitleOf(name));
        return head.StartsWith(title, StringComparison.Ordinal) ? line.Split(head, ScopeWords().Match(head, title.Length), title.Length) : line with { Subject = head };
    }

    static TrackerLine ReadFile(string name, IReadOnlyList<string> projects, string head)
    {
        var (line, own) = (new TrackerLine(TrackerKind.File, name, projects), MarkdownText.Code(name));
        // The tool's words stand right behind its name of the file; behind a name that people gave it, they are the last that can be.
        return head.StartsWith(own, StringComparison.Ordinal)
            ? line.Split(head, FileWords().Match(head, own.Length) is { Success: true } words && words.Index == own.Length ? words : Match.Empty, own.Length)
            : line.Split(head, FileWords().Matches(head).LastOrDefault(Match.Empty));
    }

    /// <param name="subject">Where the subject ends when there are no words.</param>
    TrackerLine Split(string head, Match words, int? subject = null) => words.Success
        ? this with { Subject = head[..words.Index], Words = words.Groups["words"].Value, Remark = head[(words.Index + words.Length)..] }
        : this with { Subject = head[..(subject ?? head.Length)], Remark = head[(subject ?? head.Length)..] };

    static string TitleOf(string scope) => scope.Length == 0 ? "In no scope" : MarkdownText.Escape(scope);

    // Escaped names hold no blank and nothing that ends a comment.
    [GeneratedRegex(@" ?<!-- ssot:(?<kind>[a-z]+)(?<names>( [A-Za-z0-9%._~-]+)*) -->", RegexOptions.CultureInvariant)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\A- \[[ xX]\] ", RegexOptions.CultureInvariant)]
    private static partial Regex Box();

    [GeneratedRegex(@": (?<words>done\b|SSOT[0-9]{4} × [0-9]+(, SSOT[0-9]{4} × [0-9]+)*(; a code fix mends [0-9]+)?)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex FileWords();

    [GeneratedRegex(@"\bSSOT[0-9]{4} × (?<count>[0-9]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Count();

    // A detail may hold parentheses of its own, in pairs.
    [GeneratedRegex(@"\G(?<words> \(([^()]|\((?<open>)|\)(?<-open>))*\))(?(open)(?!))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex ScopeWords();

    [GeneratedRegex("(?<words>[0-9]+ of [0-9]+ files are done; [0-9]+ findings are left[.])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex TotalWords();
}
