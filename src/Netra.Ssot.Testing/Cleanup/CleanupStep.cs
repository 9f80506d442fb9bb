namespace Netra.Ssot.Testing;

/// <summary>One clean-up, and where the test asked for it.</summary>
internal readonly record struct CleanupStep(Func<ValueTask> Run, string Expression, string File, int Line)
{
    public override string ToString() => $"clean-up `{Expression.ReplaceLineEndings(" ")}` ({Path.GetFileName(File)}:{Line})";
}
