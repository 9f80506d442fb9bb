using Netra.Ssot.TestKit;
using DotNet = Netra.Ssot.Cli.MSBuild.DotNet;

namespace Netra.Ssot.Cli.Tests.Repositories;

/// <summary>Real projects, evaluated: those that host tests and import no gate are told.</summary>
[TestClass]
public sealed class CoverageTests : GateTestCase
{
    [TestMethod]
    public void TestProjectsWithoutTheGate_AreListed()
    {
        using var shell = new Shell();
        shell.Write("Directory.Ssot.props", "<Project><ItemGroup><SsotLibrary Remove='Netra.Ssot.Testing' /></ItemGroup></Project>");
        Write("Open.Tests", "<IsTestProject>true</IsTestProject>");
        Write("Product", "");
        // What the gate leaves in an evaluation, and where it comes from outside the repository.
        Write("Gated.Tests", "<IsTestProject>true</IsTestProject><_SsotDefaultsFile>somewhere</_SsotDefaultsFile>");

        var result = shell.Run("check", ".");

        Assert.AreEqual(1, result.ExitCode, result.Error);
        Assert.Contains("Open.Tests/Open.Tests.csproj(1,1): error SSOT3005: test project Open.Tests is not under the gate: IsTestProject is true", result.Output);
        Assert.HasCount(2, result.Output.Split("SSOT3005"));

        void Write(string name, string properties) => Assert.AreEqual(0, DotNet.Run(shell.Folder, "restore", shell.Write(
            $"{name}/{name}.csproj",
            $"<Project Sdk='Microsoft.NET.Sdk'><PropertyGroup><TargetFramework>net10.0</TargetFramework>{properties}</PropertyGroup></Project>")).ExitCode);
    }
}
