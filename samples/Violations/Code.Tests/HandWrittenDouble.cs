namespace Code.Tests;

/// <summary>SSOT2004: a double written by hand.</summary>
public sealed class FakeComparer : IComparer<string>
{
    public int Compare(string? x, string? y) => 0;
}
