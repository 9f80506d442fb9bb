using Netra.Ssot.Reporting;
using Netra.Ssot.TestKit;
using DotNet = Netra.Ssot.Cli.MSBuild.DotNet;

namespace Netra.Ssot.Cli.Tests.Reports;

/// <summary>A real repository, built without any package, of which much can be said only when all of its projects are known.</summary>
[TestClass]
public sealed class ShardedRepositoryTests : GateTestCase
{
    const int Shards = 2;

    const string Policy = """
        <Project>
          <PropertyGroup>
            <SsotCI>false</SsotCI>
            <SsotConfigurations></SsotConfigurations>
          </PropertyGroup>
          <ItemGroup>
            <SsotLibrary Remove="Netra.Ssot.Testing" />
            <SsotScope Include="idle" Paths="gone/**;One/**" />
            <SsotScope Include="soon" Paths="a/**" Deadline="2027-01-31" />
            <SsotExempt Include="SSOT2001" Paths="One/**;Other/**" Matches="1" Reason="grown" Owner="us" Expires="2100-01-31" />
            <SsotExempt Include="SSOT2001" Paths="Three/**" Symbol="M:Foo.Always" Matches="3" Reason="room" Owner="us" Expires="2100-01-31" />
            <SsotExempt Include="SSOT2001" Paths="Three/**" Symbol="M:Foo.Sometimes" Reason="idle in Debug" Owner="us" Expires="2100-01-31" />
            <SsotExempt Include="SSOT2002" Reason="idle" Owner="us" Expires="2100-01-31" />
            <SsotForbiddenApi Include="T:Sistem.Nowhere" Reason="misspelt" />
            <SsotForbiddenApi Include="T:Foo" Reason="in one project" />
          </ItemGroup>
        </Project>
        """;

    const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <SsotProjectKind>TestSupport</SsotProjectKind>
          </PropertyGroup>
        </Project>
        """;

    const string Code = """
        public static class Foo
        {
            public static string? Always() => System.Environment.GetEnvironmentVariable("A");
        #if !DEBUG
            public static string? Sometimes() => System.Environment.GetEnvironmentVariable("B");
        #endif
        }

