using Microsoft.Build.Utilities;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.Inspection.Caching;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Tasks.Tests;

/// <summary>A verdict with nothing to tell is believed as long as everything that it rests on is as it was, and not a build longer.</summary>
[TestClass]
public sealed class KeptVerdictTests : GateTestCase
{
    [TestMethod]
    public void ASecondBuild_TellsTheSame()
    {
        using var project = GatedProject.In(Scratch, Clock);
        var (_, first) = project.Build();
        var files = new FolderState(Scratch.Path).Paths;
        Assert.IsTrue(File.Exists(project.VerdictFile));

        var (isGreen, second) = project.Build();

        Assert.IsTrue(isGreen);
        Assert.IsTrue(project.References.Told && project.References.IsMarked);
        CollectionAssert.AreEqual(Words(first), Words(second));
        CollectionAssert.AreEquivalent(files.ToArray(), new FolderState(Scratch.Path).Paths.ToArray());
    }

    [TestMethod]
    public void AKeptVerdict_IsBelieved()
    {
        using var project = GatedProject.In(Scratch, Clock);
        project.Keep();

        var (isGreen, engine) = project.Build();

        Assert.IsTrue(isGreen);
        Assert.AreEqual(GatedProject.Both, GatedProject.Believing(engine));
    }

    [TestMethod]
    public void WhateverFileItRestsOn_IsLookedAtAgain()
    {
        using var project = GatedProject.In(Scratch, Clock);
        project.Keep();
        var (state, sights) = (new FolderState(Scratch.Path, project.Folder), project.Kept.Seen.Concat(project.Kept.SeenOfCode).ToList());
        var broken = new HashSet<Sight>();
        Assert.Contains(Path.Combine(project.Folder, "Things.dll"), sights.Select(seen => seen.Path));
        foreach (var seen in sights.Where(seen => IsOurs(seen.Path)))
        {
            Assert.AreEqual(GatedProject.Both, GatedProject.Believing(project.Build().Engine), $"before {seen}");

            Break(seen);
            Assert.AreNotEqual(GatedProject.Both, GatedProject.Believing(project.Build().Engine), $"{seen}");

            broken.Add(seen.Sight);
            state.Restore();
        }

        CollectionAssert.AreEquivalent(Enum.GetValues<Sight>(), broken.ToArray());

        bool IsOurs(string path) => path.StartsWith(Scratch.Path, StringComparison.Ordinal) || path.StartsWith(project.Folder, StringComparison.Ordinal);
    }

    [TestMethod]
    public void ADamagedFile_IsAsGoodAsNone()
    {
        using var project = GatedProject.In(Scratch, Clock);
        project.Keep();
        var whole = File.ReadAllBytes(project.VerdictFile);
        for (var at = 0; at < whole.Length; at += 7)
        {
            File.WriteAllBytes(project.VerdictFile, whole[..at]);
            Assert.IsNull(KeptVerdict.Read(project.VerdictFile), $"{at} bytes");

            File.WriteAllBytes(project.VerdictFile, [.. whole[..at], (byte)~whole[at], .. whole[(at + 1)..]]);
            Assert.IsNull(KeptVerdict.Read(project.VerdictFile), $"another byte at {at}");
        }

        // What a disk leaves that lost its power.
        File.WriteAllBytes(project.VerdictFile, [.. whole[..(whole.Length / 2)], .. new byte[whole.Length - (whole.Length / 2)]]);

        var (isGreen, engine) = project.Build();

        Assert.IsTrue(isGreen);
        Assert.AreEqual(GatedProject.Nobody, GatedProject.Believing(engine));
        Assert.IsNotNull(project.Kept);
    }

    [TestMethod]
    [DataRow("enforce", "", 1, 0)]
    [DataRow("audit", "", 0, 1)]
    [DataRow("enforce", "SSOT2001", 0, 0)]
    public void AVerdictThatTellsSomething_IsNotKept(string mode, string exempt, int errors, int warnings)
    {
        using var project = GatedProject.In(Scratch, Clock, """public class Parcel : Thing { public static string? Path => System.Environment.GetEnvironmentVariable("PATH"); }""");
        const string Exemption = "<SsotExempt Include='SSOT2001' Reason='starts' Owner='us' Matches='1' Expires='9999-12-31' />";
        var policy = Scratch.Write("Directory.Ssot.props", $"<Project><PropertyGroup><SsotMode>{mode}</SsotMode></PropertyGroup><ItemGroup>{(exempt.Length > 0 ? Exemption : "")}</ItemGroup></Project>");
        foreach (var task in project.Tasks)
        {
            // The fixture is marked for one mode alone.
            task.Case.SetMetadata(nameof(GateCase.MarkLanguage), "");
            task.PolicyProperties = new TaskItem("Directory.Ssot.props", new Dictionary<string, string> { ["SsotMode"] = mode });
            if (exempt.Length > 0)
                task.PolicyItems = task.LivePolicyItems = TaskFixture.PolicyItems(
                    (PolicyVocabulary.Exempt, [new DefinedItem(exempt, policy, ("Reason", "starts"), ("Owner", "us"), ("Matches", "1"), ("Expires", "9999-12-31"))]));
        }

        for (var build = 0; build < 3; build++)
        {
            var (isGreen, engine) = project.Build();

            Assert.AreEqual(errors == 0, isGreen, string.Join('\n', engine.Errors.Select(error => error.Message)));
            Assert.AreEqual((errors, warnings), (engine.Errors.Count, engine.Warnings.Count), string.Join('\n', engine.Warnings.Select(warning => warning.Message)));
            Assert.Contains(Exempt(exempt), File.ReadAllText(project.Code.Given.FindingsFile));
            Assert.IsFalse(File.Exists(project.VerdictFile));
        }

        static string Exempt(string exempt) => exempt.Length > 0 ? "\"exempt\": 1" : "\"exempt\": 0";
    }

