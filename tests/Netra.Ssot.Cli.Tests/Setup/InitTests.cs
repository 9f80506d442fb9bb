using Netra.Ssot.TestKit;

namespace Netra.Ssot.Cli.Tests.Setup;

/// <summary>Repositories in each starting shape, set up without a build; what the files come to in one is told by the tests of the packed SDK.</summary>
[TestClass]
public sealed class InitTests : GateTestCase
{
    const string TestProject = """
        <Project Sdk="Microsoft.NET.Sdk">
          <ItemGroup>
            <PackageReference Include="Microsoft.NET.Test.Sdk" Version="18.11.0" />
            <PackageReference Include="MSTest.TestFramework" Version="4.5.2" />
          </ItemGroup>
        </Project>
        """;

    const string PropsImport = "<Import Project=\"Sdk.props\" Sdk=\"Netra.Ssot.Sdk\" />", TargetsImport = "<Import Project=\"Sdk.targets\" Sdk=\"Netra.Ssot.Sdk\" />";

    [TestMethod]
    public void FreshRepository_GetsEverything_AndASecondRunNothing()
    {
        using var shell = Repository();

        var first = Init(shell);
        var second = Init(shell);

        Assert.AreEqual(0, first.ExitCode, first.Error);
        Assert.AreEqual($"<Project>\n  {PropsImport}\n</Project>\n", Text(shell, "Directory.Build.props"));
        Assert.AreEqual($"<Project>\n  {TargetsImport}\n</Project>\n", Text(shell, "Directory.Build.targets"));
        Assert.Contains("\"msbuild-sdks\": {\n    \"Netra.Ssot.Sdk\": \"", Text(shell, "global.json"));
        Assert.Contains("<Import Project=\"Solution.targets\" Sdk=\"Netra.Ssot.Sdk\" />", Text(shell, "Directory.Solution.targets"));
        Assert.Contains("<SsotTestBase Include=\"T:Netra.Ssot.Testing.SsotTestCase\" Framework=\"MSTest\" />", Text(shell, "Directory.Ssot.props"));
        Assert.Contains("netra.ssot.cli", Text(shell, ".config/dotnet-tools.json"));
        Assert.AreEqual(".ssot/debt/*.txt merge=ssot-baseline\n", Text(shell, ".gitattributes"));
        Assert.Contains("nothing to do", second.Output);
    }

    [TestMethod]
    public void ExistingFiles_KeepWhatTheyHold()
    {
        using var shell = Repository();
        const string Props = "\uFEFF<Project>\r\n\t<!-- ours -->\r\n\t<PropertyGroup>\r\n\t\t<A>1</A>\r\n\t</PropertyGroup>\r\n</Project>\r\n";
        shell.Write("Directory.Build.props", Props);
        shell.Write("Directory.Build.targets", "<Project />\n");
        shell.Write("global.json", "{\r\n  // which\r\n  \"sdk\": { \"version\": \"10.0.100\" }, // trailing\r\n}\r\n");
        shell.Write(".gitattributes", "* text=auto");

        Init(shell);

        Assert.AreEqual(
            Props.Replace("</Project>", $"\t{PropsImport}\r\n</Project>"), System.Text.Encoding.UTF8.GetString(File.ReadAllBytes(Path.Combine(shell.Folder, "Directory.Build.props"))));
        Assert.AreEqual($"<Project>\n  {TargetsImport}\n</Project>\n", Text(shell, "Directory.Build.targets"));
        Assert.StartsWith("{\r\n  // which\r\n  \"sdk\": { \"version\": \"10.0.100\" },\r\n  \"msbuild-sdks\": {\r\n", Text(shell, "global.json"));
        Assert.Contains("// trailing", Text(shell, "global.json"));
        Assert.AreEqual("* text=auto\n.ssot/debt/*.txt merge=ssot-baseline\n", Text(shell, ".gitattributes"));
    }

