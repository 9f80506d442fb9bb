using System.Text.Json;
using System.Text.RegularExpressions;
using Netra.Ssot.Cli.Tests.Baseline;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Cli.Tests.Reports;

/// <summary>A real project of two target frameworks, built without any package: all that tells of it counts alike.</summary>
[TestClass]
public sealed class OneCountTests : GateTestCase
{
    const int Debt = 2;
    const int New = 1;

    const string Policy = """
        <Project>
          <PropertyGroup><SsotCI>false</SsotCI></PropertyGroup>
          <ItemGroup>
            <SsotLibrary Remove="Netra.Ssot.Testing" />
            <SsotScope Include="all" Paths="Foo/**" Priority="P1" Owner="us" />
          </ItemGroup>
        </Project>
        """;

    const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFrameworks>net10.0;net10.0-windows</TargetFrameworks>
            <EnableWindowsTargeting>true</EnableWindowsTargeting>
            <DisableTransitiveFrameworkReferenceDownloads>true</DisableTransitiveFrameworkReferenceDownloads>
            <SsotProjectKind>TestSupport</SsotProjectKind>
          </PropertyGroup>
        </Project>
        """;

    const string Code = """
        public static class Foo
        {
            public static string? Always() => System.Environment.GetEnvironmentVariable("A") + System.Environment.GetEnvironmentVariable("B");
            public static string? Fresh() => System.Environment.GetEnvironmentVariable("C");
        }

        """;

    const string Entry = "Foo/Foo.cs\tM:Foo.Always\tM:System.Environment.GetEnvironmentVariable(System.String)\t";

    static string Numbers(string text, string pattern) =>
        Regex.Match(text, pattern) is { Success: true } match ? string.Join(' ', match.Groups.Values.Skip(1).Select(group => group.Value)) : $"no {pattern} in {text}";

    [TestMethod]
    public void ViolationsOfTwoTargetFrameworks_CountOnceEverywhere()
    {
        using var git = new GitShell();
        git.Write(".gitignore", "bin/\nobj/\n");
        git.Write("Directory.Ssot.props", Policy);
        git.Write("Foo/Foo.csproj", Project);
        git.Write("Foo/Foo.cs", Code);
        git.Write(".ssot/debt/Foo.SSOT2001.txt", Entry + "1\n" + Entry + "2\n");
        git.Commit("baseline");

        var check = git.Run("check", ".", "--build", "--format", "json", "--output", "bin/all.json");

        Assert.AreEqual(ExitCode.Findings, check.ExitCode, check.Output + check.Error);
        Assert.AreEqual($"{Debt} {New}", Numbers(check.Error, "SSOT: (\\d+) debt, (\\d+) new"));
        Assert.AreEqual($"{New} {Debt}", Numbers(check.Output, "SSOT: (\\d+) errors?, 0 warnings, (\\d+) debt"));
        using (var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(git.Folder, "bin/all.json"))))
        {
            var summary = json.RootElement.GetProperty("summary");
            Assert.AreEqual((Debt + New, New, Debt), (summary.GetProperty("total").GetInt32(), summary.GetProperty("errors").GetInt32(), summary.GetProperty("debt").GetInt32()));
            Assert.AreEqual(Debt + New, summary.GetProperty("byRule").GetProperty("SSOT2001").GetInt32());
            Assert.AreEqual(2 * (Debt + New), json.RootElement.GetProperty("findings").GetArrayLength(), "each target framework's own");
        }

        string Report(string format) => git.Run("report", "--from", "bin/all.json", "--format", format).Output;
        var (text, markdown, html) = (Report("text"), Report("markdown"), Report("html"));
        Assert.AreEqual($"{New} {Debt}", Numbers(text, "SSOT: (\\d+) errors?, 0 warnings, (\\d+) debt"));
        Assert.AreEqual($"{New} {Debt}", Numbers(markdown, "\\*\\*(\\d+) errors?, 0 warnings, (\\d+) debt"));
        Assert.AreEqual($"{New} {Debt}", Numbers(html, "<p>(\\d+) new findings?, (\\d+) of known debt"));
        Assert.AreEqual($"{Debt + New}", Numbers(html, "<caption>(\\d+) findings, new ones first"));
        Assert.AreEqual($"{Debt}", Numbers(html, "(\\d+) lines of debt were recorded"));
        foreach (var side in new[] { "SSOT2001", "Foo/Foo.csproj", "all", "P1", "us" })
        {
            Assert.AreEqual($"{New} {Debt}", Numbers(markdown, $"\n\\| {side}[^|]* \\| (\\d+) \\| (\\d+) \\|"), side);
            Assert.AreEqual($"{New} {Debt}", Numbers(text, $"\n{side}[^\n]*? +(\\d+) +(\\d+) +0 +{Debt + New}\n"), side);
            Assert.AreEqual($"{New} {Debt}", Numbers(html.Replace("<wbr />", ""), $"scope=\"row\">{side}.*?</th><td>(\\d+)</td><td>(\\d+)</td>"), side);
        }

        foreach (var (format, results) in new[] { ("sarif", Debt + New), ("sarif-active", New) })
        {
            using var sarif = JsonDocument.Parse(Report(format));
            Assert.AreEqual(results, sarif.RootElement.GetProperty("runs")[0].GetProperty("results").GetArrayLength(), format);
        }

        Assert.Contains($"{Debt + New} findings are left", git.Run("plan", "--from", "bin/all.json").ExitCode == 0 ? File.ReadAllText(Path.Combine(git.Folder, "SSOT-migration.md")) : "");
        Assert.AreEqual($"{Debt}", Numbers(git.Run("baseline", "show").Output, "(\\d+) debt"));
    }
}
