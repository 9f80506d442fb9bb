using Microsoft.VisualStudio.TestTools.UnitTesting;
using Moq;

namespace Acme.Billing.Ledger.Tests;

[TestClass]
public sealed class LedgerTests
{
    readonly Mock<ILedger> _ledger = new();

    [TestMethod]
    public void BalanceOf_IsWhatWasBooked()
    {
        var customer = Environment.GetEnvironmentVariable("ACME_CUSTOMER") ?? "Ada";
        _ledger.Setup(ledger => ledger.BalanceOf(customer)).Returns(119m);

        Assert.AreEqual(119m, _ledger.Object.BalanceOf(customer));
    }
}