    [TestMethod]
    public void PackageDoor_FollowsCentralVersions()
    {
        using var shell = Repository();
        shell.Write("Directory.Packages.props", "<Project>\n  <PropertyGroup>\n    <ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>\n  </PropertyGroup>\n</Project>\n");

        Init(shell, "--door", "package");

        Assert.Contains("    <GlobalPackageReference Include=\"Netra.Ssot.Sdk\" Version=\"", Text(shell, "Directory.Packages.props"));
        Assert.IsFalse(File.Exists(Path.Combine(shell.Folder, "Directory.Build.props")));
        Assert.Contains("Sdk=\"Netra.Ssot.Sdk\" Version=\"", Text(shell, "Directory.Solution.targets"));
    }

    [TestMethod]
    public void PackageDoor_WithoutThem_IsAPackageReference()
    {
        using var shell = Repository();

        Init(shell, "--door", "package");

        Assert.Contains("<PackageReference Include=\"Netra.Ssot.Sdk\" Version=\"", Text(shell, "Directory.Build.props"));
        Assert.Contains("nothing to do", Init(shell, "--door", "package").Output);
    }

    [TestMethod]
    public void NestedFiles_ThatHideTheRoot_OpenTheDoorThemselves()
    {
        using var shell = Repository();
        shell.Write("tests/Directory.Build.props", "<Project>\n</Project>\n");
        shell.Write("tests/Directory.Build.targets", "<Project>\n  <Import Project=\"../Directory.Build.targets\" />\n</Project>\n");
        shell.Write("Directory.Build.targets", $"<Project>\n  {TargetsImport}\n</Project>\n");
        shell.Write("src/Directory.Build.props", "<Project />");

        Init(shell);

        Assert.Contains(PropsImport, Text(shell, "tests/Directory.Build.props"));
        Assert.DoesNotContain(TargetsImport, Text(shell, "tests/Directory.Build.targets"));
        Assert.AreEqual("<Project />", Text(shell, "src/Directory.Build.props"));
    }

    [TestMethod]
    public void BaseClassOfTheRepository_IsProposed()
    {
        using var shell = Repository();
        shell.Write("lib/Acme.Testing/Acme.Testing.csproj", "<Project Sdk='Microsoft.NET.Sdk' />");
        shell.Write("lib/Acme.Testing/AcmeTestCase.cs", "namespace Acme.Testing;\npublic abstract class AcmeTestCase { }\n");
        shell.Write("tests/Foo.Tests/A.cs", "[TestClass] public class A : AcmeTestCase, IDisposable { }\n[TestClass]\npublic sealed class B(int x) : Acme.Testing.AcmeTestCase;\n");

        var result = Init(shell);

        Assert.Contains("library Acme.Testing and base class Acme.Testing.AcmeTestCase, from which 2 test classes derive already", result.Output);
        Assert.Contains("<SsotTestBase Include=\"T:Acme.Testing.AcmeTestCase\" Framework=\"MSTest\" />", Text(shell, "Directory.Ssot.props"));
        Assert.Contains("<SsotLibrary Remove=\"Netra.Ssot.Testing\" />", Text(shell, "Directory.Ssot.props"));
        Assert.Contains("<SsotLibrary Include=\"Acme.Testing\" Path=\"lib/Acme.Testing/Acme.Testing.csproj\" />", Text(shell, "Directory.Ssot.props"));
    }

    [TestMethod]
    public void DryRun_WritesNothing()
    {
        using var shell = Repository();

        var result = shell.Run("init", "--dry-run");

        Assert.AreEqual(0, result.ExitCode);
        Assert.Contains($"Directory.Build.props (new)\n  + <Project>\n  +   {PropsImport}\n", result.Output);
        Assert.IsFalse(File.Exists(Path.Combine(shell.Folder, "Directory.Build.props")));
    }

