using Netra.Ssot.Cli.Repositories.Scripts;
using Netra.Ssot.Core.Facts.Repository;
using Netra.Ssot.Inspection.BuildFiles;

namespace Netra.Ssot.Cli.Repositories;

/// <summary>The response files that MSBuild reads by itself: beside a project or solution, and upwards from it.</summary>
static class ResponseFiles
{
    static readonly string[] Names = ["Directory.Build.rsp", "MSBuild.rsp"];

    /// <param name="folders">Absolute paths of the folders that builds start in.</param>
    /// <param name="root">Absolute path of the repository's folder.</param>
    public static IReadOnlyList<ResponseFile> Read(IEnumerable<string> folders, string root) =>
    [
        .. folders.SelectMany(folder => Names.Select(name => ImportedFiles.FindAbove(name, folder, root))).OfType<string>()
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(Read),
    ];

    static ResponseFile Read(string path)
    {
        var script = new ScriptText(path, File.ReadAllText(path));
        // A line of arguments, quoted and commented as a shell does it.
        var commands = ShellLexer.Read(script, script.Text.Replace('\\', '/').Replace(';', ','), ShellDialect.Posix, 0, script.Text.Length);
        return new(path, [.. commands.SelectMany(command => command.Words)]);
    }
}
