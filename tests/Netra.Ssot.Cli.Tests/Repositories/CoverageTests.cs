using Netra.Ssot.TestKit;
using DotNet = Netra.Ssot.Cli.MSBuild.DotNet;

namespace Netra.Ssot.Cli.Tests.Repositories;

/// <summary>Real projects, evaluated: those that host tests and import no gate, or half of it, are told.</summary>
[TestClass]
public sealed class CoverageTests : GateTestCase
{
    static readonly string Doors = Path.Combine(TestKit.Repository.Root, "sdk");

    [TestMethod]
    public void TestProjectsWithoutTheGate_AreListed()
    {
        using var shell = Repository();
        Write(shell, "Open.Tests", "<IsTestProject>true</IsTestProject>");
        Write(shell, "Product", "");
        // What the gate leaves in an evaluation, and where it comes from outside the repository.
        Write(shell, "Gated.Tests", "<IsTestProject>true</IsTestProject><_SsotDefaultsFile>somewhere</_SsotDefaultsFile>");
        // A host of tests reaches who references it, and hosts nothing there.
        Write(shell, "Host", "<IsTestProject /><SsotProjectKind>TestSupport</SsotProjectKind>", "<ItemGroup><PackageReference Include='Microsoft.NET.Test.Sdk' Version='18.11.0' /></ItemGroup>");
        Write(shell, "Reached", "", "<ItemGroup><ProjectReference Include='../Host/Host.csproj' /></ItemGroup>");

        var result = Check(shell);

        Assert.AreEqual(1, result.ExitCode, result.Error);
        Assert.Contains("Open.Tests/Open.Tests.csproj(1,1): error SSOT3005: test project Open.Tests is not under the gate: IsTestProject is true", result.Output);
        Assert.HasCount(2, result.Output.Split("SSOT3005"), result.Output);
    }

    [TestMethod]
    public void ATestProjectThatOnlyItsCodeShows_IsListedOnceItIsBuilt()
    {
        using var shell = Repository();
        Write(shell, "Quiet", "", "<ItemGroup><PackageReference Include='MSTest.TestFramework' Version='4.5.2' /></ItemGroup>");
        shell.Write("Quiet/Quiet.cs", "[Microsoft.VisualStudio.TestTools.UnitTesting.TestClass] public sealed class Quiet { [Microsoft.VisualStudio.TestTools.UnitTesting.TestMethod] public void Sums() { } }");

        Assert.DoesNotContain("SSOT3005", Check(shell).Output);
        var result = Check(shell, "--build");

        Assert.AreEqual(1, result.ExitCode, result.Error);
        Assert.Contains("Quiet/Quiet.csproj(1,1): error SSOT3005: test project Quiet is not under the gate: it holds the test class Quiet", result.Output);
    }

    [TestMethod]
    public void HalfAnImport_IsTold()
    {
        using var shell = Repository();
        Write(shell, "Props", "", $"<Import Project='{Doors}/Sdk.props' />");
        Write(shell, "Targets", "", $"<Import Project='{Doors}/Sdk.targets' />");
        Write(shell, "Both", "", $"<Import Project='{Doors}/Sdk.props' /><Import Project='{Doors}/Sdk.targets' />");

        var result = Check(shell);

        Assert.AreEqual(1, result.ExitCode, result.Error);
        Assert.Contains("Props/Props.csproj(1,1): error SSOT3003: Netra.Ssot.Sdk is half imported: Sdk.props without Sdk.targets; import both", result.Output);
        Assert.Contains("Targets/Targets.csproj(1,1): error SSOT3003: Netra.Ssot.Sdk is half imported: Sdk.targets without Sdk.props; import both", result.Output);
        Assert.HasCount(3, result.Output.Split("half imported"), result.Output);
    }

    static Shell Repository()
    {
        var shell = new Shell();
        shell.Write("Directory.Ssot.props", "<Project><ItemGroup><SsotLibrary Remove='Netra.Ssot.Testing' /></ItemGroup></Project>");
        return shell;
    }

    static void Write(Shell shell, string name, string properties, string body = "") => shell.Write($"{name}/{name}.csproj", $"""
        <Project Sdk='Microsoft.NET.Sdk'>
          <PropertyGroup><TargetFramework>net10.0</TargetFramework>{properties}</PropertyGroup>
          {body}
        </Project>
        """);

    /// <summary>Restores everything at once, and checks it.</summary>
    static ShellResult Check(Shell shell, params string[] options)
    {
        var projects = Directory.GetFiles(shell.Folder, "*.csproj", SearchOption.AllDirectories).Select(file => $"<Project Path='{Path.GetRelativePath(shell.Folder, file)}' />");
        var restore = DotNet.Run(shell.Folder, "restore", shell.Write("All.slnx", $"<Solution>{string.Concat(projects)}</Solution>"));
        Assert.AreEqual(0, restore.ExitCode, restore.Output);
        return shell.Run(["check", "All.slnx", .. options]);
    }
}
