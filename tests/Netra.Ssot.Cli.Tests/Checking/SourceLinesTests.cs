using Netra.Ssot.Cli.Checking;
using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Rules;
using Netra.Ssot.Reporting;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Cli.Tests.Checking;

[TestClass]
public sealed class SourceLinesTests : GateTestCase
{
    const string Source = "public static class Foo\n{\n    public static int Bar() => 1;\n}\n";

    static SourceLine? LineOf(CompiledFixture fixture, SourcePlace place)
    {
        var finding = new Finding { Rule = RuleCatalogue.EnvironmentAccess, Place = place, Message = "" };
        return SourceLines.Read(new(fixture.AssemblyPath, "", [new(finding, Severity.Error)]), () => PortablePdb.Documents(fixture.AssemblyPath), "").GetValueOrDefault(SourceKey.Of(place));
    }

    static string FileOf(CompiledFixture fixture) => Path.Combine(fixture.Folder, "Fixture.cs");

    [TestMethod]
    public void CompiledFile_IsQuoted()
    {
        using var fixture = CompiledFixture.CSharp(Source);

        Assert.AreEqual("public static int Bar() => 1;", LineOf(fixture, new(FileOf(fixture), 3, 5, 3, 10))?.Text);
    }

    [TestMethod]
    public void ChangedFile_IsSaidToBeChanged()
    {
        using var fixture = CompiledFixture.CSharp(Source);
        File.AppendAllText(FileOf(fixture), "// later\n");

        Assert.AreEqual(SourceLine.Changed, LineOf(fixture, new(FileOf(fixture), 3, 5, 3, 10)));
    }

    [TestMethod]
    public void FileThatIsGone_IsSaidToBeChanged()
    {
        using var fixture = CompiledFixture.CSharp(Source);
        File.Delete(FileOf(fixture));

        Assert.AreEqual(SourceLine.Changed, LineOf(fixture, new(FileOf(fixture), 3, 5, 3, 10)));
    }

    [TestMethod]
    public void FileThatIsNotCompiled_IsQuotedAsItIs()
    {
        using var fixture = CompiledFixture.CSharp(Source);
        var project = Path.Combine(fixture.Folder, "Foo.csproj");
        File.WriteAllText(project, "<Project>\n  <PackageReference Include='Moq' />\n</Project>");

        Assert.AreEqual("<PackageReference Include='Moq' />", LineOf(fixture, new(project, 2, 3, 2, 9))?.Text);
        Assert.IsNull(LineOf(fixture, new(project, 99, 3, 99, 9)));
    }

    [TestMethod]
    public void WholeFileAndDegradedPlace_HaveNoLine()
    {
        using var fixture = CompiledFixture.CSharp(Source);

        Assert.IsNull(LineOf(fixture, SourcePlace.TopOf(FileOf(fixture))));
        Assert.IsNull(LineOf(fixture, SourcePlace.TopOf(FileOf(fixture), isDegraded: true)));
    }
}
