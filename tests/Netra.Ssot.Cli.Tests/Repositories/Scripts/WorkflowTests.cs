using Netra.Ssot.TestKit;

namespace Netra.Ssot.Cli.Tests.Repositories.Scripts;

[TestClass]
public sealed class WorkflowTests : GateTestCase
{
    [TestMethod]
    public void GitHub_IsToldInsideItsBlocks()
    {
        const string Workflow = """
            name: dotnet vstest
            on: push
            jobs:
              test:
                runs-on: ubuntu-latest
                steps:
                  - uses: actions/checkout@v5
                  - run: dotnet test # dotnet vstest a.dll
                  - name: dotnet vstest a.dll
                    run: |
                      # dotnet vstest a.dll
                      echo "${{ inputs.x || 'dotnet vstest' }}"

                      dotnet vstest a.dll
                  - run: >-
                      dotnet test
                      -p:SsotMode=off
                  - run: "dotnet test || true"
                  - run: dotnet build x.sln
                    continue-on-error: true
                  - run: ls
                    continue-on-error: true
                  - run: dotnet build x.sln
                    continue-on-error: false
                  - uses: microsoft/vstest-action@v1.0.0
            """;

        CollectionAssert.AreEqual(
            new[] { "14:vstest", "17:-p:SsotMode=off", "18:|| true", "20:continue-on-error", "25:microsoft/vstest-action@v1.0.0" },
            ScriptCase.Told(".github/workflows/ci.yml", Workflow));
    }

    [TestMethod]
    public void GitHub_OnWindows_IsPowerShell()
    {
        const string Workflow = """
            jobs:
              test:
                runs-on: windows-latest
                steps:
                  - run: |
                      dotnet `
                        vstest a.dll
                  - shell: bash
                    run: dotnet test | tee log
                  - run: dotnet test | Tee-Object log
            """;

        CollectionAssert.AreEqual(new[] { "7:vstest", "9:|" }, ScriptCase.Told(".github/workflows/ci.yaml", Workflow));
    }

    [TestMethod]
    public void Azure_IsTold()
    {
        const string Pipeline = """
            steps:
            - task: VSTest@3
            - task: DotNetCoreCLI@2
              inputs:
                command: test
              continueOnError: true
            - task: DotNetCoreCLI@2
              inputs: { command: build }
            - script: dotnet vstest a.dll
            - pwsh: |
                & "vstest.console.exe" a.dll
            """;

        CollectionAssert.AreEqual(
            new[] { "2:VSTest@3", "6:continueOnError", "9:vstest", "11:\"vstest.console.exe\"" }, ScriptCase.Told("eng/azure-pipelines.yml", Pipeline));
    }

    [TestMethod]
    public void GitLab_IsTold()
    {
        const string Pipeline = """
            .base: &base
              - dotnet vstest a.dll
            test:
              before_script: *base
              script:
                - dotnet test
                - 'dotnet test b.dll'
            lint:
              script: [ "dotnet build" ]
              allow_failure: true
            """;

        CollectionAssert.AreEqual(new[] { "2:vstest", "7:b.dll", "10:allow_failure" }, ScriptCase.Told(".gitlab-ci.yml", Pipeline));
    }

    [TestMethod]
    public void OtherYaml_IsNoWorkflow() => Assert.IsEmpty(ScriptCase.Findings("config.yml", "run: dotnet vstest a.dll\n"));

    [TestMethod]
    public void BrokenWorkflow_IsTold() => Assert.AreEqual("SSOT9003", ScriptCase.Findings(".github/workflows/ci.yml", "a: [\n").Single().Rule.Id);
}
