using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Missing.Tests;

[TestClass]
public sealed class ParcelTests
{
    [TestMethod]
    public void Weight_IsInGrams() => Assert.AreEqual(1_500, decimal.ToInt32(1.5m * 1_000));
}
