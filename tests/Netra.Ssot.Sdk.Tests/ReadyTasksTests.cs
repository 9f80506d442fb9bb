using System.Runtime.InteropServices;
using Netra.Ssot.Sdk.Tests.Harness;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Sdk.Tests;

/// <summary>The tasks in the package: portable ones for any machine, and the same ones compiled ahead for the machine that packed.</summary>
[TestClass]
public sealed class ReadyTasksTests : GateTestCase
{
    const string Portable = "tasks/net10.0";

    static readonly string Ready = Portable + "/" + RuntimeInformation.RuntimeIdentifier;

    [TestMethod]
    public async Task Package_HoldsTheSameModulesTwice()
    {
        var package = (await Lab.Current).UnpackSdk();

        var portable = PackedModule.In(package.PathOf(Portable));
        Assert.HasCount(4, portable);
        Assert.IsTrue(portable.All(module => !module.IsCompiled));
        Assert.IsTrue(PackedModule.In(package.PathOf(Ready)).All(module => module.IsCompiled));
        Lines.AreSame(portable.Select(module => module.Name), PackedModule.In(package.PathOf(Ready)).Select(module => module.Name));
    }

    [TestMethod]
    public async Task WithoutReadyTasks_ThePortableOnesJudge()
    {
        var lab = await Lab.Current;
        var package = lab.UnpackSdk();
        Directory.Delete(package.PathOf(Ready), recursive: true);
        var samples = lab.CopySamples("portable");
        samples.AddTestProject("Dirty", Projects.DirtyCode, sdk: "Microsoft.NET.Sdk");
        foreach (var half in (string[])["props", "targets"])
        {
            samples.Write($"Dirty/Directory.Build.{half}", $"""
                <Project>
                  <Import Project="../Directory.Build.{half}" />
                  <Import Project="{package.PathOf("Sdk", "Sdk." + half)}" />
                </Project>
                """);
        }

        var log = (await DotNet.BuildAsync(samples.PathOf("Dirty"))).MustBeRed().Log;

        Lines.AreSame(["SSOT2001"], log.RulesOf("Dirty"));
    }
}
