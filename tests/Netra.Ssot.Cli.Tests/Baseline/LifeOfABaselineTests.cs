using Netra.Ssot.TestKit;
using DotNet = Netra.Ssot.Cli.MSBuild.DotNet;

namespace Netra.Ssot.Cli.Tests.Baseline;

/// <summary>A real project with two target conditions and debt under one of them, restored and built without any package.</summary>
[TestClass]
public sealed class LifeOfABaselineTests : GateTestCase
{
    const string Debt = ".ssot/debt/Foo.SSOT2001.txt";

    const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <SsotProjectKind>TestSupport</SsotProjectKind>
          </PropertyGroup>
        </Project>
        """;

    const string Policy = """
        <Project>
          <PropertyGroup>
            <SsotConfigurations>Debug;Release</SsotConfigurations>
            <SsotCI>false</SsotCI>
          </PropertyGroup>
          <ItemGroup>
            <SsotLibrary Remove="Netra.Ssot.Testing" />
            <!-- Kept as it is. -->
            <SsotScope Include="all" Paths="Foo/**" Deadline="2100-01-31" Owner="us" />
          </ItemGroup>
        </Project>

        """;

    const string Code = """
        public static class Foo
        {
            public static string? Always() => System.Environment.GetEnvironmentVariable("A") + System.Environment.GetEnvironmentVariable("B");
        #if DEBUG
            public static string? Sometimes() => System.Environment.GetEnvironmentVariable("C");
        #endif
        }

