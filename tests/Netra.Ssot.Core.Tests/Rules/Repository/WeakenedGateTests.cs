using Netra.Ssot.Core.Facts.Repository;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.Core.Rules.Repository;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Core.Tests.Rules.Repository;

/// <summary>What comes from beside the files; what build files do, the reader's tests say.</summary>
[TestClass]
public sealed class WeakenedGateTests : GateTestCase
{
    [TestMethod]
    [DataRow("SsotMode", "off")]
    [DataRow("SSOTANALYSISLEVEL", "0")]
    [DataRow("SsotConfigurations", "Debug")]
    [DataRow("SsotCI", "false")]
    [DataRow("_SsotActive", "false")]
    [DataRow("ImportDirectoryBuildProps", "false")]
    [DataRow("DirectoryBuildPropsPath", "/tmp/x.props")]
    [DataRow("ImportDirectorySolutionTargets", "False")]
    [DataRow("IsTestProject", "false")]
    public void Variable_OfTheGates_IsToldAtThePolicy(string name, string value)
    {
        var finding = Judge(name, value).Single();

        Assert.AreEqual("SSOT3003", finding.Rule.Id);
        Assert.AreEqual("/repo/Directory.Ssot.props", finding.Place.File);
        Assert.Contains($"the environment variable {name}={value} is a property in every build: ", finding.Message);
    }

    [TestMethod]
    [DataRow("SsotCI", "true")]
    [DataRow("SsotSarif", "true")]
    [DataRow("SSOT_KEEP_LAB", "1")]
    [DataRow("ImportDirectoryBuildProps", "true")]
    [DataRow("PATH", "/bin")]
    public void OtherVariable_IsNot(string name, string value) => Assert.IsEmpty(Judge(name, value));

    [TestMethod]
    [DataRow("", true)]
    [DataRow("/repo/old/Acme.Testing/Acme.Testing.csproj", false)]
    public void TwoProjectsThatPassForTheLibrary_AreToldUntilThePolicySaysWhichOneIsIt(string file, bool isTold)
    {
        var policy = new Policy { File = "/repo/Directory.Ssot.props", Root = "/repo", Libraries = [new("Acme.Testing", null) { File = file }] };
        ProjectView[] projects = [new("/repo/src/Acme.Testing/Acme.Testing.csproj"), new("/repo/old/Acme.Testing/Acme.Testing.csproj"), new("/repo/src/App/App.csproj")];

        var findings = new WeakenedGateRule().Judge(new(policy, new() { Projects = projects })).ToList();

        Assert.HasCount(isTold ? 1 : 0, findings);
        if (isTold)
            Assert.Contains("old/Acme.Testing/Acme.Testing.csproj and src/Acme.Testing/Acme.Testing.csproj are both named like the SSOT library", findings[0].Message);
    }

    static IReadOnlyList<Finding> Judge(string name, string value) =>
        GivenRepository.Judge(new WeakenedGateRule(), new() { Environment = new Dictionary<string, string> { [name] = value } });
}
