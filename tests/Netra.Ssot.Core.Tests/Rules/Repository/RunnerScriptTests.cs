using Netra.Ssot.Core.Facts.Repository;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Rules.Repository;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Core.Tests.Rules.Repository;

/// <summary>The rule's words; what is a command in which script, the reader's tests say.</summary>
[TestClass]
public sealed class RunnerScriptTests : GateTestCase
{
    [TestMethod]
    public void Runner_IsNamedWithTheWayToGo()
    {
        var finding = Judge("dotnet vstest a.dll").Single();

        Assert.AreEqual("SSOT3004", finding.Rule.Id);
        Assert.AreEqual(Severity.Warning, finding.Rule.DefaultSeverity);
        Assert.AreEqual("dotnet vstest starts tests around the gate; run `dotnet test` on the project or solution", finding.Message);
        Assert.AreEqual(2, finding.Place.Column);
    }

    [TestMethod]
    public void Setting_IsNamedWithItsFault() => Assert.AreEqual(
        "`dotnet build` is given -p:SsotMode=off; SsotMode belongs to the policy; only Directory.Ssot.props may set it, so remove it", Judge("dotnet build -p:SsotMode=off").Single().Message);

    [TestMethod]
    public void SwallowedFailure_IsNamed()
    {
        var command = Command("dotnet test") with { Swallower = Word("|| true", 9) };

        Assert.AreEqual("the failure of `dotnet test` is swallowed by `|| true`; let its exit code stand", Judge(command).Single().Message);
    }

    [TestMethod]
    [DataRow("dotnet test a.csproj")]
    [DataRow("make test")]
    [DataRow("FOO=bar")]
    [DataRow("dotnet")]
    public void Others_AreNotFound(string command) => Assert.IsEmpty(Judge(command));

    static ScriptCommand Command(string text) => new([.. text.Split(' ').Select(Word)]);

    static ScriptWord Word(string text, int column) => new(text, new("/repo/run.sh", 1, column + 1, 1, column + 1 + text.Length));

    static IReadOnlyList<Finding> Judge(string command) => Judge(Command(command));

    static IReadOnlyList<Finding> Judge(ScriptCommand command) => GivenRepository.Judge(new RunnerScriptRule(), new() { Commands = [command] });
}
