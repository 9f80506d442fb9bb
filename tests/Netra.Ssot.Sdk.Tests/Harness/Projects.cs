namespace Netra.Ssot.Sdk.Tests.Harness;

/// <summary>Writes small projects and solutions beside the copied samples, whose policy and SSOT library they share.</summary>
internal static class Projects
{
    /// <summary>Code that keeps to the SSOT.</summary>
    public const string CleanCode = """
        using Acme.Testing;
        using Microsoft.VisualStudio.TestTools.UnitTesting;

        [TestClass]
        public sealed class ParcelTests : AcmeTestCase
        {
            [TestMethod]
            public void Parcel_Runs() => System.IO.File.WriteAllText(typeof(ParcelTests).Assembly.Location + ".ran", "");
        }
        """;

    /// <summary>The same with one departure: SSOT2001 at <c>GetEnvironmentVariable</c>.</summary>
    public static readonly string DirtyCode = CleanCode.Replace("\"\"", "System.Environment.GetEnvironmentVariable(\"HOME\")", StringComparison.Ordinal);

    /// <summary>What a test project of the samples references.</summary>
    public const string References = """
          <ItemGroup>
            <ProjectReference Include="../Acme.Testing/Acme.Testing.csproj" />
            <PackageReference Include="Microsoft.NET.Test.Sdk" />
            <PackageReference Include="MSTest.TestAdapter" />
            <PackageReference Include="MSTest.TestFramework" />
          </ItemGroup>
        """;

    /// <summary>Writes a C# test project into a folder of its own below the samples.</summary>
    /// <param name="body">What the project file holds beside its references.</param>
    public static void AddTestProject(this Folder samples, string name, string code, string body = "", string sdk = "Netra.Ssot.Sdk")
    {
        samples.Write($"{name}/{name}.csproj", $"<Project Sdk=\"{sdk}\">\n{body}\n{References}\n</Project>\n");
        samples.Write($"{name}/ParcelTests.cs", code);
    }

    /// <summary>Writes a solution of the named projects.</summary>
    /// <returns>Its file name.</returns>
    public static string AddSolution(this Folder samples, string name, params IEnumerable<string> projects)
    {
        var lines = projects.Select(project => $"  <Project Path=\"{(project.Contains('.') ? project : $"{project}/{project}.csproj")}\" />");
        samples.Write(name + ".slnx", $"<Solution>\n{string.Join('\n', lines)}\n</Solution>\n");
        return name + ".slnx";
    }
}
