using Netra.Ssot.TestKit;

namespace Netra.Ssot.Cli.Tests.Repositories.Scripts;

[TestClass]
public sealed class OtherShellTests : GateTestCase
{
    [TestMethod]
    [DataRow("& \"C:\\Program Files\\vstest.console.exe\" a.dll", "\"C:\\Program Files\\vstest.console.exe\"")]
    [DataRow("dotnet `\n  vstest a.dll", "vstest")]
    [DataRow("if ($x) { dotnet vstest a.dll }", "vstest")]
    [DataRow("dotnet test -p:SsotMode=off", "-p:SsotMode=off")]
    [DataRow("dotnet test; exit 0", "; exit 0")]
    public void PowerShell_Hits(string script, string found) => Assert.AreEqual(found, Single("run.ps1", script));

    [TestMethod]
    [DataRow("<# dotnet vstest a.dll #>")]
    [DataRow("# dotnet vstest a.dll")]
    [DataRow("$help = @'\ndotnet vstest a.dll\n'@")]
    [DataRow("Write-Host 'it''s dotnet vstest'")]
    [DataRow("dotnet test | Tee-Object log")]
    [DataRow("dotnet test; if ($LASTEXITCODE -ne 0) { exit 1 }")]
    public void PowerShell_NonHits(string script) => Assert.IsEmpty(ScriptCase.Findings("run.ps1", script));

    [TestMethod]
    [DataRow("@dotnet vstest a.dll", "vstest")]
    [DataRow("call dotnet ^\r\n vstest a.dll", "vstest")]
    [DataRow("bin\\Debug\\Foo.Tests.exe", "bin\\Debug\\Foo.Tests.exe")]
    [DataRow("dotnet test || exit /b 0", "|| exit /b 0")]
    public void Batch_Hits(string script, string found) => Assert.AreEqual(found, Single("run.cmd", script));

    [TestMethod]
    [DataRow("rem dotnet vstest a.dll")]
    [DataRow(":: dotnet vstest a.dll")]
    [DataRow("echo dotnet vstest a.dll")]
    [DataRow("dotnet test || exit /b 1")]
    public void Batch_NonHits(string script) => Assert.IsEmpty(ScriptCase.Findings("run.bat", script));

    [TestMethod]
    public void Make_ReadsRecipesOnly()
    {
        const string Makefile = """
            RUNNER = dotnet vstest
            test:
            	@dotnet vstest a.dll
            	-dotnet test x.sln
            	dotnet test \
            	  y.sln || true
            	dotnet test z.sln
            """;

        CollectionAssert.AreEqual(new[] { "3:vstest", "4:-", "6:|| true" }, ScriptCase.Told("Makefile", Makefile));
    }

    [TestMethod]
    public void Docker_ReadsWhatRuns()
    {
        const string Dockerfile = """
            FROM mcr.microsoft.com/dotnet/sdk:10.0
            # RUN dotnet vstest a.dll
            ENV X="dotnet vstest"
            RUN dotnet build \
                && dotnet vstest a.dll
            ENTRYPOINT ["dotnet", "Foo.Tests.dll"]
            CMD ["dotnet", "Foo.dll"]
            """;

        CollectionAssert.AreEqual(new[] { "5:vstest", "6:\"Foo.Tests.dll\"" }, ScriptCase.Told("Dockerfile", Dockerfile));
    }

    [TestMethod]
    public void PackageJson_ReadsItsScripts()
    {
        const string Json = """
            {
              "name": "dotnet vstest a.dll",
              "scripts": { "test": "cd x && dotnet vstest \"a b.dll\"", "build": "dotnet build || true" },
              "config": { "x": "dotnet vstest a.dll" }
            }
            """;

        CollectionAssert.AreEqual(new[] { "3:vstest", "3:|| true" }, ScriptCase.Told("package.json", Json));
    }

    [TestMethod]
    public void FileThatCannotBeRead_IsTold() => Assert.AreEqual("SSOT9003", ScriptCase.Findings("package.json", "{ \"scripts\": ").Single().Rule.Id);

    static string Single(string file, string script) => ScriptCase.Told(file, script).Select(told => told[(told.IndexOf(':') + 1)..]).Single();
}
