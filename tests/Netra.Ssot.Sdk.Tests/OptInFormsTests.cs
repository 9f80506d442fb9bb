using Netra.Ssot.Sdk.Tests.Harness;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Sdk.Tests;

/// <summary>The same sources under each way to opt in, built once: the same findings at the same places.</summary>
[TestClass]
public sealed class OptInFormsTests : GateTestCase
{
    static Folder _folder = null!;
    static BuildLog _log = null!;

    public static IEnumerable<string> Forms { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "samples", "OptIn"), "*.csproj", SearchOption.AllDirectories)
            .Select(file => Path.GetFileNameWithoutExtension(file)!)];

    [ClassInitialize]
    public static async Task BuildAsync(TestContext context)
    {
        _folder = (await Lab.Current).CopySamples("opt-in").Sub("OptIn");
        _log = (await DotNet.BuildAsync(_folder.Path, "OptIn.sln", "-m:2")).MustBeRed().Log;
    }

    [TestMethod]
    [DynamicData(nameof(Forms))]
    public void Form_GivesTheSameFindings(string form) =>
        Lines.AreSame(
            _folder.Expected().Select(line => line.Replace("{form}", form)), _log.FindingsOf(form).Select(f => f.In(_folder.Path)));

    [TestMethod]
    [DynamicData(nameof(Forms))]
    public void Form_CopiesNothingAfterARedGate(string form) => Assert.IsEmpty(_folder.Sub(form).Find($"{form}.dll", below: "bin"));

    [TestMethod]
    [DynamicData(nameof(Forms))]
    public void Form_LeavesTheFindingsAsAFile(string form) =>
        Assert.HasCount(1, _folder.Sub(form).Find($"{form}.dll.ssot.findings.json"));

    [TestMethod]
    public void Build_HasNoErrorBesideTheFindings() => Lines.AreSame([], _log.ForeignErrors.Select(e => e.ToString()));

    [TestMethod]
    public void Finding_CarriesEveryField()
    {
        var read = _log.FindingsOf("ProjectSdk").Single(f => f.Code == "SSOT2001");

        Assert.AreEqual("ssot", read.Subcategory);
        Assert.AreEqual("SSOT2001", read.HelpKeyword);
        Assert.AreEqual((13, 33, 13, 33 + "GetEnvironmentVariable".Length), (read.Line, read.Column, read.EndLine, read.EndColumn));
        Assert.Contains("AcmeEnvironment", read.Message);
        Assert.AreEqual("SSOT2001", read.Fields["rule"]);
        Assert.AreEqual("M:OptIn.Tests.BasketTests.Basket_IsNamedAfterItsOwner", read.Fields["symbol"]);
        Assert.AreEqual("M:System.Environment.GetEnvironmentVariable(System.String)", read.Fields["target"]);
        Assert.AreEqual("new", read.Fields["state"]);
        Assert.AreNotEqual("", read.Fields["remedy"]);
        Assert.EndsWith("SSOT2001.md", read.Fields["helpLink"]);
        Assert.AreEqual("net10.0", read.Fields["targetFramework"]);
        Assert.IsTrue(read.Fields.ContainsKey("scope") && read.Fields.ContainsKey("priority"));
    }

    [TestMethod]
    public void Finding_OnAPackage_NamesIt() =>
        Assert.AreEqual("Moq", _log.FindingsOf("ProjectSdk").Single(f => f.Code == "SSOT1004").Fields["target"]);

    [TestMethod]
    public void Finding_IsOneLineWithoutControlCharacters() =>
        Assert.IsTrue(_log.Findings.All(f => f.Message.Length > 0 && !f.Message.Any(char.IsControl)));
}
