using Netra.Ssot.Cli.SelfTests;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Cli.Tests.Reports;

/// <summary>The same bytes from every machine: the real command in processes of its own.</summary>
[TestClass]
public sealed class DeterminismTests : GateTestCase
{
    /// <summary>One core, and many of them under a culture of other letters and numbers.</summary>
    static readonly (string, string)[][] Machines =
    [
        [("DOTNET_PROCESSOR_COUNT", "1"), ("LC_ALL", "C.UTF-8")],
        [
            ("DOTNET_PROCESSOR_COUNT", "8"), ("LANG", "tr_TR.UTF-8"), ("LC_ALL", "tr_TR.UTF-8"),
            ("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "0"), ("DOTNET_SYSTEM_GLOBALIZATION_PREDEFINED_CULTURES_ONLY", "0"),
        ],
    ];

    static string Run(Shell shell, (string, string)[] machine, int exitCode, params string[] arguments)
    {
        var run = ExternalProgram.Run(Machine.DotNetHost, shell.Folder, [Path.Combine(AppContext.BaseDirectory, "dotnet-ssot.dll"), .. arguments], machine)!.Value;
        Assert.AreEqual(exitCode, run.ExitCode, run.Output + run.Error);
        return run.Output;
    }

    [TestMethod]
    [DataRow("json")]
    [DataRow("html")]
    [DataRow("sarif")]
    [DataRow("markdown")]
    public void Assemblies_MakeTheSameBytes(string format)
    {
        using var shell = new Shell();
        var ground = new CanaryGround(shell.Folder);
        foreach (var i in Enumerable.Range(0, 6))
            ground.Emit($"Iıİi{i}.Tests", CanaryCode.EnvironmentAccess);

        var reports = Machines.Select(machine => Run(shell, machine, ExitCode.Findings, "check", ".", "--format", format, "--quiet")).ToList();

        Assert.Contains("Iıİi5", reports[0]);
        Assert.AreEqual(reports[0], reports[1]);
    }

    /// <summary>A solution, and what is written for people to keep: the plan and the baselines.</summary>
    [TestMethod]
    public void Solution_MakesTheSameBytes_InEveryFileThatIsWritten()
    {
        using var shell = new Shell();
        shell.Write("Directory.Ssot.props", """
            <Project>
              <PropertyGroup><SsotCI>false</SsotCI></PropertyGroup>
              <ItemGroup>
                <SsotLibrary Remove="Netra.Ssot.Testing" />
                <SsotScope Include="ılık" Paths="Ia/**" Priority="P10" Deadline="2100-01-31" />
                <SsotScope Include="İlk" Paths="ıc/**" Priority="P2" />
                <SsotExempt Include="SSOT2001" Paths="İd/**" Symbol="M:Iıi.B" Reason="1,5 İŞ" Owner="ıi" Expires="2100-01-31" Matches="12345" />
              </ItemGroup>
            </Project>
            """);
        string[] projects = ["Ia/Ia", "ib/ib", "ıc/ıc", "İd/İd"];
        foreach (var project in projects)
        {
            shell.Write(project + ".csproj", """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework><SsotProjectKind>TestSupport</SsotProjectKind></PropertyGroup></Project>""");
            shell.Write(Path.GetDirectoryName(project) + "/Iıi.cs", """
                public static class Iıi
                {
                    public static string? i() => System.Environment.GetEnvironmentVariable("i");
                    public static string? I() => System.Environment.GetEnvironmentVariable("I") + System.Environment.GetEnvironmentVariable("ı");
                    public static string? B() => System.Environment.GetEnvironmentVariable("İ");
                }
                """);
        }

        shell.Write("All.slnx", $"<Solution>{string.Concat(projects.Select(project => $"<Project Path='{project}.csproj' />"))}</Solution>");
        Assert.AreEqual(ExitCode.Findings, shell.Run("check", "All.slnx", "--build", "--quiet").ExitCode);

        var written = Machines.Select((machine, i) =>
        {
            Run(shell, machine, ExitCode.Findings, "check", ".", "--format", "json", "--output", $"out{i}/all.json", "--quiet");
            foreach (var format in (string[])["sarif", "markdown", "html"])
                Run(shell, machine, ExitCode.Clean, "report", "--from", $"out{i}/all.json", "--format", format, "--output", $"out{i}/all.{format}");
            Run(shell, machine, ExitCode.Clean, "plan", "--from", $"out{i}/all.json", "--output", $"out{i}/plan.md");
            Run(shell, machine, ExitCode.Clean, "baseline", "create");
            Directory.Move(Path.Combine(shell.Folder, ".ssot", "debt"), Path.Combine(shell.Folder, $"out{i}", "debt"));
            return Directory.EnumerateFiles(Path.Combine(shell.Folder, $"out{i}"), "*", SearchOption.AllDirectories)
                .ToDictionary(file => Path.GetRelativePath(Path.Combine(shell.Folder, $"out{i}"), file), File.ReadAllText);
        }).ToList();

        Assert.HasCount(5 + projects.Length, written[0]);
        CollectionAssert.AreEquivalent(written[0].Keys, written[1].Keys);
        foreach (var (file, text) in written[0])
            Assert.AreEqual(text, written[1][file], file);
    }
}
