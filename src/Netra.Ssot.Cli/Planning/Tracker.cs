using System.Text;

namespace Netra.Ssot.Cli.Planning;

/// <summary>
/// The Markdown file in which the work is ticked off. A run brings the tool's own lines up to date and adds new ones; every line that people
/// wrote stays as it is, byte for byte, under the line that it stood under.
/// </summary>
sealed class Tracker
{
    const string Head = """
        # SSOT migration

        `dotnet ssot plan` keeps the headings of the scopes and the lines with check boxes: it ticks what is gone and adds what is new. Write whatever
        you like under them; it stays.


        """;

    readonly string _newLine;
    readonly List<Block> _blocks = [new("", null)];

    Tracker(string text)
    {
        _newLine = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) + 1;
            var line = text[start..(end == 0 ? text.Length : end)];
            start += line.Length;
            if (TrackerLine.Read(line) is { } own)
                _blocks.Add(new(line.TrimEnd('\r', '\n') + _newLine, own));
            else
                _blocks[^1].Notes.Append(line);
        }
    }

    /// <summary>The tracker as the plan has it.</summary>
    /// <param name="text">As it is; empty when there is none.</param>
    /// <param name="exists">Whether there still is a project, by its path from the root.</param>
    /// <returns>The text, and how many of its files are done.</returns>
    public static (string Text, int Done, int Files) Update(string text, MigrationPlan plan, Predicate<string> exists)
    {
        var tracker = new Tracker(text.Length > 0 ? text : Head + TrackerLine.Total(0, 0, 0) + "\n");
        tracker.TickGone(plan, exists);
        foreach (var scope in plan.Scopes)
            tracker.Place(plan, scope);
        var files = tracker._blocks.Where(block => block.Is(TrackerKind.File)).ToList();
        var done = files.Count(block => TrackerLine.IsTicked(block.Line));
        foreach (var total in tracker._blocks.Where(block => block.Is(TrackerKind.Total)))
            total.Line = TrackerLine.Total(done, files.Count, plan.Scopes.Sum(scope => scope.Files.Sum(file => file.Findings))) + tracker._newLine;
        return (string.Concat(tracker._blocks.Select(block => block.Line + block.Notes)), done, files.Count);
    }

    /// <summary>A file is done when none of its projects has a finding in it: each was judged in this run, or is no more.</summary>
    void TickGone(MigrationPlan plan, Predicate<string> exists)
    {
        var left = plan.Scopes.SelectMany(scope => scope.Files).Select(file => file.File).ToHashSet(StringComparer.Ordinal);
        foreach (var block in _blocks.Where(block => block.Is(TrackerKind.File) && !left.Contains(block.Own!.Name)))
        {
            if (block.Own!.Projects.All(project => plan.Judged.Contains(project) || !exists(project)))
                block.Line = block.Own.Done() + _newLine;
        }
    }

    void Place(MigrationPlan plan, PlannedScope scope)
    {
        var heading = Find(TrackerKind.Scope, scope.Name) ?? AddScope(plan, scope);
        heading.Line = TrackerLine.Scope(scope) + _newLine;
        var before = heading;
        foreach (var file in scope.Files)
        {
            var block = Find(TrackerKind.File, file.File);
            if (block is null || HeadingOf(block) != heading)
            {
                if (block is not null)
                    _blocks.Remove(block);
                block ??= new("", TrackerLine.Read(TrackerLine.File(file)));
                InsertBehind(before, block);
            }

            block.Line = TrackerLine.File(file) + _newLine;
            block.Own = TrackerLine.Read(block.Line);
            before = block;
        }
    }

    /// <summary>Before the first scope that comes later in the plan, else at the end.</summary>
    Block AddScope(MigrationPlan plan, PlannedScope scope)
    {
        var later = plan.Scopes.SkipWhile(other => other != scope).Skip(1).Select(other => Find(TrackerKind.Scope, other.Name)).FirstOrDefault(block => block is not null);
        var at = later is null ? _blocks.Count : _blocks.IndexOf(later);
        var heading = new Block("", new(TrackerKind.Scope, scope.Name, []));
        // One blank line under the heading, and one before the next.
        heading.Notes.Append(_newLine).Append(later is null ? "" : _newLine);
        EndLine(_blocks[at - 1], withBlank: true);
        _blocks.Insert(at, heading);
        return heading;
    }

    /// <summary>Blank lines at the end of what goes before stay at the end; under a heading one of them stays before the list.</summary>
    void InsertBehind(Block before, Block block)
    {
        EndLine(before, withBlank: before.Is(TrackerKind.Scope));
        var notes = before.Notes.ToString();
        var text = notes.TrimEnd('\r', '\n').Length;
        var end = text == 0 ? 0 : notes.IndexOf('\n', text) + 1;
        if (before.Is(TrackerKind.Scope))
            end = notes.IndexOf('\n', end) + 1;

        before.Notes.Length = end;
        block.Notes.Append(notes, end, notes.Length - end);
        _blocks.Insert(_blocks.IndexOf(before) + 1, block);
    }

    /// <summary>Ends the last line of what goes before a new one, and leaves a blank line between them if wanted.</summary>
    void EndLine(Block before, bool withBlank)
    {
        var text = before.Line + before.Notes;
        if (text.Length > 0 && !text.EndsWith('\n'))
            before.Notes.Append(_newLine);
        if (text.Length > 0 && withBlank && !IsBlank(before.Notes.ToString()))
            before.Notes.Append(_newLine);
    }

    static bool IsBlank(string notes) => notes.TrimStart('\r', '\n').Length == 0 ? notes.Length > 0 : notes.EndsWith("\n\n", StringComparison.Ordinal) || notes.EndsWith("\n\r\n", StringComparison.Ordinal);

    Block? Find(TrackerKind kind, string name) => _blocks.Find(block => block.Is(kind) && block.Own!.Name == name);

    Block? HeadingOf(Block block) => _blocks.Take(_blocks.IndexOf(block)).LastOrDefault(other => other.Is(TrackerKind.Scope));

    /// <summary>A line of the tool's and what people wrote under it. The first block has no line: it is what stands before.</summary>
    sealed class Block(string line, TrackerLine? own)
    {
        public string Line { get; set; } = line;

        public TrackerLine? Own { get; set; } = own;

        public StringBuilder Notes { get; } = new();

        public bool Is(TrackerKind kind) => Own?.Kind == kind;
    }
}
