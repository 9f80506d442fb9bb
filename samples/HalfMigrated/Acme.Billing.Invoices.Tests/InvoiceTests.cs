using Acme.Testing;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Acme.Billing.Invoices.Tests;

[TestClass]
public sealed class InvoiceTests : AcmeTestCase
{
    [TestMethod]
    public void Gross_AddsTheTax() => Assert.AreEqual(119m, new Invoice("Ada", 100m).Gross(0.19m));
}
