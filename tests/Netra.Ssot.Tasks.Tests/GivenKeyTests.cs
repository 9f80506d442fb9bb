using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Tasks.Tests;

/// <summary>A kept verdict is believed as long as MSBuild gives the same, by every parameter and metadata that the gate reads, on the same day.</summary>
[TestClass]
public sealed class GivenKeyTests : GateTestCase
{
    [TestMethod]
    public void WhateverATaskIsGiven_Counts()
    {
        using var project = GatedProject.In(Scratch, Clock);
        project.Keep();
        var state = new FolderState(Scratch.Path);
        var names = from property in typeof(VerifyCode).GetProperties()
                    where property.DeclaringType!.Assembly == typeof(VerifyCode).Assembly && property.CanWrite && property.Name != nameof(VerifyCode.ReferencesTold)
                    select property.Name;
        foreach (var name in names)
        {
            Assert.AreEqual(GatedProject.Both, GatedProject.Believing(project.Build().Engine), $"before {name}");
            foreach (GateTask task in project.Tasks)
            {
                if (task.GetType().GetProperty(name) is { } property)
                    property.SetValue(task, Other(property.GetValue(task)));
            }

            Assert.AreNotEqual(GatedProject.Both, GatedProject.Believing(project.Build().Engine), name);

            project.Give();
            state.Restore();
        }
    }

    [TestMethod]
    public void WhateverTheCaseTells_Counts()
    {
        using var project = GatedProject.In(Scratch, Clock);
        project.Keep();
        var (state, verdict) = (new FolderState(Scratch.Path), File.ReadAllBytes(project.VerdictFile));
        foreach (var name in typeof(GateCase).GetProperties().Select(property => property.Name))
        {
            Assert.AreEqual(GatedProject.Both, GatedProject.Believing(project.Build().Engine), $"before {name}");
            foreach (GateTask task in project.Tasks)
                task.Case.SetMetadata(name, task.Case.GetMetadata(name) + "x");
            // Where the case leads to another file, the same lies there.
            File.WriteAllBytes(project.VerdictFile, verdict);

            Assert.AreEqual(GatedProject.Nobody, GatedProject.Believing(project.Build().Engine), name);

            project.Give();
            state.Restore();
        }
    }

    [TestMethod]
    public void ReferencesThatWereNotJudged_Count()
    {
        using var project = GatedProject.In(Scratch, Clock);
        project.Keep();

        var (isGreen, engine) = project.Build(() => project.Code.ReferencesTold = "");

        Assert.IsFalse(isGreen);
        Assert.AreEqual(GatedProject.OnlyReferences, GatedProject.Believing(engine));
        Assert.AreEqual("SSOT3003", engine.Errors.Single().Code);
    }

    [TestMethod]
    public void WhateverTheGateReadsOfAnItem_Counts()
    {
        using var project = GatedProject.In(Scratch, Clock);
        var task = project.References;
        task.BuildEngine = new RememberingEngine();
        var asked = new List<AskedItem>();
        task.References = Asked("/packages/a/1.0.0/lib/A.dll", "sub/B.dll");
        task.PackageReferences = Asked("A", "Netra.Ssot.Sdk");
        task.PolicyItems = TaskFixture.PolicyItems((PolicyVocabulary.Library, Asked("Library")));
        task.LivePolicyItems = TaskFixture.PolicyItems((PolicyVocabulary.Library, Asked("Library")));
        task.ForeignItems = [new TaskItem("SsotLibrary:"), .. Asked("Foreign")];
        task.ForeignProperties = Asked("SsotMode");
        var inputs = GateParameters.Read(task, new(task.BuildEngine));
        _ = inputs.Project(null!);

        var key = GivenKey.Of(task);
        Assert.AreEqual(key, GivenKey.Of(task));
        foreach (var item in asked)
        {
            Assert.IsNotEmpty(item.Names);
            foreach (var name in item.Names.Append("ItemSpec").ToList())
            {
                item.Changed = name;
                Assert.AreNotEqual(key, GivenKey.Of(task), $"{item.ItemSpec}: {name}");
                item.Changed = "";
            }
        }

        ITaskItem[] Asked(params string[] specs)
        {
            var items = specs.Select(spec => new AskedItem(spec)).ToArray();
            asked.AddRange(items);
            return items;
        }
    }

    [TestMethod]
    public void APathWithASemicolon_IsNotTwo()
    {
        using var project = GatedProject.In(Scratch, Clock);
        project.References.Case.SetMetadata(nameof(GateCase.BuildFiles), "/a;/b");
        project.References.BuildEngine = new RememberingEngine();
        var two = GivenKey.Of(project.References);

        project.References.Case.SetMetadata(nameof(GateCase.BuildFiles), "/a%3B/b");

        Assert.AreNotEqual(two, GivenKey.Of(project.References));
    }

    [TestMethod]
    [DataRow("SsotMode", GatedProject.Nobody)]
    [DataRow("_ssotDoor", GatedProject.Nobody)]
    [DataRow("Configuration", GatedProject.Both)]
    public void AForcedProperty_CountsIfItIsTheGates(string name, int expected)
    {
        using var project = GatedProject.In(Scratch, Clock);
        project.Keep();
        var engine = new RememberingEngine { Forced = { [name] = "x" } };

        project.Build(engine);

        Assert.AreEqual(expected, GatedProject.Believing(engine));
    }

    [TestMethod]
    public void ANewDay_IsJudgedAnew()
    {
        using var project = GatedProject.In(Scratch, Clock);
        project.Keep();

        Clock.Advance(TimeSpan.FromDays(1));

        Assert.AreEqual(GatedProject.Nobody, GatedProject.Believing(project.Build().Engine));
    }

    static object Other(object? value) => value switch
    {
        string text => text + "x",
        ITaskItem[] items => items.Append(new TaskItem("Other")).ToArray(),
        null => new TaskItem("Other"),
        ITaskItem item => new TaskItem(item) { ItemSpec = "Other" },
        bool given => !given,
        _ => throw new NotSupportedException($"a test knows no other {value}"),
    };
}
