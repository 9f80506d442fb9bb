using Netra.Ssot.Sdk.Tests.Harness;

namespace Netra.Ssot.Sdk.Tests.PreTest;

/// <summary>The test projects of the labs.</summary>
internal static class Sources
{
    /// <summary>What the tests compute.</summary>
    public const string Harmless = "1 + 1";

    /// <summary>The same, edited.</summary>
    public const string HarmlessToo = "2 + 0";

    /// <summary>A departure from the SSOT: SSOT2001.</summary>
    public const string Departure = "2 + (System.Environment.GetEnvironmentVariable(\"NOWHERE\") ?? \"\").Length";

    const string Body = "System.IO.File.AppendAllText(Netra.Ssot.Environment.IsolatedEnvironment.Current.GetRequired(\"" + Run.Variable + "\"), ";

    /// <summary>MSTest over the testing library.</summary>
    public const string MSTest = $$"""
        using Microsoft.VisualStudio.TestTools.UnitTesting;

        [TestClass]
        public sealed class ParcelTests : Netra.Ssot.Testing.SsotTestCase
        {
            [TestMethod]
            public void Parcel_Adds()
            {
                {{Body}}"MSTest\n");
                Assert.AreEqual(2, {{Harmless}});
            }
        }
        """;

    /// <summary>A base class of the team's own, with the hook.</summary>
    public const string TeamBase = """
        public abstract class TeamTestCase
        {
            protected TeamTestCase() => Netra.Ssot.Testing.VerifiedAssembly.Require(GetType().Assembly);
        }
        """;

    /// <summary>xUnit over it.</summary>
    public const string XUnit = $$"""
        using Xunit;

        public sealed class ParcelTests : TeamTestCase
        {
            [Fact]
            public void Parcel_Adds()
            {
                {{Body}}"xUnit\n");
                Assert.Equal(2, {{Harmless}});
            }
        }
        """;

    /// <summary>The package of a library.</summary>
    public const string Library = """<PackageReference Include="Netra.Ssot.Testing" Version="1.0.0" />""";

    /// <summary>The packages of a project for VSTest.</summary>
    public const string VSTest = """
        <PackageReference Include="Microsoft.NET.Test.Sdk" Version="18.11.0" />
        <PackageReference Include="MSTest.TestAdapter" Version="4.5.2" />
        <PackageReference Include="Netra.Ssot.Testing" Version="1.0.0" />
        """;

    /// <summary>The packages of an xUnit project.</summary>
    public const string VSTestXUnit = """
        <PackageReference Include="Microsoft.NET.Test.Sdk" Version="18.11.0" />
        <PackageReference Include="xunit" Version="2.9.3" />
        <PackageReference Include="xunit.runner.visualstudio" Version="3.1.5" />
        <ProjectReference Include="../TeamBase/TeamBase.csproj" />
        """;

    /// <summary>What is common to a lab's projects: the gate comes in here, unless it is left out.</summary>
    public static void AddBuildFiles(this Folder folder, string globalJson = "")
    {
        folder.Write("global.json", $$"""{ "msbuild-sdks": { "Netra.Ssot.Sdk": "1.0.0" }{{globalJson}} }""");
        folder.Write("Directory.Build.props", """
            <Project>
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <InvariantGlobalization>true</InvariantGlobalization>
                <SatelliteResourceLanguages>en</SatelliteResourceLanguages>
              </PropertyGroup>
              <Import Project="Sdk.props" Sdk="Netra.Ssot.Sdk" Condition="'$(WithoutGate)' != 'true'" />
            </Project>
            """);
        folder.Write("Directory.Build.targets", """
            <Project>
              <ItemGroup>
                <!-- The testing library brings MSTest's along; not every project here has them. -->
                <Using Remove="Microsoft.VisualStudio.TestTools.UnitTesting" />
              </ItemGroup>
              <Import Project="Sdk.targets" Sdk="Netra.Ssot.Sdk" Condition="'$(WithoutGate)' != 'true'" />
            </Project>
            """);
        folder.Write("Directory.Ssot.props", """
            <Project>
              <ItemGroup>
                <SsotLibrary Include="TeamBase" />
                <SsotTestBase Include="T:TeamTestCase" Framework="xUnit" />
              </ItemGroup>
            </Project>
            """);
    }

    /// <summary>Writes a project with one source file, <c>Tests.cs</c>, into a folder of its name.</summary>
    public static void AddProject(this Folder folder, string name, string source, string packages, string properties = "")
    {
        folder.Write($"{name}/{name}.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>{properties}</PropertyGroup>
              <ItemGroup>
                {packages}
              </ItemGroup>
            </Project>
            """);
        folder.Write($"{name}/Tests.cs", source);
    }
}
