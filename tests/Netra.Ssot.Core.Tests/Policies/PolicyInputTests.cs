using Netra.Ssot.Core.Policies;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Core.Tests.Policies;

/// <summary>What is remembered under a fingerprint is given to others: it must tell all that may make a difference.</summary>
[TestClass]
public sealed class PolicyInputTests : GateTestCase
{
    static readonly PolicyInput Input = new("/r/Directory.Ssot.props", "/r", Pairs(("SsotMode", "audit")), [Item("SsotRule", "SSOT2004", "/r/a.props", ("Use", "x"))])
    {
        ShippedFiles = ["/sdk/Defaults.props"],
    };

    static IEnumerable<PolicyInput> Others =>
    [
        Input with { File = "" },
        Input with { Root = "/r/" },
        Input with { ShippedFiles = [] },
        Input with { Properties = Pairs(("SsotMode", "off")) },
        Input with { Properties = Pairs() },
        Input with { Items = [] },
        Input with { Items = [.. Input.Items, .. Input.Items] },
        Input with { Items = [Item("SsotLibrary", "SSOT2004", "/r/a.props", ("Use", "x"))] },
        Input with { Items = [Item("SsotRule", "SSOT2003", "/r/a.props", ("Use", "x"))] },
        Input with { Items = [Item("SsotRule", "SSOT2004", "/p/p.csproj", ("Use", "x"))] },
        Input with { Items = [Item("SsotRule", "SSOT2004", "/r/a.props", ("Use", ""))] },
        Input with { Items = [Item("SsotRule", "SSOT2004", "/r/a.props")] },
        Input with { Items = [Item("SsotRule", "SSOT2004", "/r/a.props", ("Use", "x"), ("Severity", ""))] },
    ];

    [TestMethod]
    public void EqualInputs_ShareAFingerprint() =>
        Assert.AreEqual(Input.Fingerprint(), (Input with { Items = [Item("SsotRule", "SSOT2004", "/r/a.props", ("Use", "x"))] }).Fingerprint());

    [TestMethod]
    public void EveryDifference_MakesAnotherFingerprint()
    {
        var fingerprints = Others.Append(Input).Select(input => input.Fingerprint()).ToList();

        Assert.HasCount(fingerprints.Count, fingerprints.Distinct());
    }

    static PolicyItem Item(string kind, string include, string definedIn, params (string, string)[] metadata) => new(kind, include, Pairs(metadata), definedIn);

    static Dictionary<string, string> Pairs(params (string Name, string Value)[] pairs) => pairs.ToDictionary(pair => pair.Name, pair => pair.Value);
}
