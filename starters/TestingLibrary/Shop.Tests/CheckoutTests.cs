using Microsoft.Extensions.Logging;
using NSubstitute;

namespace Shop.Tests;

[TestClass]
public sealed class CheckoutTests : SsotTestCase
{
    [TestMethod]
    public async Task Payment_GivesAReceipt()
    {
        // Strict: any other call fails the test, even if the code under test swallows the exception.
        var payments = Mocks.Create<IPayments>(m => m.ChargeAsync(Context.UserId, 12m).Returns("receipt 1"));

        Assert.AreEqual("receipt 1", await CheckoutWith(payments).PayAsync(Context.UserId, 12m));
        Log.AssertNoneAtOrAbove(LogLevel.Warning);
    }

    [TestMethod]
    [DataRow("18", 17, true)]
    [DataRow("18", 18, false)]
    [DataRow("20", 18, true)]
    public async Task Payment_IsTakenUntilTheShopCloses(string closes, int hour, bool isTaken)
    {
        // Seen by the code under test, and by no other test, though they run at the same time.
        Env.Set("SHOP_CLOSES", closes);
        Clock.Advance(TimeSpan.FromHours(hour));
        var payments = Mocks.Create<IPayments>(m => m.ChargeAsync("ann", 12m).Returns("receipt 1"));

        Assert.AreEqual(isTaken, await CheckoutWith(payments).PayAsync("ann", 12m) is not null);
    }

    [TestMethod]
    public async Task FailedPayment_IsLogged()
    {
        var payments = Mocks.Create<IPayments>(m => m.ChargeAsync("ann", 12m).Returns(Task.FromException<string>(new HttpRequestException("no answer"))));

        Assert.IsNull(await CheckoutWith(payments).PayAsync("ann", 12m));
        Log.AssertContains(LogLevel.Error, "no payment by ann");
    }

    Checkout CheckoutWith(IPayments payments) => new(payments, Clock, Log.For<Checkout>());
}
