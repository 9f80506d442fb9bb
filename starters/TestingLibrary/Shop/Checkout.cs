using Microsoft.Extensions.Logging;
using Netra.Ssot.Environment;

namespace Shop;

/// <summary>Takes money while the shop is open; the environment says until when.</summary>
public sealed class Checkout(IPayments payments, TimeProvider clock, ILogger<Checkout> log)
{
    const int DefaultClosingHour = 18;

    /// <returns>The receipt; null when the shop is closed or the payment failed.</returns>
    public async Task<string?> PayAsync(string customer, decimal amount)
    {
        var closes = IsolatedEnvironment.Current.Get("SHOP_CLOSES") is { } hour ? int.Parse(hour) : DefaultClosingHour;
        if (clock.GetUtcNow().Hour >= closes)
        {
            log.LogWarning("{Customer} came after {Hour}", customer, closes);
            return null;
        }

        try
        {
            return await payments.ChargeAsync(customer, amount);
        }
        catch (HttpRequestException failure)
        {
            log.LogError(failure, "no payment by {Customer}", customer);
            return null;
        }
    }
}
