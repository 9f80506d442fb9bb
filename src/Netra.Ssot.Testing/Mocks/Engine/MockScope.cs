namespace Netra.Ssot.Testing;

/// <summary>What one mock, and the mocks it returns by itself, have in common.</summary>
sealed class MockScope(MockRegistry registry, MockStyle style)
{
    public MockRegistry Registry => registry;

    public MockStyle Style => style;

    public MockAllow Allow { get; init; }

    public object? Real { get; init; }

    /// <summary>True while the test says what the mock shall do; set before anybody else can know the mock.</summary>
    public bool Arranging { get; set; }
}
