using Netra.Ssot.Environment.Configuration;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Environment.Tests;

[TestClass]
public sealed class PublicApiTests : GateTestCase
{
    const string Project = "Netra.Ssot.Environment.Tests";

    [TestMethod]
    public void Environment_HasTheReviewedSurface() => PublicSurface.IsReviewed(typeof(IsolatedEnvironment).Assembly, Project);

    [TestMethod]
    public void Configuration_HasTheReviewedSurface() =>
        PublicSurface.IsReviewed(typeof(IsolatedEnvironmentConfigurationSource).Assembly, Project, "PublicApi.Configuration.txt");
}
