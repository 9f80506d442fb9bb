using Netra.Ssot.TestKit;

namespace Netra.Ssot.Testing.Tests;

[TestClass]
public sealed class PublicApiTests : GateTestCase
{
    [TestMethod]
    public void Testing_HasTheReviewedSurface() => PublicSurface.IsReviewed(typeof(SsotTestCase).Assembly, "Netra.Ssot.Testing.Tests");
}
