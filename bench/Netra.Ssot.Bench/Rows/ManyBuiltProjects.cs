using System.Globalization;
using Netra.Ssot.Bench.Harness;

namespace Netra.Ssot.Bench.Rows;

/// <summary>
/// `dotnet ssot check` over solutions of built projects, each with the references of a web application: whether its time and its memory grow with what is judged
/// at once, or with all that MSBuild said of all projects. Of every two projects one is a library, which waits until its users are known.
/// </summary>
internal static class ManyBuiltProjects
{
    public static IEnumerable<Line> Measure(Workshop workshop)
    {
        var (folder, count) = (workshop.Folder("projects"), workshop.Options.Built);
        var all = Enumerable.Range(0, count).Select(i => Write(folder, i)).ToList();
        var solutions = new[] { count / 4, count / 2, count }.Select(size => (Size: size, File: WriteSolution(folder, all.Take(size)))).ToList();
        Child.DotNet(folder, "build", solutions[^1].File, "-nologo", "-v:q", "-p:RunAnalyzers=false");

        var report = Path.Combine(folder, "findings.json");
        foreach (var (size, file) in solutions)
        {
            var run = workshop.Check([file], report);
            yield return Line.Note(
                "7", $"`dotnet ssot check` over a solution of {size} built projects", Line.Time(run.Elapsed),
                $"{Line.Time(run.Elapsed / size)} by project; peak working set {Line.Number(run.PeakMegabytes)} MB");
        }
    }

    static string Write(string folder, int index)
    {
        var (name, isLibrary) = (string.Create(CultureInfo.InvariantCulture, $"P{index:0000}"), index % 2 == 0);
        var library = string.Create(CultureInfo.InvariantCulture, $"P{index - 1:0000}");
        var project = Path.Combine(folder, name, name + ".csproj");
        TempFolder.Write(project, $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                {(isLibrary ? "" : "<SsotProjectKind>TestSupport</SsotProjectKind>")}
              </PropertyGroup>
              <ItemGroup>
                <FrameworkReference Include="Microsoft.AspNetCore.App" />
                {(isLibrary ? "" : $"<ProjectReference Include=\"../{library}/{library}.csproj\" />")}
              </ItemGroup>
            </Project>
            """);
        TempFolder.Write(Path.Combine(folder, name, "Home.cs"), $$"""
            namespace {{name}};

            public static class Home
            {
                public static string? Path() => System.Environment.GetEnvironmentVariable("HOME");
            }
            """);
        return project;
    }

    static string WriteSolution(string folder, IEnumerable<string> projects)
    {
        var paths = projects.ToList();
        var file = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{paths.Count}.slnx"));
        TempFolder.Write(file, $"<Solution>{string.Concat(paths.Select(path => $"<Project Path=\"{Path.GetRelativePath(folder, path)}\" />"))}</Solution>");
        return file;
    }
}
