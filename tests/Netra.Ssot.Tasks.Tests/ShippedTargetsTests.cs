using System.Xml.Linq;
using Netra.Ssot.Core.Rules;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Tasks.Tests;

[TestClass]
public sealed class ShippedTargetsTests : GateTestCase
{
    [TestMethod]
    [DynamicData(nameof(Shipped))]
    public void EveryPrivateProperty_IsLocalToTheFileThatSetsIt(string file)
    {
        var project = XDocument.Load(Path.Combine(Repository.Root, file)).Root!;
        var local = (project.Attribute("TreatAsLocalProperty")?.Value ?? "").Split(';');
        var set = project.Descendants("PropertyGroup").Elements().Select(property => property.Name.LocalName)
            .Concat(project.Descendants("Output").Attributes("PropertyName").Select(name => name.Value))
            .Where(name => name.StartsWith("_Ssot", StringComparison.Ordinal));

        CollectionAssert.IsSubsetOf(set.Distinct().ToArray(), local);
    }

    public static IEnumerable<string> Shipped =>
        from folder in new[] { "build", "sdk" }
        from file in Directory.EnumerateFiles(Path.Combine(Repository.Root, folder))
        select Path.GetRelativePath(Repository.Root, file);

    /// <summary>MSBuild keeps no result of a skipped target, and so would answer no question about the project from its memory.</summary>
    [TestMethod]
    public void AnInitialTarget_IsNeverSkipped()
    {
        var projects = Shipped.Select(file => XDocument.Load(Path.Combine(Repository.Root, file)).Root!).ToList();
        var initial = projects.SelectMany(project => (project.Attribute("InitialTargets")?.Value ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries)).ToList();
        var targets = projects.Descendants("Target").Where(target => initial.Contains(target.Attribute("Name")!.Value)).ToList();

        CollectionAssert.AreEquivalent(initial, targets.Select(target => target.Attribute("Name")!.Value).ToList());
        Assert.IsNotEmpty(targets);
        Assert.IsEmpty(targets.Attributes("Condition"));
    }

    [TestMethod]
    public void TheCase_IsGivenAllThatIsReadOfIt()
    {
        var targets = XDocument.Load(Path.Combine(Repository.Root, "build", "Netra.Ssot.Sdk.Project.targets"));
        var given = targets.Descendants("_SsotCase").Single(item => item.Attribute("Include") is not null);
        var names = given.Attributes().Select(metadata => metadata.Name.LocalName).Concat(given.Elements().Select(metadata => metadata.Name.LocalName));

        CollectionAssert.AreEquivalent(typeof(GateCase).GetProperties().Select(property => property.Name).Append("Include").ToArray(), names.ToArray());
    }

    [TestMethod]
    public void WhatATargetSetsOfThePolicy_ReachesNoTask()
    {
        var given = Shipped.SelectMany(file => XDocument.Load(Path.Combine(Repository.Root, file)).Descendants())
            .Where(task => task.Name.LocalName.StartsWith("Netra.Ssot.Tasks.", StringComparison.Ordinal))
            .SelectMany(task => task.Attributes())
            .Where(parameter => parameter.Name != nameof(GateTask.LivePolicyItems))
            .Select(parameter => parameter.Value);

        // LivePolicyItems are there to be compared with the frozen copies.
        Assert.IsEmpty(given.Where(value => value.StartsWith("$(Ssot", StringComparison.Ordinal) || value.StartsWith("@(Ssot", StringComparison.Ordinal)));
    }

    [TestMethod]
    public void EveryRuleOfTheCatalogue_StaysAWarningUnderWarnAsError()
    {
        var targets = XDocument.Load(Path.Combine(Repository.Root, "build", "Netra.Ssot.Sdk.Project.targets"));
        var listed = targets.Descendants("MSBuildWarningsNotAsErrors").Single().Value.Split(';');

        CollectionAssert.AreEqual(RuleCatalogue.All.Select(rule => rule.Id).ToArray(), listed.Skip(1).ToArray());
    }
}
