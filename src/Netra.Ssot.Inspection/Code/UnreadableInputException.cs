using Netra.Ssot.Core.Facts;

namespace Netra.Ssot.Inspection.Code;

/// <summary>An input cannot be read; caught where the facts are gathered and told as one of them.</summary>
sealed class UnreadableInputException(Unreadable input) : Exception(input.Reason)
{
    public UnreadableInputException(string file, string reason, string remedy)
        : this(new Unreadable(file, reason, remedy))
    {
    }

    public Unreadable Input { get; } = input;
}
