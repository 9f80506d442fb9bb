using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Unused.Tests;

public abstract class TestBase
{
    public TestContext TestContext { get; set; } = null!;
}

[TestClass]
public sealed class ParcelTests : TestBase
{
    [TestMethod]
    public void Name_IsKnown() => Assert.AreEqual(nameof(Name_IsKnown), TestContext.TestName);
}
