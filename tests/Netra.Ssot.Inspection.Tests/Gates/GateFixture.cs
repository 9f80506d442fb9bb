using Netra.Ssot.Core.Policies;
using Netra.Ssot.Inspection.Gates;
using Netra.Ssot.Inspection.Projects;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Inspection.Tests.Gates;

/// <summary>A project in a temporary folder, as a door would give it, without a build.</summary>
internal sealed class GateFixture : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public GateFixture(string project = "<Project Sdk=\"Microsoft.NET.Sdk\" />")
    {
        Defaults = _folder.Write("sdk/Defaults.props", """<Project><ItemGroup><SsotLibrary Include="Lib" /></ItemGroup></Project>""");
        ProjectFile = _folder.Write("repo/T/T.csproj", project);
        _folder.Write("repo/.git/HEAD", "");
    }

    public string Defaults { get; }

    public string ProjectFile { get; }

    public string Write(string path, string text) => _folder.Write(path, text);

    public GateInputs Inputs(string policyText = "", IReadOnlyDictionary<string, string>? properties = null, params PolicyItem[] items)
    {
        var policy = policyText.Length == 0 ? "" : _folder.Write("repo/Directory.Ssot.props", policyText);
        return new()
        {
            ProjectFile = ProjectFile,
            TargetFramework = "net10.0",
            Today = new(2027, 1, 1),
            Policy = new(policy, Path.GetDirectoryName(Path.GetDirectoryName(ProjectFile))!, properties ?? new Dictionary<string, string>(), [Item("SsotLibrary", "Lib", Defaults), .. items])
            {
                ShippedFiles = [Defaults],
            },
            Project = policy => new ProjectInputs
            {
                ProjectFile = ProjectFile, TargetFramework = "net10.0", AssemblyName = "T", Policy = policy, ExplicitKind = "Product",
                UsesPackagesConfig = true,
            },
        };
    }

    public static PolicyItem Item(string kind, string include, string definedIn) =>
        new(kind, include, new Dictionary<string, string>(), definedIn);

    public void Dispose() => _folder.Dispose();
}
