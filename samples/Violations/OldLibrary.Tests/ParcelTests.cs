using Acme.Testing;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace OldLibrary.Tests;

[TestClass]
public sealed class ParcelTests : AcmeTestCase
{
    [TestMethod]
    public void Weight_IsInGrams() => Assert.AreEqual(1_500, decimal.ToInt32(1.5m * 1_000));
}
