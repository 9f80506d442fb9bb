namespace Netra.Ssot.Core.Facts;

/// <summary>A text or a type that a use of an API is given, as far as the code tells: through variables, calls and initializers of fields.</summary>
/// <param name="Argument">0 for the object that the API is called on, if there is one, and then for each argument one more. Of a creation always 0:
/// told is what ever goes into the object.</param>
/// <param name="Text">The text, with <see cref="Hole"/> for the parts that are not known; the documentation id of a watched type.</param>
/// <param name="IsType">Whether it is a type as a value.</param>
/// <param name="Place">Where the same member names it, if it is watched itself; else null.</param>
public sealed record UseInput(int Argument, string Text, bool IsType, SourcePlace? Place = null)
{
    /// <summary>What stands in a text for a part that is not known.</summary>
    public const string Hole = "…";

    /// <summary>
    /// The number of the choice that it is a part of, where a value is one of several by the way that the code takes; 0 for what is given in any case.
    /// </summary>
    public int Choice { get; init; }

    /// <summary>Which of the choice's values it belongs to.</summary>
    public int Branch { get; init; }

    /// <summary>The text for a type that nobody watches, whichever it is.</summary>
    public const string OtherType = "T:";
}
