using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.Inspection.Projects;

namespace Netra.Ssot.Cli.SelfTests;

/// <summary>Projects that offend by what they reference, as MSBuild and a restore leave them.</summary>
static class CanaryProject
{
    public const string Framework = "net10.0";

    // The library in an old version, a forbidden package, and one behind another.
    const string Assets = """
        {
          "version": 3,
          "targets": {
            "net10.0": {
              "Moq/4.20.72": { "type": "package", "compile": { "lib/net6.0/Moq.dll": {} } },
              "Netra.Ssot.Testing/0.9.0": { "type": "package", "compile": { "lib/net10.0/Netra.Ssot.Testing.dll": {} } },
              "NSubstitute/5.3.0": { "type": "package", "compile": { "lib/net6.0/NSubstitute.dll": {} } },
              "Wrapper/1.0.0": { "type": "package", "dependencies": { "NSubstitute": "5.3.0" } }
            }
          },
          "libraries": {
            "Moq/4.20.72": { "type": "package" },
            "Netra.Ssot.Testing/0.9.0": { "type": "package" },
            "NSubstitute/5.3.0": { "type": "package" },
            "Wrapper/1.0.0": { "type": "package" }
          },
          "projectFileDependencyGroups": { "net10.0": [ "Moq >= 4.20.72", "Netra.Ssot.Testing >= 0.9.0", "Wrapper >= 1.0.0" ] },
          "project": {
            "frameworks": {
              "net10.0": {
                "targetAlias": "net10.0",
                "dependencies": {
                  "Moq": { "target": "Package", "version": "[4.20.72, )" },
                  "Netra.Ssot.Testing": { "target": "Package", "version": "[0.9.0, )" },
                  "Wrapper": { "target": "Package", "version": "[1.0.0, )" }
                }
              }
            }
          }
        }
        """;

    const string NoAssets = """
        {
          "version": 3,
          "targets": { "net10.0": {} },
          "libraries": {},
          "projectFileDependencyGroups": { "net10.0": [] },
          "project": { "frameworks": { "net10.0": { "targetAlias": "net10.0" } } }
        }
        """;

    /// <summary>A test project without the library.</summary>
    public static IEnumerable<Finding> Bare(CanaryGround ground) =>
        Judge(ground, Inputs(ground, ground.Policy) with { AssetsFile = ground.Write("project.assets.json", NoAssets) });

    /// <summary>A test project with everything that it should not reference.</summary>
    public static IEnumerable<Finding> Seeded(CanaryGround ground)
    {
        var renamed = Path.Combine(ground.Folder, "Totally.Fine.dll");
        File.Copy(Path.Combine(ground.Folder, "FakeItEasy.dll"), renamed, overwrite: true);
        return Judge(ground, Inputs(ground, ground.Policy) with
        {
            AssetsFile = ground.Write("project.assets.json", Assets),
            PackageReferences = [new("Moq", "4.20.72"), new("Netra.Ssot.Testing", "0.9.0"), new("Wrapper", "1.0.0")],
            References = [new(renamed) { OriginalItemSpec = renamed }],
        });
    }

    public static ProjectInputs Inputs(CanaryGround ground, Policy policy) => new()
    {
        ProjectFile = ground.Write("Canary.Tests.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />"),
        TargetFramework = Framework,
        AssemblyName = "Canary.Tests",
        Policy = policy,
        IsTestProject = true,
    };

    static IReadOnlyList<Finding> Judge(CanaryGround ground, ProjectInputs inputs) =>
        Core.Rules.Judge.WithAllRules.JudgeProject(new(ground.Policy, ProjectInspector.Inspect(inputs)));
}