    [TestMethod]
    [DataRow("y\n", true)]
    [DataRow(" YES \n", true)]
    [DataRow("n\n", false)]
    [DataRow("\n", false)]
    [DataRow("yet\n", false)]
    [DataRow("", false)]
    public void Person_IsAskedOnce_BehindTheDiff(string typed, bool agrees)
    {
        using var shell = Repository();

        var result = shell.RunBefore(typed, "init", "--no-build");

        Assert.AreEqual(agrees ? 0 : 2, result.ExitCode, result.Error);
        Assert.EndsWith("Write this? [y/N] ", result.Output);
        Assert.Contains("Directory.Build.props (new)\n", result.Output);
        Assert.AreEqual(agrees, File.Exists(Path.Combine(shell.Folder, "Directory.Ssot.props")));
        Assert.AreEqual(agrees, File.Exists(Path.Combine(shell.Folder, "Directory.Build.props")));
    }

    [TestMethod]
    public void NobodyToAsk_IsRefused()
    {
        using var shell = Repository();

        var result = shell.Run("init");

        Assert.AreEqual(2, result.ExitCode);
        Assert.Contains("pass --yes", result.Error);
        Assert.IsFalse(File.Exists(Path.Combine(shell.Folder, "Directory.Ssot.props")));
    }

    [TestMethod]
    [DataRow("Directory.Build.props", "<Project>", "Sdk.props")]
    [DataRow("Directory.Build.props", "<Other></Other>", "Sdk.props")]
    [DataRow("global.json", "[]", "msbuild-sdks")]
    [DataRow("global.json", "{ \"msbuild-sdks\": ", "msbuild-sdks")]
    public void FileThatCannotBeEdited_IsLeft_AndTheLinesAreTold(string file, string text, string line)
    {
        using var shell = Repository();
        shell.Write(file, text);

        var result = Init(shell);

        Assert.AreEqual(1, result.ExitCode);
        Assert.Contains($"{file} is left as it is, ", result.Error);
        Assert.Contains(line, result.Error);
        Assert.AreEqual(text, Text(shell, file));
    }

    [TestMethod]
    public void ProjectsThatOptInThemselves_AreNotMixed()
    {
        using var shell = Repository();
        shell.Write("tests/Own.Tests/Own.Tests.csproj", TestProject.Replace("Microsoft.NET.Sdk\"", "Netra.Ssot.Sdk\""));

        Assert.AreEqual(2, Init(shell).ExitCode);

        Directory.Delete(Path.Combine(shell.Folder, "tests", "Foo.Tests"), recursive: true);
        Assert.Contains("every test project opts in by itself", Init(shell).Output);
        Assert.IsFalse(File.Exists(Path.Combine(shell.Folder, "Directory.Build.props")));
    }

    [TestMethod]
    public void OtherWayToMergeBaselines_GivesWay()
    {
        using var shell = Repository();
        shell.Write(".gitattributes", ".ssot/debt/*.txt merge=union");

        Init(shell);

        Assert.AreEqual(".ssot/debt/*.txt merge=union\n.ssot/debt/*.txt merge=ssot-baseline\n", Text(shell, ".gitattributes"));
        Assert.Contains("nothing to do", Init(shell).Output);
    }

    [TestMethod]
    public void Git_GetsTheMergeDriver()
    {
        using var shell = Repository();
        var git = new Netra.Ssot.Cli.Git.GitRepository(shell.Folder);
        git.Ask("init", "-q");

        Init(shell);

        Assert.AreEqual("dotnet ssot baseline merge %O %A %B", git.Ask("config", "--local", "merge.ssot-baseline.driver").Output.Trim());
        Assert.Contains("nothing to do", Init(shell).Output);
    }

    static Shell Repository()
    {
        var shell = new Shell();
        shell.Write("tests/Foo.Tests/Foo.Tests.csproj", TestProject);
        return shell;
    }

    static ShellResult Init(Shell shell, params string[] options) => shell.Run(["init", "--yes", "--no-build", .. options]);

    static string Text(Shell shell, string file) => File.ReadAllText(Path.Combine(shell.Folder, file));
}
