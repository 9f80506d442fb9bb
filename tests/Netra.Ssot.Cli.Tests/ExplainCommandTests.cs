using Netra.Ssot.TestKit;

namespace Netra.Ssot.Cli.Tests;

[TestClass]
public sealed class ExplainCommandTests : GateTestCase
{
    static string Explain(string policy, string rule)
    {
        using var shell = new Shell();
        shell.Write("Directory.Ssot.props", $"<Project>{policy}</Project>");
        var result = shell.Run("explain", rule, "tests/Foo.cs");
        Assert.AreEqual(0, result.ExitCode, result.Error);
        return result.Output.Replace(shell.Folder, "ROOT", StringComparison.Ordinal).TrimEnd();
    }

    [TestMethod]
    public void Rule_IsExplainedInTheCataloguesWords()
    {
        using var shell = new Shell();

        var result = shell.Run("explain", "ssot2001");

        Assert.AreEqual(0, result.ExitCode);
        Assert.Contains("SSOT2001: direct environment access", result.Output);
        Assert.Contains("what one sets, another reads", result.Output);
    }

    [TestMethod]
    public void SeverityOfThePolicy_NamesItsFile() => Assert.AreEqual(
        "SSOT2004 in tests/Foo.cs: error, set by SsotRule in ROOT/Directory.Ssot.props",
        Explain("<ItemGroup><SsotRule Include='SSOT2004' Severity='error' /></ItemGroup>", "SSOT2004"));

    [TestMethod]
    public void UntouchedRule_IsAtItsDefault() =>
        Assert.AreEqual("SSOT2004 in tests/Foo.cs: warning, as the rule has it by default", Explain("", "SSOT2004"));

    [TestMethod]
    public void AuditMode_IsNamed() => Assert.AreEqual(
        "SSOT2001 in tests/Foo.cs: warning, because SsotMode is audit in ROOT/Directory.Ssot.props",
        Explain("<PropertyGroup><SsotMode>audit</SsotMode></PropertyGroup>", "SSOT2001"));

    /// <summary>Who is named is who decided: the mode only where it changed anything.</summary>
    [TestMethod]
    [DataRow("audit", "<SsotScope Include='all' Paths='tests/**' Severity='info' />", "SSOT2001", "info, set by the scope all in ROOT/Directory.Ssot.props")]
    [DataRow("audit", "<SsotRule Include='SSOT2004' Severity='error' />", "SSOT2004", "warning, because SsotMode is audit in ROOT/Directory.Ssot.props")]
    [DataRow("audit", "", "SSOT2004", "warning, as the rule has it by default")]
    [DataRow("off", "", "SSOT2004", "none, because SsotMode is off in ROOT/Directory.Ssot.props")]
    public void Mode_IsNamedWhereItDecides(string mode, string items, string rule, string expected) => Assert.StartsWith(
        $"{rule} in tests/Foo.cs: {expected}",
        Explain($"<PropertyGroup><SsotMode>{mode}</SsotMode><SsotOffReason>{(mode == "off" ? "moving" : "")}</SsotOffReason></PropertyGroup><ItemGroup>{items}</ItemGroup>", rule));

    [TestMethod]
    public void FileAlone_TellsOfEveryRule()
    {
        using var shell = new Shell();
        shell.Write("Directory.Ssot.props", "<Project><ItemGroup><SsotScope Include='all' Paths='tests/**' Severity='info' Owner='us' /></ItemGroup></Project>");

        var result = shell.Run("explain", "tests/Foo.cs");

        Assert.AreEqual(0, result.ExitCode, result.Error);
        Assert.StartsWith("tests/Foo.cs lies in the scope all, owner us", result.Output);
        Assert.Contains("SSOT2001 in tests/Foo.cs: info, set by the scope all", result.Output);
        Assert.Contains("SSOT2004 in tests/Foo.cs: info, set by the scope all", result.Output);
        Assert.Contains("there is no rule 'SSOT0' and no such file", shell.Run("explain", "SSOT0").Error);
    }

    [TestMethod]
    public void MostSpecificScope_IsNamed_WithWhatItSays()
    {
        const string policy = """
            <ItemGroup>
              <SsotRule Include='SSOT2001' Severity='none' />
              <SsotScope Include='all' Paths='tests/**' Severity='info' />
              <SsotScope Include='foo' Paths='tests/Foo.*' Severity='warning' Priority='P0' Deadline='2100-01-31' Owner='us' />
              <SsotExempt Include='SSOT2001' Paths='tests/**' Symbol='M:A.B' Reason='starts' Owner='me' Expires='2100-02-01' />
              <SsotExempt Include='SSOT2001' Reason='old' Owner='me' Expires='2020-02-01' />
              <SsotExempt Include='SSOT2003' Reason='other' Owner='me' Expires='2100-02-01' />
            </ItemGroup>
            """;

        Assert.AreEqual(
            """
            SSOT2001 in tests/Foo.cs: warning, set by the scope foo in ROOT/Directory.Ssot.props
              lies in the scope foo, priority P0, owner us, deadline 2100-01-31
              exempt in M:A.B until 2100-02-01: starts (me)
              an exemption in all of it does not hold: it expired on 2020-02-01
            """.ReplaceLineEndings("\n"),
            Explain(policy, "SSOT2001").ReplaceLineEndings("\n"));
    }

    [TestMethod]
    public void Exemption_EndsByTheSessionsClock()
    {
        using var shell = new Shell { Clock = Clock };
        shell.Write("Directory.Ssot.props", "<Project><ItemGroup><SsotExempt Include='SSOT2001' Reason='starts' Owner='me' Expires='2000-01-31' /></ItemGroup></Project>");

        Clock.SetUtcNow(new(2000, 1, 31, 23, 59, 59, TimeSpan.Zero));
        Assert.Contains("exempt in all of it until 2000-01-31: starts (me)", shell.Run("explain", "SSOT2001", "Foo.cs").Output);
        Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Contains("does not hold: it expired on 2000-01-31", shell.Run("explain", "SSOT2001", "Foo.cs").Output);
    }

    [TestMethod]
    public void InvalidPolicy_IsTwoAndToldWithItsPlace()
    {
        using var shell = new Shell();
        shell.Write("Directory.Ssot.props", "<Project>\n  <ItemGroup><SsotRul Include='SSOT2004' /></ItemGroup>\n</Project>");

        var result = shell.Run("explain", "SSOT2004", "Foo.cs");

        Assert.AreEqual(2, result.ExitCode);
        Assert.Contains("Directory.Ssot.props(2,15): error SSOT9001", result.Error);
    }
}
