using Netra.Ssot.Inspection.Stamps;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Tasks.Tests;

[TestClass]
public sealed class VerifyStampTests
{
    readonly RecordingEngine _engine = new();

    [TestMethod]
    public void AVerifiedAssembly_PassesInSilence()
    {
        using var folder = new TemporaryFolder();
        var assembly = folder.Write("X.dll", "content");
        folder.Write("X.dll.ssot", new Stamp(Digests.OfFile(assembly), "m", "p", "1", "net10.0").Format());

        Assert.IsTrue(Verify(assembly));
        Assert.IsEmpty(_engine.Errors);
    }

    [TestMethod]
    public void AnUnverifiedAssembly_IsOneErrorWithWhatToDo()
    {
        using var folder = new TemporaryFolder();

        Assert.IsFalse(Verify(folder.Write("X.dll", "content")));
        var error = _engine.Errors.Single();
        Assert.AreEqual("SSOT3002", error.Code);
        Assert.Contains("X.dll was never verified", error.Message!);
        Assert.Contains("build the project", error.Message!);
    }

    bool Verify(string assembly) =>
        new VerifyStamp { BuildEngine = _engine, Project = "/src/X.csproj", TargetFramework = "net10.0", Assembly = assembly }.Execute();
}
