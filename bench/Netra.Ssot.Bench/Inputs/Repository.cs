using System.Reflection;
using Netra.Ssot.Bench.Harness;
using Netra.Ssot.Core.Policies;

namespace Netra.Ssot.Bench.Inputs;

/// <summary>This repository, and the folder of a small one that is built with the SDK as it is packed now.</summary>
internal static class Repository
{
    public const string Library = "Bench.Testing";

    /// <summary>The folder of this repository.</summary>
    public static string Root { get; } = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    /// <summary>The shipped policy for what lies in a folder.</summary>
    public static Policy PolicyFor(string folder) =>
        PolicyReader.Read(ShippedPolicy.Input(Path.Combine(Root, "build", "Netra.Ssot.Sdk.Defaults.props"), folder)).Policy!;

    /// <summary>Packs a project of this repository into a folder.</summary>
    public static void Pack(string project, string folder) =>
        Child.DotNet(Root, "pack", "src/" + project, "-c", "Release", "-o", folder, "-v", "q");

    /// <summary>What every measured repository holds: where packages come from, versions, a policy, and an SSOT library.</summary>
    /// <param name="packages">The folder that the SDK was packed to.</param>
    public static void Write(string folder, string packages)
    {
        // The machine's packages are read where they are; the packed SDK goes to a cache of its own.
        TempFolder.Write(Path.Combine(folder, "nuget.config"), $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="{Path.Combine(packages, "cache")}" /></config>
              <fallbackPackageFolders><clear /><add key="machine" value="{MachinePackages}" /></fallbackPackageFolders>
              <packageSources><add key="packed" value="{packages}" /></packageSources>
            </configuration>
            """);
        TempFolder.Write(Path.Combine(folder, "global.json"), $$"""{ "sdk": { "version": "10.0.100", "rollForward": "latestFeature" }, "msbuild-sdks": { "Netra.Ssot.Sdk": "{{SdkVersion(packages)}}", "{{EmptySdk.Name}}": "{{EmptySdk.Version}}" } }""");
        TempFolder.Write(Path.Combine(folder, "Directory.Ssot.props"), $"""
            <Project>
              <PropertyGroup><SsotMode>audit</SsotMode></PropertyGroup>
              <ItemGroup>
                <SsotLibrary Remove="Netra.Ssot.Testing" />
                <SsotLibrary Include="{Library}" />
                <SsotTestBase Remove="T:Netra.Ssot.Testing.SsotTestCase" />
                <SsotTestBase Include="T:{Library}.BenchTestCase" Framework="MSTest" />
              </ItemGroup>
            </Project>
            """);
        TempFolder.Write(Path.Combine(folder, Library, Library + ".csproj"), """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
            </Project>
            """);
        TempFolder.Write(Path.Combine(folder, Library, "BenchTestCase.cs"), $$"""
            namespace {{Library}};

            public abstract class BenchTestCase
            {
                protected static int Measure(string name, int step) => name.Length * step;
            }
            """);
    }

    static string MachinePackages => System.Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(System.Environment.GetFolderPath(System.Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    /// <summary>The version of the SDK that was packed.</summary>
    public static string SdkVersion(string packages) =>
        Path.GetFileNameWithoutExtension(Directory.GetFiles(packages, "Netra.Ssot.Sdk.*.nupkg").Single())["Netra.Ssot.Sdk.".Length..];
}
