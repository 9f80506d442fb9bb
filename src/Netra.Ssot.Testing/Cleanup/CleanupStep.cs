namespace Netra.Ssot.Testing;

/// <summary>One clean-up, and where the test asked for it.</summary>
internal readonly record struct CleanupStep(Func<ValueTask> Run, string Expression, string File, int Line)
{
    const int Longest = 100;

    public override string ToString() => $"clean-up `{Shown}` ({Path.GetFileName(File)}:{Line})";

    string Shown
    {
        get
        {
            var line = string.Join(' ', Expression.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            return line.Length <= Longest ? line : line[..Longest] + "…";
        }
    }
}
