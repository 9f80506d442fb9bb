using Acme.Testing;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Moq;

namespace Vendored.Tests;

[TestClass]
public sealed class ParcelTests : AcmeTestCase
{
    [TestMethod]
    public void Times_AreCounted() => Assert.AreEqual(1, Times.Once());
}