        """;

    static readonly string[] Projects = ["One/One", "Other/Other", "Three/Three", "a/Same", "b/Same", "Clean/Clean"];

    /// <summary>What the whole says of its policy and its baselines, without places.</summary>
    static readonly string[] Expected =
    [
        "SSOT4001: Clean.SSOT2001.txt", "SSOT4001: Gone.SSOT2001.txt",
        "SSOT4002: the exemption of SSOT2001 in One/**;Other/** covers 2 findings, and 1 were agreed on",
        "SSOT9002: path gone/** of scope idle holds no file",
        "SSOT9002: forbidden API T:Sistem.Nowhere is in nothing",
    ];

    /// <summary>What only all configurations together can say of exemptions of files with #if.</summary>
    static readonly string[] ExpectedOfAll =
    [
        "SSOT9002: the exemption of SSOT2001 allows 3 findings, and covers 1",
        "SSOT9002: the exemption of SSOT2002 allows nothing that is there",
    ];

    Shell Repository()
    {
        Clock.SetUtcNow(new(2027, 1, 20, 0, 0, 0, TimeSpan.Zero));
        var shell = new Shell { Clock = Clock };
        shell.Write("Directory.Ssot.props", Policy);
        shell.Write("All.slnx", $"<Solution>{string.Concat(Projects.Select(project => $"<Folder Name='/{Path.GetDirectoryName(project)}/'><Project Path='{project}.csproj' /></Folder>"))}</Solution>");
        foreach (var project in Projects)
        {
            shell.Write(project + ".csproj", Project);
            if (project != "Clean/Clean")
                shell.Write(Path.GetDirectoryName(project) + "/Foo.cs", Code);
        }

        const string Debt = "/Foo.cs\tM:Foo.Always\tM:System.Environment.GetEnvironmentVariable(System.String)\t1\n";
        shell.Write(".ssot/debt/Same.SSOT2001.txt", "a" + Debt + "b" + Debt + "b" + Debt.Replace("Always", "Vanished"));
        shell.Write(".ssot/debt/Clean.SSOT2001.txt", "Clean" + Debt);
        shell.Write(".ssot/debt/Gone.SSOT2001.txt", "Gone" + Debt);
        return shell;
    }

    static void Build(Shell shell, string configuration)
    {
        var built = DotNet.Run(shell.Folder, "build", "All.slnx", "-c", configuration, "-nologo", "-v:q");
        Assert.AreEqual(0, built.ExitCode, built.Output);
    }

    static readonly string[] Parts = [.. Enumerable.Range(1, Shards).Select(i => $"bin/{i}.json")];

    /// <summary>A command over the whole, and the one that says the same of its parts.</summary>
    static (string[] Whole, string[] Joined) Check(string format) => (["check", ".", "--format", format, "--quiet"], ["merge", .. Parts.Reverse(), "--format", format]);

    static readonly (string[] Whole, string[] Joined) Report = (["report", ".", "--quiet"], ["report", "--from", .. Parts]);

    /// <summary>Judges whole and in parts, which are joined a month later and must be the same, and gives what the last command tells of the whole.</summary>
    ShellResult JudgeBothWays(Shell shell, params (string[] Whole, string[] Joined)[] commands)
    {
        foreach (var (i, part) in Parts.Index())
            shell.Run("check", ".", "--shard", $"{i + 1}/{Shards}", "--format", "json", "--output", part);
        var whole = commands.Select(command => shell.Run(command.Whole)).ToList();
        Clock.Advance(TimeSpan.FromDays(30));
        foreach (var (command, told) in commands.Zip(whole))
            Assert.AreEqual(told, shell.Run(command.Joined));
        return whole[^1];
    }

    static int CountOf(string output, string expected) => output.Split('\n').Count(line => expected.Split(": ", 2) is [var rule, var what] && line.Contains(rule + ": ", StringComparison.Ordinal) && line.Contains(what, StringComparison.Ordinal));

    [TestMethod]
    public void MergedParts_DecideAsTheWholeDoes()
    {
        using var shell = Repository();
        int PartOf(string project) => Enumerable.Range(1, Shards).Single(i => new Shard(i, Shards).Holds(shell.Folder, Path.Combine(shell.Folder, project + ".csproj")));
        Assert.AreNotEqual(PartOf("One/One"), PartOf("Other/Other"), "what grew must lie in two parts");
        Assert.AreNotEqual(PartOf("a/Same"), PartOf("b/Same"), "a baseline must be shared by two parts");

        Build(shell, "Debug");
        var debug = JudgeBothWays(shell, Report, Check("json"), Check("text"));
        Assert.AreEqual(ExitCode.Findings, debug.ExitCode);
        foreach (var expected in Expected)
            Assert.AreEqual(1, CountOf(debug.Output, expected), expected + "\n" + debug.Output);
        // What stands in a file with #if may be in the configuration that was not judged.
        Assert.DoesNotContain("Same.SSOT2001.txt(", debug.Output);
        Assert.Contains("1 of Same.SSOT2001.txt stay, though nothing shows them", debug.Error);
        Assert.DoesNotContain("SSOT9002: the exemption", debug.Output);
        Assert.Contains("warning SSOT4003: scope soon has 1 debt left and its deadline is 2027-01-31, in 11 days", debug.Output);
        Assert.Contains("exemption: SSOT2001, One/**;Other/**: covers 2 of at most 1; grown (owner us, until 2100-01-31; Directory.Ssot.props:10)\n", debug.Output);
        Assert.Contains("exemption: SSOT2002, everywhere: covers 0 of any number; idle (owner us", debug.Output);
        foreach (var line in (int[])[11, 12, 13])
            Assert.Contains($" in line {line} of Directory.Ssot.props allows more than was seen cannot be told", debug.Error);

        // What was not built in every configuration may be anywhere.
        var both = Policy.Replace("<SsotConfigurations>", "<SsotConfigurations>Debug;Release").Replace("<SsotCI>false", "<SsotCI>true");
        shell.Write("Directory.Ssot.props", both);
        var half = JudgeBothWays(shell, Check("text"));
        Assert.DoesNotContain("SSOT9002", half.Output);
        Assert.Contains("cannot be told", half.Error);

        // What only another configuration holds is not idle. In CI what is idle is an error.
        Build(shell, "Release");
        var all = JudgeBothWays(shell, Check("text"));
        Assert.AreEqual(1, CountOf(all.Output, "SSOT4001: Same.SSOT2001.txt"), all.Output);
        foreach (var expected in ExpectedOfAll)
            Assert.AreEqual(1, CountOf(all.Output, expected), expected + "\n" + all.Output);
        Assert.DoesNotContain("the exemption of SSOT2001 allows nothing that is there", all.Output);
        Assert.Contains("error SSOT9002", all.Output);

        shell.Write(".ssot/debt/Clean.SSOT2001.txt", "");
        var late = shell.Run(["merge", .. Parts]);
        Assert.AreEqual(ExitCode.Usage, late.ExitCode);
        Assert.Contains("are not those that the parts were judged by; join them in a checkout of the commit that was judged", late.Error);
        shell.Write("Directory.Ssot.props", both.Replace("Matches=\"1\"", "Matches=\"2\""));
        Assert.Contains("Directory.Ssot.props is not the policy that the parts were judged by", shell.Run(["merge", .. Parts]).Error);
    }
}
