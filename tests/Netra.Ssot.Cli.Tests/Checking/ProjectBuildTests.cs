using Netra.Ssot.Cli.Checking;
using Netra.Ssot.Cli.Inputs;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Cli.Tests.Checking;

[TestClass]
public sealed class ProjectBuildTests : GateTestCase
{
    const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup><TargetFramework>net10.0</TargetFramework><AssemblyName>Made</AssemblyName></PropertyGroup>
          <Target Name="Tell" AfterTargets="Build"><WriteLinesToFile File="$(MSBuildProjectFullPath).$(Configuration).$(SolutionFileName)" Lines="built" /></Target>
        </Project>
        """;

    /// <summary>A solution that leaves one of its projects unbuilt, two projects of one name that it does not know, one of which is broken.</summary>
    [TestMethod]
    public void SolutionBuildsAsItSays_AndTheRestInOneBuild_WithProgress()
    {
        foreach (var name in (string[])["in/In", "out/Out", "a & 'b'/Same", "c/Same"])
            Scratch.Write(name + ".csproj", Project);
        Scratch.Write("c/Bad.cs", "no code");
        var solution = Scratch.Write("All.slnx", """<Solution><Configurations><BuildType Name="Bench" /></Configurations><Project Path="in/In.csproj" /><Project Path="out/Out.csproj"><Build Project="false" /></Project></Solution>""");
        var told = new StringWriter();
        var inputs = InputResolver.Resolve([solution, Scratch.PathOf("a & 'b'"), Scratch.PathOf("c")]);

        var failures = new ProjectBuild("Bench", new Progress(told, isInteractive: true, new Hasty())).Run(inputs);

        Assert.HasCount(1, failures, string.Join('\n', failures));
        Assert.StartsWith($"the build of {Scratch.PathOf("a & 'b'", "Same.csproj")} and 2 more failed: ", failures[0]);
        Assert.Contains("Bad.cs", failures[0]);
        CollectionAssert.AreEqual(
            (string[])["In.csproj.Bench.All.slnx", "Out.csproj.Bench.build.ssot.slnx", "Same.csproj.Bench.build.ssot.slnx"],
            FileWalk.Find(Scratch.Path, _ => false, ".slnx").Where(file => file != solution).Select(Path.GetFileName).Order(StringComparer.Ordinal).ToArray());
        Assert.Contains("dotnet ssot: projects built: 1 of 4", told.ToString());
        Assert.Contains("dotnet ssot: projects built: 3 of 4", told.ToString());
        Assert.IsEmpty(SolutionReader.Built(solution, "Release"));
        Assert.AreEqual("In.csproj", Path.GetFileName(SolutionReader.Built(solution, "").Single()));
    }

    /// <summary>A clock on which between any two looks there is time enough to tell of it.</summary>
    sealed class Hasty : TimeProvider
    {
        long _now;

        public override long GetTimestamp() => Interlocked.Add(ref _now, TimestampFrequency);
    }
}