        """;

    static Shell Repository(TimeProvider? clock = null)
    {
        var shell = new Shell { Clock = clock ?? TimeProvider.System };
        shell.Write("Directory.Ssot.props", Policy);
        shell.Write("Foo/Foo.csproj", Project);
        shell.Write("Foo/Foo.cs", Code);
        Assert.AreEqual(0, DotNet.Run(shell.Folder, "restore", Path.Combine(shell.Folder, "Foo/Foo.csproj")).ExitCode);
        return shell;
    }

    static string Entries(Shell shell) => string.Join(" ", File.ReadAllLines(Path.Combine(shell.Folder, Debt)).Select(line => line.Split('\t')).Select(entry => entry[1] + entry[3]));

    [TestMethod]
    public void CreateCheckMendPrune_OverAllConfigurations()
    {
        using var shell = Repository(Clock);
        var unbuilt = shell.Run("baseline", "create");
        Assert.AreEqual(ExitCode.Findings, unbuilt.ExitCode);
        Assert.Contains("no baseline was created", unbuilt.Error);

        var created = shell.Run("baseline", "create", "--build");
        Assert.AreEqual(ExitCode.Clean, created.ExitCode, created.Error);
        Assert.DoesNotContain("only one configuration", created.Error);
        Assert.AreEqual("M:Foo.Always1 M:Foo.Always2 M:Foo.Sometimes1", Entries(shell));
        Assert.AreEqual(ExitCode.Usage, shell.Run("baseline", "create").ExitCode);

        // Debt alone is green, and in Release what stands under #if is not stale.
        var release = shell.Run("check", ".", "-c", "Release");
        Assert.AreEqual(ExitCode.Clean, release.ExitCode, release.Output + release.Error);
        Assert.DoesNotContain("SSOT4001", release.Output);
        Assert.DoesNotContain("SSOT4003", release.Output);

        // Mended in the sources, but built in one configuration only: nothing is taken out.
        shell.Write("Foo/Foo.cs", Code.Replace(" + System.Environment.GetEnvironmentVariable(\"B\")", ""));
        Assert.AreEqual(0, DotNet.Run(shell.Folder, "build", Path.Combine(shell.Folder, "Foo/Foo.csproj"), "-c", "Debug").ExitCode);
        var half = shell.Run("baseline", "prune");
        Assert.AreEqual(ExitCode.Findings, half.ExitCode, half.Output);
        Assert.Contains("it was not built from Foo.cs", half.Error);
        Assert.AreEqual("M:Foo.Always1 M:Foo.Always2 M:Foo.Sometimes1", Entries(shell));

        var whole = shell.Run("check", ".", "--build", "-c", "Release");
        Assert.Contains($"{Debt}(2,1): warning SSOT4001", whole.Output, whole.Error);

        var pruned = shell.Run("baseline", "prune");
        Assert.AreEqual(ExitCode.Clean, pruned.ExitCode, pruned.Error);
        Assert.AreEqual("M:Foo.Always1 M:Foo.Sometimes1", Entries(shell));
        Assert.AreEqual(Policy, File.ReadAllText(Path.Combine(shell.Folder, "Directory.Ssot.props")));

        // What is left of it is late when the session's clock says so.
        Clock.SetUtcNow(new(2100, 2, 1, 0, 0, 0, TimeSpan.Zero));
        var late = shell.Run("check", ".", "-c", "Release");
        Assert.AreEqual(ExitCode.Findings, late.ExitCode);
        Assert.Contains("error SSOT4003", late.Output, late.Error);

        // In CI a stale entry is an error, and no baseline is created.
        shell.Write(Debt, File.ReadAllText(Path.Combine(shell.Folder, Debt)).Replace("M:Foo.Sometimes", "M:Foo.Vanished"));
        shell.Write("Directory.Ssot.props", Policy.Replace("<SsotCI>false", "<SsotCI>true").Replace("Foo/**", "Fool/**").Replace("<SsotScope", """
            <SsotForbiddenApi Include="M:System.DateTime.get_Now" />
            <SsotForbiddenApi Include="M:System.DateTime.get_Nwo" />
            <SsotScope
            """));
        var server = shell.Run("check", "./");
        Assert.AreEqual(ExitCode.Findings, server.ExitCode);
        Assert.Contains("error SSOT4001", server.Output);
        Assert.Contains("error SSOT9002: path Fool/** of scope all holds no file", server.Output);
        Assert.Contains("error SSOT9002: forbidden API M:System.DateTime.get_Nwo is in nothing", server.Output);
        Assert.DoesNotContain("forbidden API M:System.DateTime.get_Now ", server.Output);
        Assert.Contains("not created in CI", shell.Run("baseline", "create").Error);

        // What a solution leaves out may be what the policy speaks of.
        shell.Write("All.slnx", "<Solution><Project Path='Foo/Foo.csproj' /></Solution>");
        shell.Write("Fool/Fool.csproj", Project);
        var part = shell.Run("check", ".");
        Assert.DoesNotContain("SSOT9002", part.Output);
        Assert.Contains("because Fool/Fool.csproj is not in what was judged", part.Error);
    }

    [TestMethod]
    public void OneFinding_IsAccepted_IntoThePolicyAndNotAsDebt()
    {
        using var shell = Repository();
        string[] terms = ["--reason", "100 % & \"so\"", "--owner", "us", "--expires", "2100-01-31"];
        var several = shell.Run(["baseline", "accept", "SSOT2001", "Foo/Foo.cs", "--build", .. terms]);
        Assert.AreEqual(ExitCode.Usage, several.ExitCode);
        Assert.Contains("M:Foo.Always, M:Foo.Sometimes", several.Error);
        var equal = shell.Run(["baseline", "accept", "SSOT2001", "Foo/Foo.cs", "--line", "3", .. terms]);
        Assert.AreEqual(ExitCode.Usage, equal.ExitCode);
        Assert.Contains("say --matches 2", equal.Error);
        Assert.AreEqual(ExitCode.Usage, shell.Run(["baseline", "accept", "SSOT2003", "Foo/Foo.cs", .. terms]).ExitCode);
        Assert.AreEqual(Policy, File.ReadAllText(Path.Combine(shell.Folder, "Directory.Ssot.props")));

        var accepted = shell.Run(["baseline", "accept", "SSOT2001", "Foo/Foo.cs", "--symbol", "M:Foo.Always", "--matches", "2", .. terms]);

        Assert.AreEqual(ExitCode.Clean, accepted.ExitCode, accepted.Error);
        var exemption = """
              <ItemGroup>
                <SsotExempt Include="SSOT2001" Paths="Foo/Foo.cs" Symbol="M:Foo.Always" Reason="100 %25 &amp; &quot;so&quot;" Owner="us" Expires="2100-01-31" Matches="2" />
              </ItemGroup>

