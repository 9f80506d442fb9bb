using Microsoft.Build.Framework;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Tasks.Tests;

[TestClass]
public sealed class PolicyListTests : GateTestCase
{
    const string Copier = "/sdk/build/Policy.targets", Project = "/r/tests/A/A.csproj";

    string Policy => Scratch.PathOf("Directory.Ssot.props");

    string Defaults => Scratch.PathOf("sdk", "Defaults.props");

    [TestMethod]
    public void Items_AreOfTheKindThatTheirHeadingSays()
    {
        var items = PolicyList.Read([Item("SsotLibrary:"), Item("SsotRule:"), Item("SSOT2001", Policy, ("Severity", "error")), Item("ssotscope:"), Item("SsotScope:"), Item("x:")]);

        Lines(["SsotRule SSOT2001", "SsotRule ssotscope:", "SsotScope x:"], items.Select(item => $"{item.Kind} {item.Include}"));
        Assert.AreEqual(("error", Policy), (items[0].Metadata["Severity"], items[0].DefinedIn));
    }

    /// <summary>What cannot be told apart is red, and not of some kind.</summary>
    [TestMethod]
    public void AnItemThatIsNamedLikeAHeading_AndOneWithoutAHeading_AreRefused()
    {
        Assert.Contains("'SsotRule:'", Assert.ThrowsExactly<InvalidDataException>(() => PolicyList.Read([Item("SsotScope:"), Item("SsotRule:"), Item("SsotRule:")])).Message);
        Assert.Contains("'SSOT2001'", Assert.ThrowsExactly<InvalidDataException>(() => PolicyList.Read([Item("SSOT2001"), Item("SsotRule:")])).Message);
    }

    /// <summary>A property that lists them otherwise, set behind the gate, would cut both lists alike.</summary>
    [TestMethod]
    [DataRow("")]
    [DataRow("SsotLibrary:")]
    [DataRow("SsotTestBase:;SsotLibrary:;SsotTestAttribute:;SsotForbiddenPackage:;SsotForbiddenApi:;SsotRule:;SsotScope:;SsotExempt:")]
    public void AListWithoutEveryKind_IsRefused(string headings)
    {
        ITaskItem[] listed = [.. headings.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(heading => Item(heading))];

        Assert.Contains("_SsotPolicyList", Assert.ThrowsExactly<InvalidDataException>(() => PolicyList.ReadWhole(listed)).Message);
    }

    /// <summary>The policy repeats one shipped item, updated another in place, and took a third away and included it again.</summary>
    [TestMethod]
    public void AFrozenItem_IsDefinedWhereThePublicOneAtItsPlaceIs() => Lines(
        ["Moq=one@Defaults.props", "RhinoMocks=late@Defaults.props", "Moq=two@Directory.Ssot.props", "JustMock=own@Directory.Ssot.props"],
        Frozen(
            [Copy("Moq", "one"), Copy("RhinoMocks", "late"), Copy("Moq", "two"), Copy("JustMock", "own")],
            [Package("Moq", Defaults, "one"), Package("RhinoMocks", Defaults, "late"), Package("Moq", Policy, "two"), Package("JustMock", Policy, "own")]));

    [TestMethod]
    public void WhatATargetChanges_ChangesNothingThatIsFrozen() => Lines(
        ["Moq=one@Defaults.props"], Frozen([Copy("Moq", "one")], [Package("Moq", Defaults, "other")]));

    [TestMethod]
    public void WhatATargetAdds_IsNotFrozen_AndTheOthersKeepTheirFiles() => Lines(
        ["Moq=one@Defaults.props", "Own=two@Directory.Ssot.props"],
        Frozen([Copy("Moq", "one"), Copy("Own", "two")], [Package("Late", Project, ""), Package("Moq", Defaults, "one"), Package("Own", Policy, "two")]));

    [TestMethod]
    public void WhatATargetTookAway_StandsInTheShippedText_OrElseInThePolicys() => Lines(
        ["Moq=one@Defaults.props", "Moq=two@Directory.Ssot.props", "Own=three@Directory.Ssot.props"],
        Frozen([Copy("Moq", "one"), Copy("Moq", "two"), Copy("Own", "three")], []));

    /// <summary>Taken away and included again by a target, it is the target's file that defines it: the policy's reader tells that as a weakening.</summary>
    [TestMethod]
    public void WhatATargetIncludesAgain_IsTheTargets() => Lines(
        ["Moq=one@A.csproj", "Own=two@Directory.Ssot.props"],
        Frozen([Copy("Moq", "one"), Copy("Own", "two")], [Package("Own", Policy, "two"), Package("Moq", Project, "one")]));

    /// <summary>The frozen items as name, use and file.</summary>
    IEnumerable<string> Frozen(ITaskItem[] frozen, ITaskItem[] live)
    {
        Scratch.Write("sdk/Defaults.props", """<Project><ItemGroup><SsotForbiddenPackage Include="Moq;JustMock" /></ItemGroup></Project>""");
        var task = new VerifyReferences
        {
            DefaultsFile = Defaults, PolicyFile = Policy,
            PolicyItems = TaskFixture.PolicyItems((PolicyVocabulary.ForbiddenPackage, frozen)), LivePolicyItems = TaskFixture.PolicyItems((PolicyVocabulary.ForbiddenPackage, live)),
        };
        return PolicyList.ReadFrozen(task).Select(item => $"{item.Include}={item.Metadata["Use"]}@{Path.GetFileName(item.DefinedIn)}");
    }

    static DefinedItem Copy(string name, string use) => Package(name, Copier, use);

    static DefinedItem Package(string name, string definedIn, string use) => Item(name, definedIn, ("Use", use));

    static DefinedItem Item(string include, string definedIn = Copier, params (string, string)[] metadata) => new(include, definedIn, metadata);

    static void Lines(string[] expected, IEnumerable<string> actual) => CollectionAssert.AreEqual(expected, actual.ToArray());
}
