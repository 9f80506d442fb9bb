using System.Text;
using Netra.Ssot.Bench.Harness;

namespace Netra.Ssot.Bench.Inputs;

/// <summary>How a repository opts in: not at all, by the SDK's imports in its Directory.Build files, by the package, or by that and the solution's door.</summary>
/// <remarks>Or it imports an SDK that does nothing, in the same way.</remarks>
internal enum OptIn
{
    None,
    Imports,
    Package,
    PackageAndSolution,
    EmptySdk,
}

/// <summary>A repository of small test projects, the very same but for how it opts in.</summary>
internal sealed class ManyProjects(string folder, int count, OptIn optIn)
{
    public const string Prefix = "Small";

    /// <summary>The ways to opt in that are measured, with their names.</summary>
    public static readonly (OptIn OptIn, string Name)[] Forms = [(OptIn.Package, "package"), (OptIn.Imports, "SDK imports")];

    public string Folder => folder;

    /// <summary>Writes, restores and builds it once.</summary>
    public void Make(string packages)
    {
        Repository.Write(folder, packages);
        TempFolder.Write(Path.Combine(folder, "Directory.Build.props"), BuildFile("Sdk.props", Reference(packages)));
        TempFolder.Write(Path.Combine(folder, "Directory.Build.targets"), BuildFile("Sdk.targets", ""));
        if (optIn == OptIn.PackageAndSolution)
            TempFolder.Write(Path.Combine(folder, "Directory.Solution.targets"), $"""<Project><Import Project="Solution.targets" Sdk="Netra.Ssot.Sdk" Version="{Repository.SdkVersion(packages)}" /></Project>""");
        for (var i = 0; i < count; i++)
            WriteProject($"{Prefix}{i:00}.Tests");
        TempFolder.Write(Path.Combine(folder, "All.slnx"), Solution());
        TempFolder.Write(Path.Combine(folder, "Evaluate.proj"), $"""
            <Project>
              <ItemGroup><Small Include="{Prefix}*/*.csproj" /></ItemGroup>
              <Target Name="Evaluate"><MSBuild Projects="@(Small)" Targets="NothingToDo" SkipNonexistentTargets="true" /></Target>
            </Project>
            """);
        Child.DotNet(folder, "build", "All.slnx", "-v", "q");
    }

    string BuildFile(string import, string reference) => optIn switch
    {
        OptIn.Imports => $"""<Project><Import Project="{import}" Sdk="Netra.Ssot.Sdk" /></Project>""",
        OptIn.EmptySdk => $"""<Project><Import Project="{import}" Sdk="{EmptySdk.Name}" /></Project>""",
        OptIn.Package or OptIn.PackageAndSolution => $"<Project>{reference}</Project>",
        _ => "<Project />",
    };

    static string Reference(string packages) =>
        $"""<ItemGroup><PackageReference Include="Netra.Ssot.Sdk" Version="{Repository.SdkVersion(packages)}" PrivateAssets="all" /></ItemGroup>""";

    void WriteProject(string name)
    {
        TempFolder.Write(Path.Combine(folder, name, name + ".csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
              </PropertyGroup>
              <ItemGroup>
                <ProjectReference Include="../{Repository.Library}/{Repository.Library}.csproj" />
                <PackageReference Include="Microsoft.NET.Test.Sdk" Version="18.11.0" />
                <PackageReference Include="MSTest.TestAdapter" Version="4.5.2" />
                <PackageReference Include="MSTest.TestFramework" Version="4.5.2" />
              </ItemGroup>
            </Project>
            """);
        TempFolder.Write(Path.Combine(folder, name, "SumTests.cs"), $$"""
            using Microsoft.VisualStudio.TestTools.UnitTesting;

            namespace {{name}};

            [TestClass]
            public sealed class SumTests : {{Repository.Library}}.BenchTestCase
            {
                [TestMethod]
                public void Sum_IsRight() => Assert.AreEqual(6, Measure("abc", 2));
            }
            """);
    }

    string Solution()
    {
        var text = new StringBuilder("<Solution>\n");
        text.Append($"  <Project Path=\"{Repository.Library}/{Repository.Library}.csproj\" />\n");
        for (var i = 0; i < count; i++)
            text.Append($"  <Project Path=\"{Prefix}{i:00}.Tests/{Prefix}{i:00}.Tests.csproj\" />\n");
        return text.Append("</Solution>\n").ToString();
    }
}