            """;
        Assert.AreEqual(Policy.Replace("</Project>", exemption + "</Project>"), File.ReadAllText(Path.Combine(shell.Folder, "Directory.Ssot.props")));
        Assert.AreEqual(ExitCode.Usage, shell.Run(["baseline", "accept", "SSOT2001", "Foo/Foo.cs", "--symbol", "M:Foo.Always", "--matches", "2", .. terms]).ExitCode);

        // What is recorded of one configuration alone is said to be that.
        var policy = File.ReadAllText(Path.Combine(shell.Folder, "Directory.Ssot.props"));
        shell.Write("Directory.Ssot.props", policy.Replace("Debug;Release", ""));
        var created = shell.Run("baseline", "create");
        Assert.AreEqual(ExitCode.Clean, created.ExitCode, created.Error);
        Assert.Contains("only one configuration was looked at, and Foo/Foo.cs is compiled differently in others, of which nothing is recorded; name those in SsotConfigurations", created.Error);
        Assert.AreEqual("M:Foo.Sometimes1", Entries(shell));
        shell.Write("Directory.Ssot.props", policy);

        // Room that is left is taken away, by a run over all of the repository alone.
        var roomy = policy.Replace("Matches=\"2\"", "Matches='12'");
        shell.Write("Directory.Ssot.props", roomy);
        var other = shell.Write("Other/Other.csproj", Project);
        string[] unseen = [other, shell.Write(".ssot/debt/Other.SSOT2001.txt", "Other/A.cs\tM:A.M\tM:T.X\t1\n"), shell.Write(".ssot/debt/Other.SSOT2003.txt", "Other/A.cs\tM:A.M\tM:T.X\t1\n")];
        var part = shell.Run("baseline", "prune", "Foo");
        Assert.AreEqual(ExitCode.Findings, part.ExitCode);
        Assert.Contains("nothing was taken out of .ssot/debt/Other.SSOT2001.txt and 1 more, because Other/Other.csproj was not looked at", part.Error);
        Array.ForEach(unseen, File.Delete);
        Assert.AreEqual(roomy, File.ReadAllText(Path.Combine(shell.Folder, "Directory.Ssot.props")));

        // Where another configuration may show what is not seen, it is not taken away.
        shell.Write("Directory.Ssot.props", roomy.Replace("Debug;Release", ""));
        var unsure = shell.Run("baseline", "prune");
        Assert.AreEqual(ExitCode.Findings, unsure.ExitCode);
        Assert.Contains("whether the exemption of SSOT2001 in line 12 of Directory.Ssot.props allows more than was seen cannot be told", unsure.Error);
        Assert.Contains("Matches='12'", File.ReadAllText(Path.Combine(shell.Folder, "Directory.Ssot.props")));
        shell.Write("Directory.Ssot.props", roomy);
        var lowered = shell.Run("baseline", "prune");
        Assert.AreEqual(ExitCode.Clean, lowered.ExitCode, lowered.Error);
        Assert.Contains("Directory.Ssot.props(12): the exemption of SSOT2001 covers 2; its Matches was 12", lowered.Output);
        Assert.AreEqual(roomy.Replace("'12'", "'2'"), File.ReadAllText(Path.Combine(shell.Folder, "Directory.Ssot.props")));
        Assert.DoesNotContain("Matches", shell.Run("baseline", "prune").Output);

        // Where a number cannot be written, or something could not be judged, that is said.
        var computed = policy.Replace("<ItemGroup>", "<PropertyGroup><_Agreed>12</_Agreed></PropertyGroup><ItemGroup>").Replace("Matches=\"2\"", "Matches=\"$(_Agreed)\"");
        shell.Write("Directory.Ssot.props", computed);
        var byHand = shell.Run("baseline", "prune");
        Assert.AreEqual(ExitCode.Findings, byHand.ExitCode);
        Assert.Contains("its Matches is still 12: the policy was left as it was, because Matches is not written as 12 at line 12; lower it by hand", byHand.Error);
        Assert.AreEqual(computed, File.ReadAllText(Path.Combine(shell.Folder, "Directory.Ssot.props")));
        shell.Write("Directory.Ssot.props", roomy);
        shell.Write("Foo/Foo.cs", Code + "// changed since\n");
        var stale = shell.Run("baseline", "prune");
        Assert.AreEqual(ExitCode.Findings, stale.ExitCode);
        Assert.Contains("no Matches was lowered, because Foo/Foo.csproj could not be judged whole", stale.Error);
        Assert.AreEqual(roomy, File.ReadAllText(Path.Combine(shell.Folder, "Directory.Ssot.props")));

        // It may cover no more than was agreed.
        shell.Write("Directory.Ssot.props", policy.Replace("Matches=\"2\"", "Matches=\"1\""));
        Assert.Contains("error SSOT4002: the exemption of SSOT2001 in M:Foo.Always covers 2 findings, and 1 were agreed on", shell.Run("check", ".", "--build").Output);
    }

    [TestMethod]
    public void BaselineOfAProjectThatIsGone_IsStale_AndPruned()
    {
        using var shell = Repository();
        // One configuration is enough: nothing of it is compiled in any.
        shell.Write("Directory.Ssot.props", Policy.Replace("Debug;Release", ""));
        var path = shell.Write(".ssot/debt/Gone.Tests.SSOT2001.txt", "Gone/A.cs\tM:A.M\tM:T.X\t1\n");
        var foreign = shell.Write(".ssot/debt/Foo.SSOT9999.txt", "Foo/A.cs\tM:A.M\tM:T.X\t1\n");

        var pruned = shell.Run("baseline", "prune", "--build");

        Assert.IsFalse(File.Exists(path));
        Assert.IsTrue(File.Exists(foreign));
        Assert.Contains("no rule that may have debt", pruned.Error);
    }
}
