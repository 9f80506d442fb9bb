using Acme.Testing;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Acme.Orders.Tests;

[TestClass]
public sealed class DiscountTests : AcmeTestCase
{
    [TestMethod]
    public void From_ReadsTheSetting()
    {
        Variables["ACME_DISCOUNT"] = "15";

        Assert.AreEqual(new Discount(15), Discount.From(Variables.Get));
    }

    [TestMethod]
    public void From_WithoutASetting_GivesNoDiscount() => Assert.AreEqual(Discount.None, Discount.From(Variables.Get));
}
