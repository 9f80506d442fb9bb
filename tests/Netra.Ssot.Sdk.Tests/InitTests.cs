using Netra.Ssot.Sdk.Tests.Harness;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Sdk.Tests;

/// <summary>A repository without the gate, set up by the command line and really built.</summary>
[TestClass]
public sealed class InitTests : GateTestCase
{
    [TestMethod]
    public async Task Repository_IsUnderTheGateAfterwards()
    {
        var lab = await Lab.Current;
        var samples = lab.CopySamples("init-source");
        var folder = lab.NewFolder("init");
        foreach (var file in samples.Sub("Acme.Testing").Find("*"))
            folder.Write("Acme.Testing/" + file, File.ReadAllText(samples.PathOf("Acme.Testing", file)));
        foreach (var file in (string[])["Directory.Build.props", "Directory.Packages.props"])
            folder.Write(file, File.ReadAllText(samples.PathOf(file)));
        folder.Write("global.json", """{ "sdk": { "version": "10.0.100", "rollForward": "latestMinor" } }""");
        folder.AddTestProject("First", Projects.DirtyCode, sdk: "Microsoft.NET.Sdk");
        folder.AddTestProject("Second", Projects.CleanCode, sdk: "Microsoft.NET.Sdk");
        folder.AddSolution("All", "First", "Second", "Acme.Testing/Acme.Testing.csproj");

        var tool = Path.Combine(AppContext.BaseDirectory, "dotnet-ssot.dll");
        var init = (await DotNet.RunAsync(folder.Path, [tool, "init", "--yes"])).MustBeGreen();
        var second = (await DotNet.RunAsync(folder.Path, [tool, "init", "--yes"])).MustBeGreen();

        Assert.Contains("library Acme.Testing and base class Acme.Testing.AcmeTestCase, from which 2 test classes derive already", init.Output);
        Assert.Contains("SSOT2001  1", init.Output);
        Assert.Contains("`dotnet ssot baseline create`", init.Output);
        Assert.Contains("nothing to do", second.Output);
    }
}
