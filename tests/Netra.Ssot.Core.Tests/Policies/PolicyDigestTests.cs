using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Core.Tests.Policies;

[TestClass]
public sealed class PolicyDigestTests : GateTestCase
{
    static readonly ForbiddenPackage Moq = new("Moq", ["Moq", "Moq.*"], [], null, "factory", "one");
    static readonly ForbiddenPackage Fakes = new("Fakes", ["Fakes"], [], null, "", "");

    static readonly Policy Policy = new()
    {
        File = "/repo/Directory.Ssot.props",
        Root = "/repo",
        ForbiddenPackages = [Moq, Fakes],
        Rules = [new("SSOT2001", Severity.Info, "x"), new("SSOT2003", null, "")],
        Scopes = [new("a", [], "P0", null, new DateTime(2027, 1, 31), ""), new("b", [], "P1", null, null, "")],
        Exemptions = [new("SSOT2001", [], null, "r", "o", new DateTime(2027, 6, 30))],
    };

    [TestMethod]
    public void OrderAndPlace_DoNotCount()
    {
        var moved = Policy with
        {
            File = "C:\\x\\Directory.Ssot.props",
            Root = "C:\\x",
            ForbiddenPackages = [Fakes, Moq with { Ids = ["Moq.*", "Moq"] }],
            Rules = [.. Policy.Rules.Reverse()],
        };

        Assert.AreEqual(PolicyDigest.Of(Policy), PolicyDigest.Of(moved));
    }

    [TestMethod]
    public void EveryChange_Counts()
    {
        Policy[] changed =
        [
            Policy,
            Policy with { Mode = PolicyMode.Audit },
            Policy with { OffReason = "x" },
            Policy with { AnalysisLevel = 2 },
            Policy with { Configurations = ["Release"] },
            Policy with { Libraries = [new("A", null)] },
            Policy with { Libraries = [new("A", null) { File = RootPath.Absolute(Policy.Root, "a/A.csproj") }] },
            Policy with { TestBases = [new("T:A", null)] },
            Policy with { TestAttributes = ["T:A"] },
            Policy with { ForbiddenPackages = [Fakes] },
            Policy with { ForbiddenPackages = [Moq with { Use = "factoryo", Reason = "ne" }, Fakes] },
            Policy with { ForbiddenPackages = [Moq with { Ids = ["Moq"], Assemblies = ["Moq.*"] }, Fakes] },
            Policy with { Rules = [new("SSOT2001", Severity.None, "x"), new("SSOT2003", null, "")] },
            Policy with { Scopes = [.. Policy.Scopes.Reverse()] },
            Policy with { Exemptions = [] },
            Policy with { Exemptions = [Policy.Exemptions[0] with { Expires = new DateTime(2027, 7, 1) }] },
        ];

        Assert.HasCount(changed.Length, changed.Select(PolicyDigest.Of).Distinct().ToList());
    }

    [TestMethod]
    public void Digest_IsTheSameOnEveryMachine() =>
        Assert.AreEqual("cb5944ec315848fa7206319ccd0bf667f4aabaca785b062c4a0174af3e16a911", PolicyDigest.Of(Policy));
}
