using System.Text.Json;
using Netra.Ssot.Cli.Tests.Baseline;
using Netra.Ssot.TestKit;
using DotNet = Netra.Ssot.Cli.MSBuild.DotNet;

namespace Netra.Ssot.Cli.Tests;

/// <summary>A real project, restored and built without any package.</summary>
[TestClass]
public sealed class CheckProjectTests : GateTestCase
{
    const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <SsotProjectKind>TestSupport</SsotProjectKind>
          </PropertyGroup>
        </Project>
        """;

    const string Policy = "<Project><ItemGroup><SsotLibrary Remove='Netra.Ssot.Testing' /></ItemGroup></Project>";
    const string Off = "<Project><PropertyGroup><SsotMode>off</SsotMode><SsotOffReason>moving house</SsotOffReason></PropertyGroup></Project>";
    const string Reads = "public static class Foo { public static string? Bar() => System.Environment.GetEnvironmentVariable(\"X\"); }\n";

    static (string Rule, string File, string Message)[] Findings(ShellResult result)
    {
        using var json = JsonDocument.Parse(result.Output);
        return
        [
            .. json.RootElement.GetProperty("findings").EnumerateArray().Select(finding => (
                finding.GetProperty("rule").GetString()!, finding.GetProperty("file").GetString()!, finding.GetProperty("message").GetString()!)),
        ];
    }

    static string Source(ShellResult result)
    {
        using var json = JsonDocument.Parse(result.Output);
        return json.RootElement.GetProperty("findings")[0].GetProperty("source").GetString()!;
    }

    static ShellResult Check(Shell shell, params string[] options) => shell.Run(["check", "Foo/Foo.csproj", "--format", "json", .. options]);

    [TestMethod]
    public void Project_IsJudgedAsItWasBuilt()
    {
        using var shell = new Shell();
        shell.Write("Directory.Ssot.props", Policy);
        var project = shell.Write("Foo/Foo.csproj", Project);
        var source = shell.Write("Foo/Foo.cs", Reads);
        Assert.AreEqual(0, DotNet.Run(shell.Folder, "restore", project).ExitCode);

        var missing = Findings(Check(shell)).Single();
        Assert.AreEqual("SSOT9003", missing.Rule);
        Assert.Contains("the output does not exist; build the project, or pass --build", missing.Message);

        var red = Check(shell, "--build");
        Assert.AreEqual(1, red.ExitCode, red.Error);
        Assert.Contains("SSOT: 0 debt, 1 new", red.Error);
        Assert.AreEqual(("SSOT2001", "Foo/Foo.cs"), (Findings(red).Single().Rule, Findings(red).Single().File));

        shell.Write("Directory.Ssot.props", Off);
        var off = Check(shell);
        Assert.AreEqual(0, off.ExitCode, off.Error);
        Assert.DoesNotContain("0 debt", off.Error);
        Assert.IsEmpty(Findings(off));
        using (var json = JsonDocument.Parse(off.Output))
            Assert.AreEqual("moving house", json.RootElement.GetProperty("switchedOff")[0].GetProperty("reason").GetString());
        shell.Write("Directory.Ssot.props", Policy);

        // The content decides: an old date on a changed file does not make the output fresh, a new one on the same file not stale.
        File.SetLastWriteTimeUtc(source, DateTime.UtcNow.AddMinutes(5));
        Assert.AreEqual("SSOT2001", Findings(Check(shell)).Single().Rule);
        File.WriteAllText(source, "public static class Foo;\n");
        File.SetLastWriteTimeUtc(source, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        var stale = Findings(Check(shell)).Single();
        Assert.AreEqual("SSOT9003", stale.Rule);
        Assert.Contains("it was not built from Foo.cs as it is now", stale.Message);
    }

    [TestMethod]
    public void LibraryThatOnlyTestProjectsReference_IsJudgedAsOne()
    {
        using var shell = new Shell();
        shell.Write("Directory.Ssot.props", Policy);
        foreach (var (user, kind, libraries) in new[] { ("Users", "Test", new[] { "Users.Lib", "Packed.Lib" }), ("Product", "Product", ["Product.Lib"]) })
        {
            var references = string.Concat(libraries.Select(library => $"<ProjectReference Include='../{library}/{library}.csproj' />"));
            shell.Write($"{user}/{user}.csproj", Project.Replace("TestSupport", kind).Replace("</Project>", $"<ItemGroup>{references}</ItemGroup></Project>"));
        }

        foreach (var (library, says) in new[] { ("Users.Lib", ""), ("Packed.Lib", "<IsPackable>true</IsPackable>"), ("Product.Lib", "") })
        {
            shell.Write($"{library}/{library}.csproj", Project.Replace("<SsotProjectKind>TestSupport</SsotProjectKind>", says));
            shell.Write(library + "/Foo.cs", Reads);
        }

        var result = shell.Run("check", ".", "--build", "--format", "json");

        foreach (var i in new[] { 1, 2, 3 })
            shell.Run("check", ".", "--shard", $"{i}/3", "--format", "json", "--output", $"out/{i}.json");
        Assert.AreEqual(result.Output, shell.Run("merge", "out/1.json", "out/2.json", "out/3.json").Output);

        Assert.AreEqual("Users.Lib/Foo.cs", Findings(result).Single(finding => finding.Rule == "SSOT2001").File, result.Output);
        Assert.Contains("public static class Foo { public static string? Bar()", result.Output);
    }

    /// <summary>A server's build calls the folder of the repository <c>/_/</c>, whatever folder the policy is for.</summary>
    [TestMethod]
    public void PlacesOfAServersBuild_AreFound_WhereThePolicyIsForAPart()
    {
        using var shell = new GitShell();
        shell.Write("a=b, c/Directory.Ssot.props", Policy);
        shell.Write("a=b, c/Foo/Foo.csproj", Project.Replace("</PropertyGroup>", "<ContinuousIntegrationBuild>true</ContinuousIntegrationBuild></PropertyGroup>"));
        shell.Write("a=b, c/Foo/Foo.cs", Reads);
        shell.Commit("all");

        var result = shell.Run("check", "a=b, c/Foo/Foo.csproj", "--build", "--format", "json");

        Assert.AreEqual("Foo/Foo.cs", Findings(result).Single().File, result.Error);
        Assert.AreEqual(Reads.TrimEnd(), Source(result));
        Assert.Contains("\"column\": " + (Reads.IndexOf("GetEnvironmentVariable", StringComparison.Ordinal) + 1), result.Output);
    }

    [TestMethod]
    public void NameOfTheGatesOwn_IsToldOnce()
    {
        using var shell = new Shell();
        shell.Write("Directory.Ssot.props", Policy);
        var project = shell.Write("Foo/Foo.csproj", Project.Replace("</Project>", "<Target Name='SsotVerifyCode' /></Project>"));
        Assert.AreEqual(0, DotNet.Run(shell.Folder, "restore", project).ExitCode);

        Assert.AreEqual("SSOT3003", Findings(Check(shell)).Single(finding => finding.Message.Contains("SsotVerifyCode", StringComparison.Ordinal)).Rule);
    }

    [TestMethod]
    public void ProjectThatMSBuildCannotRead_IsNeverClean()
    {
        using var shell = new Shell();
        shell.Write("Foo/Foo.csproj", "<Project");

        var result = Check(shell);

        Assert.AreEqual(1, result.ExitCode);
        Assert.AreEqual("SSOT9003", Findings(result).Single().Rule);
    }

    [TestMethod]
    public void ProjectsAskedTogether_AnswerEachForItself()
    {
        using var shell = new Shell();
        shell.Write("Directory.Ssot.props", Policy);
        shell.Write("Broken/Broken.csproj", "<Project");
        shell.Write("Foreign/Foreign.csproj", "<Project><PropertyGroup><A>1</A></PropertyGroup></Project>");
        shell.Write("Half/Half.csproj", Project.Replace("<TargetFramework>net10.0<", "<TargetFrameworks>net10.0;nonsense<").Replace("</TargetFramework>", "</TargetFrameworks>"));
        shell.Write("Odd & 'name' (1)/Odd.csproj", Project);
        Assert.AreEqual(0, DotNet.Run(shell.Folder, "restore", Path.Combine(shell.Folder, "Odd & 'name' (1)", "Odd.csproj")).ExitCode);

        var findings = Findings(shell.Run("check", ".", "--format", "json"));

        Assert.IsTrue(findings.All(finding => finding.Rule == "SSOT9003"));
        CollectionAssert.AreEqual(
            new[] { "Broken/Broken.csproj", "Foreign/Foreign.csproj", "Half/Half.csproj", "Odd & 'name' (1)/bin/Debug/net10.0/Odd.dll" },
            findings.Select(finding => finding.File).Distinct().ToArray());
        Assert.Contains("MSB4025", findings[0].Message);
        Assert.Contains("output does not exist", findings[^1].Message);
    }

    [TestMethod]
    public void InvalidPolicy_IsTwoWithItsPlace()
    {
        using var shell = new Shell();
        shell.Write("Directory.Ssot.props", "<Project><PropertyGroup><SsotMod>off</SsotMod></PropertyGroup></Project>");
        shell.Write("Foo/Foo.csproj", Project);

        var result = Check(shell);

        Assert.AreEqual(2, result.ExitCode);
        Assert.AreEqual(("SSOT9001", "Directory.Ssot.props"), (Findings(result).Single().Rule, Findings(result).Single().File));
    }
}
