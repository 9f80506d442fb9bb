using Netra.Ssot.TestKit;

namespace Netra.Ssot.Environment.Tests;

[TestClass]
public sealed class DotEnvTests : GateTestCase
{
    [TestMethod]
    [DataRow("A=b", "b")]
    [DataRow("  A = b  ", "b")]
    [DataRow("A=", "")]
    [DataRow("A=   ", "")]
    [DataRow("export A=b", "b")]
    [DataRow("export\tA=b", "b")]
    [DataRow("A=two words", "two words")]
    [DataRow("A=b # why", "b")]
    [DataRow("A=b#c", "b#c")]
    [DataRow("A=#c", "#c")]
    [DataRow("A= #c", "")]
    [DataRow("A='b # c' # why", "b # c")]
    [DataRow("A=\"b # c\"# why", "b # c")]
    [DataRow("A=it's", "it's")]
    [DataRow("A='a\\nb $HOME'", "a\\nb $HOME")]
    [DataRow("A=\"a\\nb\\r\\t\\\\\\\"\\$\"", "a\nb\r\t\\\"$")]
    [DataRow("A=\"two\nlines\"", "two\nlines")]
    [DataRow("A='two\r\nlines'", "two\nlines")]
    [DataRow("A=''", "")]
    [DataRow("A=a=b=c", "a=b=c")]
    [DataRow("A=$(id) `id` ${B}", "$(id) `id` ${B}")]
    [DataRow("\uFEFFA=b", "b")]
    public void Line_IsReadByTheGrammar(string line, string value)
    {
        var entry = DotEnv.Parse(line).Single();
        Assert.AreEqual(("A", value), (entry.Name, entry.Value));
    }

    [TestMethod]
    [DataRow("export=1", "export")]
    [DataRow("export = 1", "export")]
    [DataRow("export export=1", "export")]
    [DataRow("Logging__Level:Default=1", "Logging__Level:Default")]
    [DataRow("ProgramFiles(x86)=1", "ProgramFiles(x86)")]
    [DataRow("größe=1", "größe")]
    public void Name_IsReadByTheGrammar(string line, string name) => Assert.AreEqual(name, DotEnv.Parse(line).Single().Name);

    [TestMethod]
    public void File_HasCommentsBlankLinesAndAnyLineEnds()
    {
        var entries = DotEnv.Parse("# head\r\n\r\nA=1\n  # in between\rB='x\r\ny'\r\n\n\tC=3");
        CollectionAssert.AreEqual(new[] { "3: A", "5: B", "8: C" }, entries.Select(entry => entry.ToString()).ToArray());
        Assert.AreEqual("x\ny", entries[1].Value);
    }

    [TestMethod]
    [DataRow("A", 1, "'=' is missing")]
    [DataRow("\n\nA b=1", 3, "'=' is missing")]
    [DataRow("=1", 1, "no name begins the line")]
    [DataRow("'A'=1", 1, "no name begins the line")]
    [DataRow("export =\nexport\n", 2, "'=' is missing")]
    [DataRow("A='x\ny\n", 1, "the ' that opens the value of 'A' is never closed")]
    [DataRow("B=1\nA=\"x", 2, "the \" that opens the value of 'A' is never closed")]
    [DataRow("A='x' y", 1, "text follows the closing ' of 'A'")]
    [DataRow("A='\n\nx' y", 3, "text follows the closing ' of 'A'")]
    [DataRow("A=\"\n\\q\"", 2, "a backslash that escapes nothing")]
    [DataRow("A=\"x\\", 1, "a backslash that escapes nothing")]
    [DataRow("A=x\0y", 1, "holds a NUL character")]
    public void Error_TellsItsLine(string text, int line, string message)
    {
        var error = Assert.ThrowsExactly<DotEnvException>(() => DotEnv.Parse(text, "shop.env"));
        Assert.AreEqual(line, error.Errors[0].Line);
        StringAssert.Contains(error.Errors[0].Message, message);
        StringAssert.StartsWith(error.Message, $"shop.env({line}): ");
    }

    [TestMethod]
    public void Errors_AreAllToldAtOnceAndNothingIsSet()
    {
        using var scope = IsolatedEnvironment.BeginScope();
        var error = Assert.ThrowsExactly<DotEnvException>(() => scope.LoadDotEnvText("SSOT_OK=1\nBAD\n=x\nSSOT_OK2=2\nC=\"\\z\"\n"));
        CollectionAssert.AreEqual(new[] { 2, 3, 5 }, error.Errors.Select(found => found.Line).ToArray());
        Assert.IsNull(scope.Get("SSOT_OK"));
    }

    [TestMethod]
    public void Load_CountsAndTellsTheSource()
    {
        using var scope = IsolatedEnvironment.BeginScope();
        var path = Scratch.Write(".env", "# shop\nSSOT_A=1\nexport SSOT_B='2'\nSSOT_A=3\n");
        Assert.AreEqual(2, scope.LoadDotEnv(path));
        Assert.AreEqual(("3", "2"), (scope.Get("SSOT_A"), scope.Get("SSOT_B")));
        Assert.AreEqual(path + ":4", scope.GetSource("SSOT_A"));
    }

    [TestMethod]
    public void Load_LeavesWhatIsSetUnlessToldToOverwrite()
    {
        using var scope = IsolatedEnvironment.BeginScope();
        scope.Set("SSOT_A", "");
        Assert.AreEqual(1, scope.LoadDotEnvText("SSOT_A=file\nSSOT_B=file"));
        Assert.AreEqual(("", "file"), (scope.Get("SSOT_A"), scope.Get("SSOT_B")));
        Assert.AreEqual(2, scope.LoadDotEnvText("SSOT_A=file\nSSOT_B=file", overwrite: true));
        Assert.AreEqual("file", scope.Get("SSOT_A"));
    }

    [TestMethod]
    public void Load_OfAFileThatIsNotUtf8_IsAnError()
    {
        using var scope = IsolatedEnvironment.BeginScope();
        var path = Scratch.PathOf(".env");
        File.WriteAllBytes(path, [0xEF, 0xBB, 0xBF, (byte)'A', (byte)'=', 0xFC]);
        StringAssert.Contains(Assert.ThrowsExactly<DotEnvException>(() => scope.LoadDotEnv(path)).Message, "(1): the file is not UTF-8");
        File.WriteAllBytes(path, [0xEF, 0xBB, 0xBF, .. "SSOT_U=ü"u8]);
        Assert.AreEqual(1, scope.LoadDotEnv(path));
        Assert.AreEqual("ü", scope.Get("SSOT_U"));
    }

    [TestMethod]
    public void Load_OfAMissingFile_IsAnError()
    {
        using var scope = IsolatedEnvironment.BeginScope();
        Assert.ThrowsExactly<FileNotFoundException>(() => scope.LoadDotEnv(Scratch.PathOf("absent.env")));
    }

    [TestMethod]
    [DataRow("A B")]
    [DataRow("A#")]
    [DataRow("A'")]
    public void Format_RefusesANameThatTheGrammarHasNot(string name) =>
        Assert.ThrowsExactly<ArgumentException>(() => DotEnv.Format([new(name, "1")]));
}
