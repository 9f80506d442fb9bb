using System.Text;

namespace Netra.Ssot.Cli.Planning;

/// <summary>
/// The Markdown file in which the work is ticked off. A run brings the tool's own words up to date, adds what is new and puts all in the order of the plan; every
/// line that people wrote stays as it is, byte for byte, under the line that it stood under.
/// </summary>
sealed class Tracker
{
    const string Head = """
        # SSOT migration

        `dotnet ssot plan` keeps the headings of the scopes and the lines with check boxes: it ticks what is gone and adds what is new. Write whatever
        you like under them or behind them; it stays.


        """;

    readonly string _newLine;
    readonly TrackerSection _preamble = new(new(null));
    readonly List<TrackerSection> _sections = [];

    Tracker(string text)
    {
        _newLine = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var (block, notes) = (_preamble.Heading, new StringBuilder());
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) + 1;
            var line = text[start..(end == 0 ? text.Length : end)];
            start += line.Length;
            if (TrackerLine.Read(line) is not { } own)
            {
                notes.Append(line);
                continue;
            }

            block.TakeNotes(notes.ToString());
            notes.Clear();
            block = new(own);
            if (own.Kind == TrackerKind.Scope)
                _sections.Add(new(block));
            else
                (_sections.Count > 0 ? _sections[^1] : _preamble).Items.Add(block);
        }

        block.TakeNotes(notes.ToString());
    }

    IEnumerable<TrackerBlock> Blocks => _sections.Prepend(_preamble).SelectMany(section => section.Blocks);

    IEnumerable<TrackerBlock> Files => Blocks.Where(block => block.Own?.Kind == TrackerKind.File);

    /// <summary>The tracker as the plan has it.</summary>
    /// <param name="text">As it is; empty when there is none.</param>
    /// <param name="exists">Whether there still is a project, by its path from the root.</param>
    /// <returns>The text, and how many of its files are done.</returns>
    public static (string Text, int Done, int Files) Update(string text, MigrationPlan plan, Predicate<string> exists)
    {
        var tracker = new Tracker(text.Length > 0 ? text : Head + TrackerLine.Total.With(0, 0, 0).Text + "\n");
        tracker.TickGone(plan, exists);
        tracker.Arrange(plan);
        tracker.Separate();
        var files = tracker.Files.Select(block => block.Own!).DistinctBy(file => file.Name, StringComparer.Ordinal).ToList();
        var done = files.Count(file => file.IsTicked);
        // What was not judged in this run counts as its line has it.
        foreach (var total in tracker.Blocks.Where(block => block.Own?.Kind == TrackerKind.Total))
            total.Own = total.Own!.With(done, files.Count, files.Sum(file => file.Findings));
        return (string.Concat(tracker.Blocks.Select(block => block.Text(tracker._newLine))), done, files.Count);
    }

    /// <summary>A file is done when none of its projects has a finding in it: each was judged in this run, or is no more.</summary>
    void TickGone(MigrationPlan plan, Predicate<string> exists)
    {
        var left = plan.Scopes.SelectMany(scope => scope.Files).Select(file => file.File).ToHashSet(StringComparer.Ordinal);
        foreach (var block in Files.Where(block => !left.Contains(block.Own!.Name)))
        {
            if (block.Own!.Projects.All(project => plan.Judged.Contains(project) || !exists(project)))
                block.Own = block.Own.Done();
        }
    }

    void Arrange(MigrationPlan plan)
    {
        var wanted = new List<TrackerSection>();
        foreach (var scope in plan.Scopes)
        {
            var section = _sections.Find(section => section.Heading.Own!.Name == scope.Name) ?? new(new(TrackerLine.Of(scope)));
            section.Heading.Own = section.Heading.Own!.With(scope);
            Arrange(section.Items, [.. scope.Files.Select(file => Bring(section, file))], block => block, behind: 0);
            wanted.Add(section);
        }

        Arrange(_sections, wanted, section => section.Last, behind: _sections.Count);
    }

    /// <summary>The block of a file, out of the section in which it stood until now; of several for one file all are brought up to date.</summary>
    TrackerBlock Bring(TrackerSection section, PlannedFile file)
    {
        var known = Files.Concat(section.Items).Where(block => block.Own!.Kind == TrackerKind.File && block.Own.Name == file.File).Distinct().ToList();
        foreach (var one in known)
            one.Own = one.Own!.With(file);
        if (known.Find(section.Items.Contains) is { } here)
            return here;
        if (known is not [var block, ..])
            return new(TrackerLine.Of(file));

        var old = _sections.Prepend(_preamble).First(other => other.Items.Contains(block));
        var blank = old.Last == block ? block.Blank : "";
        old.Items.Remove(block);
        block.Blank = "";
        if (old.Last.Blank.Length == 0)
            old.Last.Blank = blank;
        return block;
    }

    /// <summary>Those of the plan that are there take each other's places in its order, and what is new comes behind them; all else stays where it is.</summary>
    /// <param name="last">The block whose empty lines are those behind a thing.</param>
    /// <param name="behind">Where the new ones come when none is there.</param>
    static void Arrange<T>(List<T> all, List<T> wanted, Func<T, TrackerBlock> last, int behind)
        where T : class
    {
        var places = Enumerable.Range(0, all.Count).Where(place => wanted.Contains(all[place])).ToList();
        var blanks = places.Select(place => last(all[place]).Blank).ToList();
        if (blanks.Count > 0)
            blanks.InsertRange(blanks.Count - 1, Enumerable.Repeat("", wanted.Count - places.Count));
        foreach (var (i, place) in places.Index())
            all[place] = wanted[i];
        all.InsertRange(places.Count > 0 ? places[^1] + 1 : behind, wanted.Skip(places.Count));
        foreach (var (one, blank) in wanted.Zip(blanks))
            last(one).Blank = blank;
    }

    /// <summary>A line ends before the next begins, and a heading has an empty line on either side.</summary>
    void Separate()
    {
        var before = _preamble.Heading;
        foreach (var block in Blocks.Skip(1))
        {
            if (before.Notes.Length > 0 && !before.Notes.EndsWith('\n'))
                before.Notes += _newLine;
            var atHeading = block.Own!.Kind == TrackerKind.Scope || before.Own?.Kind == TrackerKind.Scope;
            if (atHeading && before.Blank.Length == 0 && (before.Own is not null || before.Notes.Length > 0))
                before.Blank = _newLine;
            before = block;
        }
    }
}
