using Netra.Ssot.TestKit;

namespace Netra.Ssot.Cli.Tests.Repositories.Scripts;

[TestClass]
public sealed class ShellScriptTests : GateTestCase
{
    [TestMethod]
    [DataRow("vstest.console.exe a.dll", "vstest.console.exe")]
    [DataRow("/opt/tools/vstest.console a.dll", "/opt/tools/vstest.console")]
    [DataRow("dotnet vstest a.dll", "vstest")]
    [DataRow("FOO=1 sudo dotnet vstest a.dll", "vstest")]
    [DataRow("timeout 60 dotnet vstest a.dll", "vstest")]
    [DataRow("dotnet exec --depsfile x.json bin/Foo.Tests.dll", "bin/Foo.Tests.dll")]
    [DataRow("dotnet bin/Foo.Tests.dll", "bin/Foo.Tests.dll")]
    [DataRow("dotnet \"bin/My Foo.Tests.dll\"", "\"bin/My Foo.Tests.dll\"")]
    [DataRow("dotnet 'bin/Foo.Tests.dll'", "'bin/Foo.Tests.dll'")]
    [DataRow("dotnet test bin/Foo.Tests.dll", "bin/Foo.Tests.dll")]
    [DataRow("dotnet test --test-modules '**/*.Tests.dll'", "--test-modules")]
    [DataRow("./bin/Debug/net10.0/Foo.Tests", "./bin/Debug/net10.0/Foo.Tests")]
    [DataRow("xunit.console a.dll", "xunit.console")]
    [DataRow("nunit3-console a.dll", "nunit3-console")]
    [DataRow("if dotnet vstest a.dll; then echo ok; fi", "vstest")]
    [DataRow("cd x && dotnet vstest a.dll", "vstest")]
    [DataRow("out=$(dotnet vstest a.dll)", "vstest")]
    [DataRow("out=\"x $(dotnet vstest a.dll) y\"", "vstest")]
    [DataRow("out=`dotnet vstest a.dll`", "vstest")]
    [DataRow("bash -c 'cd x; dotnet vstest a.dll'", "vstest")]
    [DataRow("\"$DOTNET\" vstest a.dll", "vstest")]
    [DataRow("dotnet \\\n  vstest a.dll", "vstest")]
    [DataRow("bash <<EOF\ndotnet vstest a.dll\nEOF", "vstest")]
    public void RunnerAroundTheGate_IsFound(string script, string found) => CollectionAssert.AreEqual(
        new[] { found }, ScriptCase.Told("run.sh", script).Select(told => told[(told.IndexOf(':') + 1)..]).ToArray());

    [TestMethod]
    [DataRow("dotnet test Foo.sln")]
    [DataRow("dotnet test tests/Foo.Tests/Foo.Tests.csproj --no-build")]
    [DataRow("dotnet exec tool.dll")]
    [DataRow("dotnet bin/Foo.dll")]
    [DataRow("# dotnet vstest a.dll")]
    [DataRow("echo x # dotnet vstest a.dll")]
    [DataRow("echo 'dotnet vstest a.dll'")]
    [DataRow("echo dotnet vstest a.dll")]
    [DataRow("cat <<EOF > readme\ndotnet vstest a.dll\nEOF")]
    [DataRow("cat <<-'END'\n\tdotnet vstest a.dll\n\tEND\necho done")]
    [DataRow("dotnet build Foo.Tests.csproj > vstest.console")]
    [DataRow("cp bin/Foo.Tests.dll elsewhere/")]
    [DataRow("./scripts/Foo.Tests.sh")]
    [DataRow("./run-tests")]
    [DataRow("grep -q vstest.console log")]
    public void OtherCommands_AreNot(string script) => Assert.IsEmpty(ScriptCase.Findings("run.sh", script));

    [TestMethod]
    [DataRow("dotnet test -p:SsotMode=off", "-p:SsotMode=off")]
    [DataRow("dotnet build x.sln /p:_SsotOff=true", "/p:_SsotOff=true")]
    [DataRow("dotnet msbuild \"-property:A=1;SsotOffReason=late\"", "\"-property:A=1;SsotOffReason=late\"")]
    [DataRow("dotnet build -p:ImportDirectoryBuildProps=false", "-p:ImportDirectoryBuildProps=false")]
    [DataRow("msbuild x.sln /p:DirectoryBuildTargetsPath=none.targets", "/p:DirectoryBuildTargetsPath=none.targets")]
    public void GateTalkedDown_IsFound(string script, string found) => CollectionAssert.AreEqual(new[] { "1:" + found }, ScriptCase.Told("run.sh", script));

    [TestMethod]
    [DataRow("dotnet build -p:SsotSarif=true -p:Configuration=Release")]
    [DataRow("dotnet build -p:ImportDirectoryBuildProps=true")]
    [DataRow("echo -p:SsotMode=off")]
    public void HarmlessProperties_AreNot(string script) => Assert.IsEmpty(ScriptCase.Findings("run.sh", script));

    [TestMethod]
    [DataRow("dotnet test || true", "|| true")]
    [DataRow("dotnet build x.sln || :", "|| :")]
    [DataRow("dotnet ssot check . || exit 0", "|| exit 0")]
    [DataRow("dotnet test || echo 'never mind'", "|| echo 'never mind'")]
    [DataRow("dotnet test ; true", "; true")]
    [DataRow("(dotnet build && dotnet test) || true", "|| true")]
    [DataRow("{ dotnet test; } || true", "|| true")]
    [DataRow("dotnet test | tee log", "|")]
    [DataRow("dotnet test ||\n true", "||…")]
    public void SwallowedFailure_IsFound(string script, string found) => CollectionAssert.AreEqual(new[] { "1:" + found }, ScriptCase.Told("run.sh", script));

    [TestMethod]
    [DataRow("dotnet test || exit 1")]
    [DataRow("dotnet test || failed=1")]
    [DataRow("dotnet test || { echo red; exit 1; }")]
    [DataRow("dotnet test && echo green")]
    [DataRow("mkdir x || true")]
    [DataRow("set -o pipefail\ndotnet test | tee log")]
    [DataRow("dotnet test\ntrue")]
    [DataRow("dotnet test & wait")]
    [DataRow("dotnet test || (echo red; exit 1)")]
    public void FailureThatStands_IsNot(string script) => Assert.IsEmpty(ScriptCase.Findings("run.sh", script));

    [TestMethod]
    public void PlacesAreExact_BehindCarriageReturnsAndBom() => CollectionAssert.AreEqual(
        new[] { "3:vstest" }, ScriptCase.Told("run.sh", "#!/bin/sh\r\n# tests\r\n  dotnet vstest a.dll\r\n"));

    [TestMethod]
    public void FileWithAShellsFirstLine_IsAScript() => Assert.HasCount(1, ScriptCase.Findings("run", "#!/usr/bin/env bash\ndotnet vstest a.dll\n"));

    [TestMethod]
    public void FileWithoutOne_IsNone() => Assert.IsEmpty(ScriptCase.Findings("NOTES", "dotnet vstest a.dll\n"));

    [TestMethod]
    public void OpenQuotesAndBrackets_End() => Assert.IsEmpty(ScriptCase.Findings("run.sh", "echo \"a $(b 'c `d <<E\n" + string.Concat(Enumerable.Repeat("$(", 5000))));
}