    [TestMethod]
    public void AVerdictThatRestsOnWhatNobodyNoted_IsNotKept()
    {
        using var project = GatedProject.In(Scratch, Clock);
        // No reader takes so much, and MSBuild tells it by itself.
        using (var file = File.Create(project.Code.Project + ".user"))
            file.SetLength(1L << 32);

        Assert.IsTrue(project.Build().IsGreen);
        Assert.IsFalse(File.Exists(project.VerdictFile));

        File.Delete(project.Code.Project + ".user");
        Assert.IsTrue(project.Build().IsGreen);
        Assert.IsTrue(File.Exists(project.VerdictFile));
    }

    /// <summary>As a traversal project may build it, and then build it again with other properties.</summary>
    [TestMethod]
    public void AnotherInstanceInTheSameBuild_IsJudgedByItself()
    {
        using var project = GatedProject.In(Scratch, Clock);
        project.Keep();
        var engine = new RememberingEngine();
        Assert.IsTrue(project.Build(engine));
        Assert.AreEqual(GatedProject.Both, GatedProject.Believing(engine));
        foreach (var path in Directory.GetFiles(Scratch.PathOf("obj"), "*.ssot*"))
            File.Delete(path);

        engine.Forced["X"] = "1";
        Assert.IsTrue(project.Build(engine.Next()));

        Assert.AreEqual(GatedProject.Both, GatedProject.Believing(engine), "no more than before");
        Assert.IsTrue(File.Exists(project.Code.Given.MarkFile) && File.Exists(project.Code.Given.Stamp));
    }

    [TestMethod]
    public void AVerdictWithoutTheReferences_IsNotKept()
    {
        using var project = GatedProject.In(Scratch, Clock);
        project.Code.BuildEngine = new RememberingEngine();
        project.Code.ReferencesTold = "true";

        Assert.IsTrue(project.Code.Execute());

        Assert.IsFalse(File.Exists(project.VerdictFile), "nobody knows whether the mark was left");
    }

    [TestMethod]
    public void AVerdictThatCannotBeKept_Fails()
    {
        using var project = GatedProject.In(Scratch, Clock);
        Directory.CreateDirectory(project.VerdictFile);

        var (isGreen, engine) = project.Build();

        Assert.IsFalse(isGreen);
        Assert.AreEqual(("SSOT9003", project.VerdictFile), (engine.Errors.Single().Code, engine.Errors.Single().File));
        Assert.IsFalse(File.Exists(project.Code.Given.Stamp) || File.Exists(project.Code.Given.OutputStamp), "a stamp stayed");
    }

    /// <summary>What the references' gate did not tell, because it believed what was kept, the code's gate tells.</summary>
    [TestMethod]
    public void WhatChangesBetweenTheGates_IsTold()
    {
        using var project = GatedProject.In(Scratch, Clock);
        project.Keep();

        var (isGreen, engine) = project.Build(() =>
        {
            Scratch.Write("X.csproj", """<Project Sdk="Microsoft.NET.Sdk"><Target Name="SsotVerifyCode" /></Project>""");
            File.Delete(project.Code.Given.FindingsFile);
        });

        Assert.IsFalse(isGreen);
        Assert.AreEqual(GatedProject.OnlyReferences, GatedProject.Believing(engine));
        Assert.AreEqual("SSOT3003", engine.Errors.Single().Code);
        Assert.IsFalse(File.Exists(project.Code.Given.Stamp));
    }

    [TestMethod]
    public void NewCode_IsKeptAgainBehindItsFacts()
    {
        using var project = GatedProject.In(Scratch, Clock);
        project.Keep();
        File.Delete(project.Code.Given.FactsFile);

        Assert.AreEqual(GatedProject.OnlyReferences, GatedProject.Believing(project.Build().Engine));
        project.Keep();

        Assert.AreEqual(GatedProject.Both, GatedProject.Believing(project.Build().Engine));
        Assert.IsTrue(project.References.IsMarked);
    }

    [TestMethod]
    public void ACancelledBuild_BelievesNothing()
    {
        using var project = GatedProject.In(Scratch, Clock);
        project.Keep();

        var (isGreen, engine) = project.Build(project.Code.Cancel);

        Assert.IsFalse(isGreen);
        Assert.AreEqual(GatedProject.OnlyReferences, GatedProject.Believing(engine));
        Assert.IsFalse(File.Exists(project.Code.Given.Stamp));
    }

    static string[] Words(RememberingEngine engine) => [.. engine.Messages.Select(message => $"{message.Importance} {message.SenderName} {message.Message}")];

    static void Break(SeenFile seen)
    {
        switch (seen)
        {
            case { Sight: Sight.Content }:
                File.AppendAllText(seen.Path, " ");
                break;
            case { Sight: Sight.Identity }:
                File.Copy(typeof(KeptVerdictTests).Assembly.Location, seen.Path, overwrite: true);
                break;
            case { Sight: Sight.File, State: SeenFile.NotThere }:
                File.WriteAllText(seen.Path, "");
                break;
            case { Sight: Sight.Folder, State: SeenFile.NotThere }:
                File.Delete(seen.Path);
                Directory.CreateDirectory(seen.Path);
                break;
            case { Sight: Sight.Folder }:
                Directory.Delete(seen.Path, recursive: true);
                break;
            case { Sight: Sight.Names }:
                File.WriteAllText(Path.Combine(seen.Path, "new"), "");
                break;
            default:
                File.Delete(seen.Path);
                break;
        }
    }
}
