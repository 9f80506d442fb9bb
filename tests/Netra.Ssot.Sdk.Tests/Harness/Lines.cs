namespace Netra.Ssot.Sdk.Tests.Harness;

/// <summary>Compares lists of lines without regard to order, and shows both when they differ.</summary>
internal static class Lines
{
    public static void AreSame(IEnumerable<string> expected, IEnumerable<string> actual) =>
        Assert.AreEqual(Join(expected), Join(actual));

    static string Join(IEnumerable<string> lines) => string.Join('\n', lines.Order(StringComparer.Ordinal));
}
