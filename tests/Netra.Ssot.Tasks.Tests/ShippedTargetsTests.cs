using System.Reflection;
using System.Xml.Linq;
using Microsoft.Build.Utilities;
using Netra.Ssot.Core.Rules;
using Netra.Ssot.Inspection.Caching;
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
        var given = targets.Descendants("_SsotCase").SelectMany(item => item.Attributes().Select(metadata => metadata.Name.LocalName).Concat(item.Elements().Select(metadata => metadata.Name.LocalName)));
        var read = typeof(GateCase).GetProperties().Where(property => IsRead(property)).Select(property => property.Name);

        CollectionAssert.AreEquivalent(read.ToArray(), given.Except(["Include", "Remove"]).ToArray());
    }

    /// <summary>Whether a metadata of its name decides: others follow from those.</summary>
    static bool IsRead(PropertyInfo property)
    {
        var said = property.GetValue(new GateCase(new TaskItem("X.csproj", new Dictionary<string, string> { [property.Name] = "true" })));
        return said is true or "true" or string[] and ["true"];
    }

    [TestMethod]
    public void WhatATargetSetsOfThePolicy_ReachesNoTask()
    {
        var given = Shipped.SelectMany(file => XDocument.Load(Path.Combine(Repository.Root, file)).Descendants())
            .Where(task => task.Name.LocalName.StartsWith("Netra.Ssot.Tasks.", StringComparison.Ordinal))
            .SelectMany(task => task.Attributes())
            .Where(parameter => parameter.Name != nameof(PolicyTask.LivePolicyItems))
            .Select(parameter => parameter.Value);

        // LivePolicyItems are there to be compared with the frozen copies, and come by a list of a private name.
        Assert.IsEmpty(given.Where(value => value.StartsWith("$(Ssot", StringComparison.Ordinal) || value.StartsWith("@(Ssot", StringComparison.Ordinal)));
    }

    /// <summary>Targets of the project may have run before.</summary>
    [TestMethod]
    public void WhatATargetAddsToTheCase_WasKeptAtEvaluation()
    {
        var targets = XDocument.Load(Path.Combine(Repository.Root, "build", "Netra.Ssot.Sdk.Project.targets"));
        var added = targets.Descendants("Target").Descendants("_SsotCase").Attributes().Select(metadata => metadata.Value).ToList();

        Assert.IsNotEmpty(added);
        Assert.IsEmpty(added.Where(value => value != "false" && !value.StartsWith("$(_Ssot", StringComparison.Ordinal)));
    }

    /// <summary>The names stand in the tasks and in the targets, and a file that one of them forgets stays when all is cleaned.</summary>
    [TestMethod]
    public void Clean_TakesAwayWhateverTheGateWrites()
    {
        var targets = XDocument.Load(Path.Combine(Repository.Root, "build", "Netra.Ssot.Sdk.Files.targets"));
        var deleted = targets.Descendants("Delete").Single().Attribute("Files")!.Value
            .Replace("$(_SsotStamp)", "obj/X.dll.ssot", StringComparison.Ordinal).Replace("$(_SsotOutput)", "bin/X.dll", StringComparison.Ordinal).Replace("$(_SsotMarkExtension)", ".cs", StringComparison.Ordinal)
            .Split(';');
        var given = new GateCase(new TaskItem("X", new Dictionary<string, string>
        {
            [nameof(GateCase.Stamp)] = "obj/X.dll.ssot", [nameof(GateCase.OutputFile)] = "bin/X.dll", [nameof(GateCase.MarkExtension)] = ".cs", [nameof(GateCase.WritesSarif)] = "true",
        }));

        CollectionAssert.AreEquivalent(
            new[] { "@(_SsotLeftBehind)", given.Stamp, given.OutputStamp, given.FactsFile, given.FindingsFile, given.SarifFile, given.MarkFile, KeptVerdict.PathFor(given.Stamp) }, deleted);
    }

    /// <summary>Where a target of the same name has taken its place.</summary>
    [TestMethod]
    public void ACaseThatNobodyDescribed_IsRed()
    {
        var engine = new RecordingEngine();
        var task = new VerifyCode { BuildEngine = engine };
        TaskFixture.Fill(task, Scratch);
        task.Case = new TaskItem("X.csproj");

        Assert.IsFalse(task.Execute());

        Assert.AreEqual("SSOT3003", engine.Errors.Single().Code);
        Assert.Contains("_SsotDescribeProject", engine.Errors.Single().Message!);
    }

    [TestMethod]
    [DynamicData(nameof(Shipped))]
    public void EveryTask_IsDeclaredOnceWhereItIsCalled_SoThatNoOtherCanStandInForIt(string file)
    {
        var project = XDocument.Load(Path.Combine(Repository.Root, file)).Root!;
        var called = project.Descendants().Select(task => task.Name.LocalName).Where(name => name.StartsWith("Netra.Ssot.Tasks.", StringComparison.Ordinal)).Distinct();
        var declared = project.Elements("UsingTask").ToList();

        CollectionAssert.AreEquivalent(called.ToArray(), declared.Select(task => task.Attribute("TaskName")!.Value).ToArray());
        Assert.IsTrue(declared.TrueForAll(task =>
            (task.Attribute("Override")?.Value, task.Attribute("AssemblyFile")?.Value, task.Attribute("Runtime")?.Value) == ("true", "$(_SsotTasks)", "$(_SsotTaskRuntime)")
            && task.Attribute("Condition") is null));
    }

    [TestMethod]
    public void EveryRuleOfTheCatalogue_StaysAWarningUnderWarnAsError()
    {
        var targets = XDocument.Load(Path.Combine(Repository.Root, "build", "Netra.Ssot.Sdk.Project.targets"));
        var listed = targets.Descendants("MSBuildWarningsNotAsErrors").Single().Value.Split(';');

        CollectionAssert.AreEqual(RuleCatalogue.All.Select(rule => rule.Id).ToArray(), listed.Skip(1).ToArray());
    }
}
