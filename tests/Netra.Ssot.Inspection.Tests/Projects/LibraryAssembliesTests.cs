using Netra.Ssot.Core.Facts;
using Netra.Ssot.Inspection.Projects;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Inspection.Tests.Projects;

[TestClass]
public sealed class LibraryAssembliesTests : GateTestCase
{
    [TestMethod]
    public void Library_IsItsNameAndWhatItBringsItselfButNotItsDependencies() => Assert.AreEqual(
        "Acme.Testing,Acme.Testing.Core",
        string.Join(",", LibraryAssemblies.Of(
            new() { File = "", Root = "/", Libraries = [new("Acme.Testing", null)] },
            new ProjectFacts
            {
                ProjectFile = "/repo/App.csproj",
                TargetFramework = "net10.0",
                AssemblyName = "App",
                Kind = ProjectKind.Test,
                Graph = new(
                    [
                        new("acme.testing", "1.0.0", IsProject: false, ["Moq"], ["Acme.Testing.Core", "acme.testing"]),
                        new("Moq", "4.20.72", IsProject: false, [], ["Moq"]),
                    ],
                    ["Acme.Testing"]),
            })));
}
