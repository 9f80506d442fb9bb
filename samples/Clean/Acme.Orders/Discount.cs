using System.Globalization;

namespace Acme.Orders;

public sealed record Discount(int Percent)
{
    public static Discount None { get; } = new(0);

    /// <summary>Reads the discount of the day from wherever the caller keeps its settings.</summary>
    public static Discount From(Func<string, string?> setting) =>
        setting("ACME_DISCOUNT") is { } percent ? new(int.Parse(percent, CultureInfo.InvariantCulture)) : None;

    public decimal On(decimal amount) => amount * (100 - Percent) / 100;
}
