using System.Text;
using Netra.Ssot.Bench.Harness;

namespace Netra.Ssot.Bench.Inputs;

/// <summary>A project of 5,000 tiny tests that references the testing library, whether its classes derive from it or not.</summary>
/// <param name="baseClass">What stands behind the name of each class.</param>
internal sealed class ManyTests(string folder, string baseClass)
{
    const int Classes = 100;
    const int Methods = 50;

    public const int Count = Classes * Methods;

    string Assembly => Path.Combine(folder, "bin", "Release", "net10.0", "Many.Tests.dll");

    /// <summary>Writes and builds it.</summary>
    public void Make()
    {
        TempFolder.Write(Path.Combine(folder, "Many.Tests.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
              </PropertyGroup>
              <ItemGroup>
                <ProjectReference Include="{Path.Combine(Repository.Root, "src", "Netra.Ssot.Testing", "Netra.Ssot.Testing.csproj")}" />
                <PackageReference Include="Microsoft.NET.Test.Sdk" Version="18.11.0" />
                <PackageReference Include="MSTest.TestAdapter" Version="4.5.2" />
                <PackageReference Include="MSTest.TestFramework" Version="4.5.2" />
              </ItemGroup>
            </Project>
            """);
        TempFolder.Write(Path.Combine(folder, "Tests.cs"), Code());
        Child.DotNet(folder, "build", "-c", "Release", "-v", "q", "-nologo");
    }

    /// <summary>Runs the tests, from the start of the process to its end.</summary>
    /// <returns>Milliseconds.</returns>
    public double Run() => Child.DotNet(folder, "test", Assembly).Elapsed;

    string Code()
    {
        var code = new StringBuilder("""
            using Microsoft.VisualStudio.TestTools.UnitTesting;
            using Netra.Ssot.Testing;

            [assembly: DoNotParallelize]

            """);
        for (var i = 0; i < Classes; i++)
        {
            code.Append($"[TestClass]\npublic sealed class Tests{i}{baseClass}\n{{\n");
            for (var j = 0; j < Methods; j++)
                code.Append($"    [TestMethod]\n    public void Number_{j}() => Assert.AreEqual({j}, int.Parse(\"{j}\"));\n");
            code.Append("}\n");
        }

        return code.ToString();
    }
}
