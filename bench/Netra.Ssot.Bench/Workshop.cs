using Netra.Ssot.Bench.Harness;
using Netra.Ssot.Bench.Inputs;

namespace Netra.Ssot.Bench;

/// <summary>What several rows need, made when the first of them asks for it.</summary>
internal sealed class Workshop : IDisposable
{
    readonly TempFolder _folder;
    readonly Lazy<string> _packages;
    readonly Lazy<BigProject> _big;
    readonly Dictionary<OptIn, ManyProjects> _many = [];
    readonly Lazy<string> _tool;

    public Workshop(Options options, bool keep)
    {
        _folder = new(keep);
        Options = options;
        _packages = new(() =>
        {
            var packages = _folder["packages"];
            Repository.Pack("Netra.Ssot.Tasks", packages);
            EmptySdk.Pack(packages);
            return packages;
        });
        _big = new(() =>
        {
            var project = new BigProject(_folder["big"], options.Classes, options.Methods);
            project.Write(_packages.Value);
            return project;
        });
        _tool = new(() =>
        {
            Repository.Pack("Netra.Ssot.Tool", _folder["tool-package"]);
            Child.DotNet(Repository.Root, "tool", "install", "Netra.Ssot.Cli", "--tool-path", _folder["tool"], "--add-source", _folder["tool-package"], "--no-cache");
            return _folder["tool/ssot"];
        });
    }

    public Options Options { get; }

    public BigProject Big => _big.Value;

    /// <summary>The repository of small projects that opts in so.</summary>
    public ManyProjects Small(OptIn optIn) => _many.TryGetValue(optIn, out var made) ? made : _many[optIn] = Many(optIn);

    /// <summary>Checks solutions or assemblies with the command line, installed as it ships.</summary>
    /// <param name="report">The file that the report goes to.</param>
    public ChildResult Check(IEnumerable<string> paths, string report)
    {
        var run = Child.Run(Path.GetDirectoryName(report)!, _tool.Value, ["check", .. paths, "--format", "json", "--output", report]);
        return run.ExitCode <= 1 ? run : throw new InvalidOperationException(run.Output);
    }

    public string Folder(string name) => Directory.CreateDirectory(_folder[name]).FullName;

    public void Dispose() => _folder.Dispose();

    ManyProjects Many(OptIn optIn)
    {
        var projects = new ManyProjects(_folder["small-" + optIn], Options.Projects, optIn);
        projects.Make(_packages.Value);
        return projects;
    }
}
