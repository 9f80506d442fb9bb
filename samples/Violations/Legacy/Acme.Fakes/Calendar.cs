namespace Acme.Fakes;

public static class Calendar
{
    public static DateOnly Monday { get; } = new(2026, 1, 5);
}
