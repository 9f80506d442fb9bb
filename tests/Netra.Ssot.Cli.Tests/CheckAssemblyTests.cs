using System.Diagnostics;
using System.Reflection.Emit;
using System.Text.Json;
using Netra.Ssot.Cli.SelfTests;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Cli.Tests;

[TestClass]
public sealed class CheckAssemblyTests : GateTestCase
{
    static string Seed(Shell shell, string name, CanaryBody body) => new CanaryGround(shell.Folder).Emit(name, body);

    static string[] Rules(ShellResult result)
    {
        using var json = JsonDocument.Parse(result.Output);
        return [.. json.RootElement.GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("rule").GetString()!).Distinct()];
    }

    [TestMethod]
    public void RedAssembly_IsOneWithFindings()
    {
        using var shell = new Shell();
        var result = shell.Run("check", Seed(shell, "Env.Tests", CanaryCode.EnvironmentAccess), "--format", "json");

        Assert.AreEqual(1, result.ExitCode);
        CollectionAssert.AreEquivalent(new[] { "SSOT2001", "SSOT2002" }, Rules(result));
    }

    [TestMethod]
    public void CleanAssembly_IsZero()
    {
        using var shell = new Shell();

        var result = shell.Run("check", Seed(shell, "Clean", CanaryCode.Nothing));

        Assert.AreEqual(0, result.ExitCode);
        Assert.AreEqual("SSOT: 0 errors, 0 warnings, 0 debt, 0 exempt (1 judged, 0 native, 0 resource-only)\n", result.Output);
        Assert.DoesNotContain("0 debt", result.Error);
    }

    [TestMethod]
    public void Off_JudgesNothingAndSaysWhy()
    {
        using var shell = new Shell();
        shell.Write("my.props", "<Project><PropertyGroup><SsotMode>off</SsotMode><SsotOffReason>moving house</SsotOffReason></PropertyGroup></Project>");

        var result = shell.Run("check", Seed(shell, "Env.Tests", CanaryCode.EnvironmentAccess), "--policy", "my.props");

        Assert.AreEqual(0, result.ExitCode);
        Assert.Contains("SsotMode is off in my.props (moving house)", result.Output);
        Assert.Contains("(0 judged, ", result.Output);
    }

    [TestMethod]
    public void MissingSymbols_AreSaid()
    {
        using var shell = new Shell();

        Assert.Contains("Clean.dll has no symbols", shell.Run("check", Seed(shell, "Clean", CanaryCode.Nothing)).Error);
    }

    [TestMethod]
    public void TruncatedAssembly_IsNeverClean()
    {
        using var shell = new Shell();
        var path = new CanaryGround(shell.Folder).Truncated("Cut.Tests", CanaryCode.EmptyTest);

        var result = shell.Run("check", path, "--format", "json");

        Assert.AreEqual(1, result.ExitCode);
        CollectionAssert.AreEqual(new[] { "SSOT9003" }, Rules(result));
    }

    [TestMethod]
    public void NativeFile_IsToldApart()
    {
        using var shell = new Shell();
        File.WriteAllBytes(Path.Combine(shell.Folder, "native.dll"), [0x7F, (byte)'E', (byte)'L', (byte)'F', .. new byte[60]]);

        var result = shell.Run("check", "native.dll");

        Assert.AreEqual(0, result.ExitCode);
        Assert.Contains("(0 judged, 1 native, 0 resource-only)", result.Output);
    }

    [TestMethod]
    public void OwnPolicy_IsJudgedBy()
    {
        using var shell = new Shell();
        var assembly = Seed(shell, "Api.Tests", CanaryCode.ForbiddenApi);
        shell.Write("my.props", "<Project><ItemGroup><SsotForbiddenApi Include='M:System.DateTime.get_Now' Reason='clock' /></ItemGroup></Project>");

        Assert.DoesNotContain("SSOT2006", Rules(shell.Run("check", assembly, "--format", "json")));
        Assert.Contains("SSOT2006", Rules(shell.Run("check", assembly, "--format", "json", "--policy", "my.props")));
    }

    [TestMethod]
    public void InvalidPolicy_IsTwo()
    {
        using var shell = new Shell();
        var assembly = Seed(shell, "Clean", CanaryCode.Nothing);
        shell.Write("my.props", "<Project><ItemGroup><SsotForbidden Include='M:System.DateTime.get_Now' /></ItemGroup></Project>");

        var result = shell.Run("check", assembly, "--format", "json", "--policy", "my.props");

        Assert.AreEqual(2, result.ExitCode);
        CollectionAssert.AreEqual(new[] { "SSOT9001" }, Rules(result));
    }

    [TestMethod]
    public void Folder_IsToldInTheOrderOfThePaths()
    {
        using var shell = new Shell();
        foreach (var name in new[] { "C.Tests", "A.Tests", "B.Tests" })
            Seed(shell, name, CanaryCode.EmptyTest);

        var first = shell.Run("check", ".");

        var order = new[] { "A.Tests.dll: 1", "B.Tests.dll: 1", "C.Tests.dll: 1" }.Select(name => first.Output.IndexOf(name, StringComparison.Ordinal)).ToArray();
        Assert.AreNotEqual(-1, order[0]);
        CollectionAssert.AreEqual(order.Order().ToArray(), order);
        Assert.AreEqual(first.Output, shell.Run("check", ".").Output);
    }

    [TestMethod]
    public void Output_IsWrittenToTheFile()
    {
        using var shell = new Shell();

        var result = shell.Run("check", Seed(shell, "Env.Tests", CanaryCode.EnvironmentAccess), "--format", "sarif", "--output", "out/r.sarif");

        Assert.AreEqual(1, result.ExitCode);
        Assert.Contains("the report is in out/r.sarif", result.Output);
        using var sarif = JsonDocument.Parse(File.ReadAllText(Path.Combine(shell.Folder, "out", "r.sarif")));
        Assert.AreEqual("2.1.0", sarif.RootElement.GetProperty("version").GetString());
    }

    [TestMethod]
    public void FilesOfPackages_ArePassedOverInAFolderButNotWhenNamed()
    {
        using var shell = new Shell();
        var assembly = Seed(shell, "Adapter", CanaryCode.EmptyTest);
        shell.Write("App.deps.json", """
            { "targets": { "net10.0": { "Adapter/1.0.0": { "runtime": { "lib/net10.0/Adapter.dll": {} } } } },
              "libraries": { "Adapter/1.0.0": { "type": "package" } } }
            """);

        var folder = shell.Run("check", ".");

        Assert.AreEqual(0, folder.ExitCode);
        Assert.Contains("from packages)", folder.Output);
        Assert.AreEqual(1, shell.Run("check", assembly).ExitCode);
    }

    [TestMethod]
    public void UnlistedTestsBesidePackages_AreJudged()
    {
        using var shell = new Shell();
        Seed(shell, "Dropped", CanaryCode.EmptyTest);
        shell.Write("App.deps.json", """
            { "targets": { "net10.0": { "Adapter/1.0.0": { "runtime": { "lib/net10.0/Adapter.dll": {} } } } },
              "libraries": { "Adapter/1.0.0": { "type": "package" } } }
            """);

        Assert.AreEqual(1, shell.Run("check", ".").ExitCode);
    }

    [TestMethod]
    [DataRow("project", DisplayName = "listed as nothing")]
    [DataRow("reference", DisplayName = "listed as a loose reference")]
    public void HelperThatNobodyClaims_IsJudged(string type)
    {
        using var shell = new Shell();
        new CanaryGround(shell.Folder).Emit("Helper", (module, _) =>
        {
            var type = module.Class("Helper");
            type.Method("Run", il =>
            {
                il.Emit(OpCodes.Ldstr, "dotnet test");
                il.Emit(OpCodes.Call, typeof(Process).GetMethod(nameof(Process.Start), [typeof(string)])!);
                il.Emit(OpCodes.Pop);
            });
            type.CreateType();
        });
        shell.Write("App.deps.json", $$$"""
            { "targets": { "net10.0": { "App/1.0.0": { "runtime": { "App.dll": {} } }, "Other/1.0.0": { "runtime": { "{{{(type == "reference" ? "Helper" : "Other")}}}.dll": {} } } } },
              "libraries": { "App/1.0.0": { "type": "project" }, "Other/1.0.0": { "type": "{{{type}}}" } } }
            """);

        var result = shell.Run("check", ".", "--format", "json");

        Assert.AreEqual(1, result.ExitCode);
        Assert.Contains("SSOT3001", Rules(result));
    }

    [TestMethod]
    public void HelperThatAMissingPackageMayHaveBrought_IsToldAsNotJudged()
    {
        using var shell = new Shell();
        var helper = new CanaryGround(shell.Folder).Emit("Helper", CanaryCode.Nothing);
        shell.Write("out/App.deps.json", """
            { "targets": { "net10.0": { "App/1.0.0": { "runtime": { "App.dll": {} } }, "Nowhere.Adapter/1.0.0": {} } },
              "libraries": { "App/1.0.0": { "type": "project" }, "Nowhere.Adapter/1.0.0": { "type": "package", "path": "nowhere.adapter/1.0.0" } } }
            """);

        File.Copy(helper, Path.Combine(shell.Folder, "out", "Helper.dll"));

        var result = shell.Run("check", "out");

        Assert.AreEqual(0, result.ExitCode);
        Assert.Contains("Helper.dll is not judged: no project and no package claims it", result.Error);
        Assert.DoesNotContain("from packages", result.Output);
    }
}
