namespace Netra.Ssot.Cli.Planning;

/// <summary>A line of the tool's and what people wrote under it. The first block of a tracker has no line: it is what stands before.</summary>
sealed class TrackerBlock(TrackerLine? own)
{
    /// <summary>The tool's line.</summary>
    public TrackerLine? Own { get; set; } = own;

    /// <summary>The lines of people, with their ends.</summary>
    public string Notes { get; set; } = "";

    /// <summary>The empty lines at the end: they belong to the place, and stay there when the block goes elsewhere.</summary>
    public string Blank { get; set; } = "";

    /// <summary>Takes what stands under the line.</summary>
    public void TakeNotes(string text)
    {
        var last = text.TrimEnd('\r', '\n').Length;
        var end = last == 0 ? 0 : text.IndexOf('\n', last) is var newLine and >= 0 ? newLine + 1 : text.Length;
        (Notes, Blank) = (text[..end], text[end..]);
    }

    public string Text(string newLine) => (Own is null ? "" : Own.Text + newLine) + Notes + Blank;
}

/// <summary>A heading, and the blocks down to the next one.</summary>
sealed class TrackerSection(TrackerBlock heading)
{
    public TrackerBlock Heading { get; } = heading;

    public List<TrackerBlock> Items { get; } = [];

    public IEnumerable<TrackerBlock> Blocks => Items.Prepend(Heading);

    public TrackerBlock Last => Items.Count > 0 ? Items[^1] : Heading;
}
