using System.Text;
using System.Text.Json.Nodes;
using Netra.Ssot.Bench.Harness;

namespace Netra.Ssot.Bench.Inputs;

/// <summary>
/// One large test assembly's sources, always the same for the same size, and three projects over them: Gate under the SDK, Banned under
/// BannedApiAnalyzers, and Clean, which is Gate without the few forbidden uses.
/// </summary>
internal sealed class BigProject(string folder, int classes, int methods)
{
    const int MethodsBetweenUses = 300;

    readonly HashSet<string> _built = [];

    public string Folder => folder;

    /// <summary>What the compiler was given: reference assemblies, not the ones that run.</summary>
    public IReadOnlyList<string> References
    {
        get
        {
            var json = Child.DotNet(folder, "msbuild", "Gate/Gate.csproj", "-nologo", "-t:ResolveReferences", "-getItem:ReferencePath").Output;
            return [.. JsonNode.Parse(json)!["Items"]!["ReferencePath"]!.AsArray().Select(item => (string)item!["FullPath"]!)];
        }
    }

    /// <summary>Builds one of the projects, unless it was built before.</summary>
    public void Build(string name)
    {
        if (_built.Add(name))
            Child.DotNet(folder, "build", name, "-v", "q", "-nologo");
    }

    public static string Assembly(string folder, string name) => Path.Combine(folder, name, "obj", "Debug", "net10.0", name + ".dll");

    public void Write(string packages)
    {
        Repository.Write(folder, packages);
        for (var i = 0; i < classes; i++)
            TempFolder.Write(Path.Combine(folder, "Sources", $"Case{i:0000}Tests.cs"), Class(i));
        WriteProject("Gate", "Netra.Ssot.Sdk", "USES", "");
        WriteProject("Clean", "Netra.Ssot.Sdk", "", "");
        WriteProject("Banned", "Microsoft.NET.Sdk", "USES", """
                <PackageReference Include="Microsoft.CodeAnalysis.BannedApiAnalyzers" Version="5.6.0" PrivateAssets="all" />
                <AdditionalFiles Include="../BannedSymbols.txt" />
            """);
        TempFolder.Write(Path.Combine(folder, "BannedSymbols.txt"), """
            M:System.Environment.GetEnvironmentVariable(System.String);Use IsolatedEnvironment
            M:System.Environment.GetEnvironmentVariable(System.String,System.EnvironmentVariableTarget);Use IsolatedEnvironment
            M:System.Environment.GetEnvironmentVariables;Use IsolatedEnvironment
            M:System.Environment.GetEnvironmentVariables(System.EnvironmentVariableTarget);Use IsolatedEnvironment
            M:System.Environment.SetEnvironmentVariable(System.String,System.String);Use IsolatedEnvironment
            M:System.Environment.SetEnvironmentVariable(System.String,System.String,System.EnvironmentVariableTarget);Use IsolatedEnvironment
            M:System.Environment.ExpandEnvironmentVariables(System.String);Use IsolatedEnvironment
            P:System.Diagnostics.ProcessStartInfo.Environment;Use IsolatedEnvironment
            P:System.Diagnostics.ProcessStartInfo.EnvironmentVariables;Use IsolatedEnvironment
            """);
    }

    void WriteProject(string name, string sdk, string constants, string items) => TempFolder.Write(Path.Combine(folder, name, name + ".csproj"), $"""
        <Project Sdk="{sdk}">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <DefineConstants>$(DefineConstants);{constants}</DefineConstants>
            <!-- No analyzer of the SDK's runs beside the peer's. -->
            <EnableNETAnalyzers>false</EnableNETAnalyzers>
            <UseSharedCompilation>false</UseSharedCompilation>
          </PropertyGroup>
          <ItemGroup>
            <Compile Include="../Sources/*.cs" />
            <ProjectReference Include="../{Repository.Library}/{Repository.Library}.csproj" />
            <PackageReference Include="MSTest.TestFramework" Version="4.5.2" />
        {items}
          </ItemGroup>
        </Project>
        """);

    string Class(int number)
    {
        var text = new StringBuilder($$"""
            using Microsoft.VisualStudio.TestTools.UnitTesting;

            namespace Bench.Part{{number / 50}};

            [TestClass]
            public sealed class Case{{number:0000}}Tests : {{Repository.Library}}.BenchTestCase
            {

            """);
        for (var i = 0; i < methods; i++)
            text.Append(Method(number, i));
        return text.Append("}\n").ToString();
    }

    string Method(int type, int number)
    {
        var use = (type * methods + number) % MethodsBetweenUses == 7
            ? "\n#if USES\n        Assert.IsNull(Environment.GetEnvironmentVariable(\"BENCH\"));\n#endif"
            : "";
        var body = (number % 4) switch
        {
            0 => $$"""
                        var total = 0;
                        for (var i = 0; i < {{number + 3}}; i++)
                            total += Measure("case {{number}}", i);
                        Assert.IsTrue(total > {{number}}, $"total was {total} in {{type}}");
                """,
            1 => $$"""
                        var names = new List<string> { "a{{number}}", "b{{type}}", "c" };
                        var chosen = names.Where(name => name.Length > {{number % 3}}).ToArray();
                        Assert.AreEqual(names.Count, chosen.Length + {{number % 2}});
                """,
            2 => $$"""
                        var now = new DateTime(2026, 1, {{number % 28 + 1}}).AddHours({{type}});
                        var text = string.Join(", ", now.Year, now.Month, "{{number}}");
                        Assert.AreEqual(text.Length, text.Trim().Length);
                """,
            _ => $$"""
                        var map = new Dictionary<int, string> { [{{number}}] = "x" };
                        if (!map.TryGetValue({{number}}, out var found))
                            throw new InvalidOperationException("{{number}} is missing");
                        Assert.AreEqual("x", found);
                """,
        };
        return $"    [TestMethod]\n    public void Case_{number:000}()\n    {{{use}\n{body}\n    }}\n\n";
    }
}
