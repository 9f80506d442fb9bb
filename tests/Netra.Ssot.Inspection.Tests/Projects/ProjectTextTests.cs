using Netra.Ssot.Core.Facts;
using Netra.Ssot.Inspection.BuildFiles;
using Netra.Ssot.Inspection.Projects;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Inspection.Tests.Projects;

[TestClass]
public sealed class ProjectTextTests : GateTestCase
{
    const string Text = """
        <Project Sdk="Microsoft.NET.Sdk">
          <ItemGroup>
            <!-- <PackageReference Include="Moq" /> -->
            <PackageReference Include="A; moq" Version="1.0.0" />
            <PackageReference Update="NSubstitute" />
            <packagereference Include="Moq" />
            <Reference Include="..\libs\Fine.dll" />
            <ProjectReference
                Include="..\Lib\Lib.csproj" />
          </ItemGroup>
        </Project>
        """;

    [TestMethod]
    [DataRow("PackageReference", "Moq", "<PackageReference Include=\"A; moq\"")]
    [DataRow("Reference", "../libs/fine.dll", "<Reference")]
    [DataRow("ProjectReference", "..\\Lib\\Lib.csproj", "<ProjectReference")]
    public void Element_IsFoundAtItsStartTag(string element, string include, string start)
    {
        var file = Scratch.Write("App.csproj", Text);
        var lines = Text.ReplaceLineEndings("\n").Split('\n');
        var line = Array.FindIndex(lines, line => line.TrimStart().StartsWith(start, StringComparison.Ordinal));

        var place = Read(file).Find(element, include);

        Assert.AreEqual(file, place.File);
        Assert.AreEqual(line + 1, place.Line);
        Assert.AreEqual("<" + element, lines[place.Line - 1][(place.Column - 1)..(place.EndColumn - 1)]);
    }

    [TestMethod]
    [DataRow("NSubstitute")]
    [DataRow("Elsewhere")]
    public void WhatTheFileDoesNotInclude_IsItsTop(string include)
    {
        var file = Scratch.Write("App.csproj", Text);

        Assert.AreEqual(SourcePlace.TopOf(file), Read(file).Find("PackageReference", include));
    }

    [TestMethod]
    public void BrokenXml_IsItsTop()
    {
        var file = Scratch.Write("App.csproj", Text[..Text.IndexOf("<Reference", StringComparison.Ordinal)] + "<Reference");

        Assert.AreEqual(SourcePlace.TopOf(file), Read(file).Find("PackageReference", "Moq"));
    }

    static ProjectText Read(string file) => new(BuildFileReader.Read(file));
}
