using Netra.Ssot.Cli.Repositories.Scripts;
using Netra.Ssot.Core.Facts.Repository;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Inspection.BuildFiles;

namespace Netra.Ssot.Cli.SelfTests;

/// <summary>Repositories that offend by what lies around their projects.</summary>
static class CanaryRepository
{
    /// <summary>A test project without the gate.</summary>
    public static IEnumerable<Finding> Ungated(CanaryGround ground)
    {
        var project = ground.Write("Ungated.Tests.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />");
        return Judge(ground, new() { Projects = [new(project) { Ungated = ["net10.0"], IsTest = true, TestReason = "it references Microsoft.NET.Test.Sdk" }] });
    }

    /// <summary>A build file that redefines a target of the gate.</summary>
    public static IEnumerable<Finding> Weakened(CanaryGround ground)
    {
        var files = new BuildFileSet(ground.Folder);
        files.Read(ground.Write("Weak.targets", "<Project><Target Name=\"SsotVerifyCode\" /></Project>"));
        return Judge(ground, new() { BuildFiles = files.Files });
    }

    /// <summary>A script that starts tests around the gate.</summary>
    public static IEnumerable<Finding> Script(CanaryGround ground)
    {
        ground.Write("canary.sh", "dotnet vstest Canary.Tests.dll\n");
        return Judge(ground, new() { Commands = ScriptFiles.Read(ground.Folder).Commands });
    }

    static IReadOnlyList<Finding> Judge(CanaryGround ground, RepositoryFacts facts) =>
        Core.Rules.Judge.WithAllRules.JudgeRepository(new(ground.Policy, facts), ground.Folder);
}
