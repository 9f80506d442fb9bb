using Netra.Ssot.TestKit;
using PublicApiGenerator;

namespace Netra.Ssot.Testing.Tests;

/// <summary>The public surface is what <c>PublicApi.txt</c> says: a change of it is a change of that file, for a person to review.</summary>
[TestClass]
public sealed class PublicApiTests : GateTestCase
{
    [TestMethod]
    public void Surface_IsAsReviewed()
    {
        var reviewed = Path.Combine(Repository.Root, "tests", "Netra.Ssot.Testing.Tests", "PublicApi.txt");
        var found = typeof(SsotTestCase).Assembly.GeneratePublicApi(new() { IncludeAssemblyAttributes = false }).ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (File.ReadAllText(reviewed) == found)
            return;

        var received = Path.Combine(AppContext.BaseDirectory, "PublicApi.received.txt");
        File.WriteAllText(received, found);
        Assert.Fail($"The public surface of Netra.Ssot.Testing is not what PublicApi.txt says; compare, and if it is meant so: cp '{received}' '{reviewed}'");
    }
}
