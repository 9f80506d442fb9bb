using System.Text;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.Core.Policies.Shape;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Core.Tests.Policies;

[TestClass]
public sealed class PolicyBadInputTests : GateTestCase
{
    const string Wellformed = "<Project><PropertyGroup><SsotMode>audit</SsotMode></PropertyGroup></Project>";

    [TestMethod]
    public void EmptyFile_IsTold() => Tells("", "is empty");

    [TestMethod]
    public void TruncatedXml_IsToldWhereItEnds() => Tells("<Project>\n  <PropertyGroup>", "not well-formed", line: 2);

    [TestMethod]
    public void Nul_IsTold() => Tells("<Project>\n\0</Project>", "not well-formed", line: 2);

    [TestMethod]
    public void NotXml_IsTold() => Tells("{ \"mode\": \"off\" }", "not well-formed");

    [TestMethod]
    public void OtherRoot_IsTold() => Tells("<Policy />", "a policy is a <Project> element");

    [TestMethod]
    public void LargeFile_IsTold() => Tells("<Project><!--" + new string('x', 2 << 20) + "--></Project>", "more than 1 MiB");

    [TestMethod]
    public void DtdBomb_IsTold() => Tells(
        "<!DOCTYPE b [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]>\n<Project>&b;</Project>", "document type definition");

    [TestMethod]
    public void UnknownEntity_IsTold() => Tells("<Project>&lol;</Project>", "not well-formed");

    [TestMethod]
    public void StrayText_IsTold() => Tells("<Project>Moq</Project>", "text 'Moq' stands outside");

    [TestMethod]
    public void DeepUnknownElements_AreToldOnce() => Tells(Nest(100_000, "<a>", "</a>"), "deep");

    [TestMethod]
    public void UnknownElements_AreToldOnce() => Tells(Nest(50, "<a>", "</a>"), "element 'a' is not allowed");

    [TestMethod]
    [DataRow(20)]
    [DataRow(10_000)]
    public void DeepChooses_AreToldOnce(int depth) => Tells(Nest(depth, "<Choose><When Condition=\"true\">", "</When></Choose>"), "deep");

    [TestMethod]
    public void ManyAttributes_AreRead() => Tells(
        $"<Project><ItemGroup><_Mine {string.Concat(Enumerable.Range(0, 60_000).Select(i => $"a{i}=\"\" "))}/></ItemGroup></Project>", "needs one of");

    [TestMethod]
    public void InvalidUtf8_IsTold() => Tells(Encoding.Latin1.GetBytes("<Project><!-- é --></Project>"), "not well-formed", 1);

    [TestMethod]
    [DataRow("utf-8")]
    [DataRow("utf-16")]
    [DataRow("utf-16BE")]
    public void ByteOrderMarks_AreUnderstood(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        using var folder = new PolicyFolder();
        File.WriteAllBytes(folder.PolicyFile, [.. encoding.GetPreamble(), .. encoding.GetBytes(Wellformed)]);

        var reading = PolicyReader.Read(new(folder.PolicyFile, folder.Root, new Dictionary<string, string> { ["SsotMode"] = "audit" }, []));

        Assert.IsEmpty(reading.Problems);
        Assert.AreEqual(PolicyMode.Audit, reading.Policy!.Mode);
    }

    [TestMethod]
    public void FolderInPlaceOfTheFile_IsTold()
    {
        using var folder = new PolicyFolder();
        Directory.CreateDirectory(folder.PolicyFile);

        Tells(folder, "a folder stands in place", 1);
    }

    [TestMethod]
    public void AbsentFile_IsTold()
    {
        using var folder = new PolicyFolder();

        Tells(folder, "cannot be read", 1);
    }

    static string Nest(int depth, string open, string close) => "<Project>" + Repeat(open, depth) + Repeat(close, depth) + "</Project>";

    static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    static void Tells(string text, string words, int line = 1) => Tells(Encoding.UTF8.GetBytes(text), words, line);

    static void Tells(byte[] content, string words, int line)
    {
        using var folder = new PolicyFolder();
        File.WriteAllBytes(folder.PolicyFile, content);
        Tells(folder, words, line);
    }

    static void Tells(PolicyFolder folder, string words, int line)
    {
        var reading = PolicyReader.Read(new(folder.PolicyFile, folder.Root, new Dictionary<string, string>(), []));

        var problem = Assert.ContainsSingle(reading.Problems);
        Assert.IsNull(reading.Policy);
        Assert.Contains(words, problem.Message);
        Assert.IsTrue(Words.IsOneLine(problem.Message), problem.Message);
        Assert.IsLessThan(800, problem.Message.Length);
        Assert.AreEqual((folder.PolicyFile, line), (problem.Place.File, problem.Place.Line), problem.ToString());
    }
}
