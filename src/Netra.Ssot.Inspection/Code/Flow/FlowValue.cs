namespace Netra.Ssot.Inspection.Code.Flow;

/// <summary>What is known of a value: the texts, types and fields that go into it, in the order in which they do.</summary>
/// <remarks>Two names of one object share one value, so that what is set by the one is seen by the other.</remarks>
sealed class FlowValue
{
    /// <summary>The text that the parts make together, with this between them; null when each stands for itself.</summary>
    public string? Separator { get; set; }

    /// <summary>Whether it is one of its parts alone, by the way that was taken to it.</summary>
    public bool IsChoice { get; private set; }

    /// <summary>What goes in; null for something unknown, which matters only within a text.</summary>
    public List<FlowPart?> Parts { get; } = [];

    public static FlowValue Of(FlowPart part) => new() { Parts = { part } };

    /// <summary>A value that several others go into.</summary>
    public static FlowValue Of(params ReadOnlySpan<FlowValue?> values)
    {
        var value = new FlowValue();
        foreach (var part in values)
            value.Add(part);
        return value;
    }

    /// <summary>A value that is one or the other.</summary>
    public static FlowValue Either(FlowValue one, FlowValue other) => new() { IsChoice = true, Parts = { new FlowPart.Inner(one), new FlowPart.Inner(other) } };

    public void Add(FlowValue? value)
    {
        if (value == this)
            return;

        if (IsChoice)
            AddToEach();
        Parts.Add(value is null ? null : new FlowPart.Inner(value));
    }

    /// <summary>What is added to one or the other is added to both.</summary>
    void AddToEach()
    {
        var choice = new FlowValue { IsChoice = true };
        choice.Parts.AddRange(Parts);
        Parts.Clear();
        Parts.Add(new FlowPart.Inner(choice));
        IsChoice = false;
    }
}

/// <summary>Something that goes into a value.</summary>
abstract record FlowPart
{
    /// <summary>A string literal.</summary>
    public sealed record Text(string Literal, int Offset) : FlowPart;

    /// <summary>A type as a value.</summary>
    public sealed record TypeToken(int Token, int Offset) : FlowPart;

    /// <summary>The type of an object that exists, whatever it is.</summary>
    public sealed record ObjectType : FlowPart;

    /// <summary>What a field holds.</summary>
    public sealed record Field(int Token) : FlowPart;

    /// <summary>Another value.</summary>
    public sealed record Inner(FlowValue Made) : FlowPart;
}
