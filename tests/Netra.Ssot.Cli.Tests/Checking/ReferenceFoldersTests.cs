using Netra.Ssot.TestKit;

namespace Netra.Ssot.Cli.Tests.Checking;

/// <summary>A bare assembly whose base classes lie in another folder, which <c>--references</c> names.</summary>
[TestClass]
public sealed class ReferenceFoldersTests : GateTestCase
{
    const string Tests = """
        using Microsoft.VisualStudio.TestTools.UnitTesting;

        [TestClass]
        public class GoodTests : House.GoodCase { [TestMethod] public void Runs() { } }

        [TestClass]
        public class StrayTests : House.StrayCase { [TestMethod] public void Runs() { } }
        """;

    static readonly FixtureLibrary House = new("House.Testing", """
        namespace House
        {
            public abstract class GoodCase : Netra.Ssot.Testing.SsotTestCase { }
            public abstract class StrayCase { }
        }
        """);

    [TestMethod]
    public void BasesThatLieInANamedFolder_AreFollowed()
    {
        using var shell = new Shell();
        Lay(shell);

        var result = shell.Run("check", "bare/Fixture.dll", "--references", "house");

        Assert.AreEqual(1, result.ExitCode, result.Error);
        Assert.Contains("test class StrayTests derives from StrayCase; derive it from SsotTestCase", result.Output);
        Assert.DoesNotContain("GoodTests", result.Output);
        Assert.DoesNotContain("SSOT9003", result.Output);
    }

    [TestMethod]
    public void BasesThatLieNowhere_AreNeverTakenForGood()
    {
        using var shell = new Shell();
        Lay(shell);

        var result = shell.Run("check", "bare/Fixture.dll");

        Assert.AreEqual(1, result.ExitCode);
        Assert.Contains("House.Testing", result.Output);
    }

    static void Lay(Shell shell)
    {
        using var fixture = CompiledFixture.CSharp(Tests, new() { Libraries = [House] });
        var (bare, house) = (Directory.CreateDirectory(Path.Combine(shell.Folder, "bare")), Directory.CreateDirectory(Path.Combine(shell.Folder, "house")));
        Take(fixture.AssemblyPath, bare);
        Take(fixture.SymbolsPath!, bare);
        Take(Path.Combine(fixture.Folder, "House.Testing.dll"), house);
        foreach (var library in new[] { "Netra.Ssot.Testing.dll", "MSTest.TestFramework.dll" })
            Take(Path.Combine(AppContext.BaseDirectory, library), house);

        static void Take(string file, DirectoryInfo folder) => File.Copy(file, Path.Combine(folder.FullName, Path.GetFileName(file)));
    }
}
