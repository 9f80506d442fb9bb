using Acme.Testing;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using NSubstitute;

namespace Acme.Orders.Tests;

[TestClass]
public sealed class OrderTests : AcmeTestCase
{
    [TestMethod]
    public void Total_AddsThePricesOfAllProducts()
    {
        var prices = Mocks.Of<IPriceList>();
        prices.PriceOf("tea").Returns(3m);
        prices.PriceOf("cup").Returns(5m);

        var order = new Order(prices, Discount.None);
        order.Add("tea");
        order.Add("cup");

        Assert.AreEqual(8m, order.Total());
    }

    [TestMethod]
    public void Total_TakesTheDiscountOff()
    {
        Mocks.Of<IPriceList>().PriceOf("tea").Returns(10m);

        var order = new Order(Mocks.Of<IPriceList>(), new Discount(20));
        order.Add("tea");

        Assert.AreEqual(8m, order.Total());
    }
}
