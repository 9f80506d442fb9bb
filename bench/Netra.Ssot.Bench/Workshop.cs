using Netra.Ssot.Bench.Harness;
using Netra.Ssot.Bench.Inputs;

namespace Netra.Ssot.Bench;

/// <summary>What several rows need, made when the first of them asks for it.</summary>
internal sealed class Workshop : IDisposable
{
    readonly TempFolder _folder;
    readonly Lazy<string> _packages;
    readonly Lazy<BigProject> _big;
    readonly Lazy<(ManyProjects With, ManyProjects Without)> _many;
    readonly Lazy<string> _tool;

    public Workshop(Options options, bool keep)
    {
        _folder = new(keep);
        Options = options;
        _packages = new(() =>
        {
            var packages = _folder["packages"];
            Repository.Pack(packages);
            return packages;
        });
        _big = new(() =>
        {
            var project = new BigProject(_folder["big"], options.Classes, options.Methods);
            project.Write(_packages.Value);
            foreach (var name in BigProject.Names)
                Child.DotNet(project.Folder, "build", name, "-v", "q", "-nologo");
            return project;
        });
        _tool = new(() =>
        {
            Child.DotNet(Repository.Root, "build", "src/Netra.Ssot.Cli", "-c", "Release", "-v", "q", "-nologo", "-o", _folder["tool"]);
            return _folder["tool/dotnet-ssot.dll"];
        });
        _many = new(() => (Many("with", optedIn: true), Many("without", optedIn: false)));
    }

    public Options Options { get; }

    public BigProject Big => _big.Value;

    public (ManyProjects With, ManyProjects Without) Small => _many.Value;

    /// <summary>The command line, built as it ships.</summary>
    public string Tool => _tool.Value;

    public string Folder(string name) => Directory.CreateDirectory(_folder[name]).FullName;

    public void Dispose() => _folder.Dispose();

    ManyProjects Many(string name, bool optedIn)
    {
        var projects = new ManyProjects(_folder[name], Options.Projects, optedIn);
        projects.Make(_packages.Value);
        return projects;
    }
}
