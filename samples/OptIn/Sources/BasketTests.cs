using Acme.Testing;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Moq;

namespace OptIn.Tests;

[TestClass]
public sealed class BasketTests
{
    [TestMethod]
    public void Basket_IsNamedAfterItsOwner()
    {
        var owner = Environment.GetEnvironmentVariable("ACME_OWNER");

        Assert.AreEqual(owner, new Mock<IFormattable>().Object.ToString(null, null) ?? owner);
    }
}

[TestClass]
public sealed class MigratedBasketTests : AcmeTestCase
{
    [TestMethod]
    public void Basket_StartsEmpty() => Assert.IsNull(Variables["ACME_OWNER"]);
}
