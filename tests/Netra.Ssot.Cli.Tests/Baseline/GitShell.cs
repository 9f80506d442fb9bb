using Netra.Ssot.TestKit;

namespace Netra.Ssot.Cli.Tests.Baseline;

/// <summary>A temporary git repository with baselines in it.</summary>
sealed class GitShell : IDisposable
{
    readonly Shell _shell = new();

    public GitShell()
    {
        Git("init", "-q", "-b", "main");
        Git("config", "user.name", "Test");
        Git("config", "user.email", "test@example.org");
        Git("config", "commit.gpgsign", "false");
        Git("config", "core.autocrlf", "false");
        Git("config", "merge.conflictstyle", "merge");
    }

    public string Folder => _shell.Folder;

    /// <summary>The date of the commits; null for now.</summary>
    public string? Date { get; set; }

    public ShellResult Run(params string[] arguments) => _shell.Run(arguments);

    /// <summary>Sets a baseline to these entries, each <c>symbol</c> or <c>symbol*count</c>, and returns its path.</summary>
    public string Debt(string file, params string[] symbols)
    {
        var lines = symbols.SelectMany(symbol =>
        {
            var parts = symbol.Split('*');
            return Enumerable.Range(1, parts.Length > 1 ? int.Parse(parts[1]) : 1).Select(ordinal => $"tests/A.cs\tM:A.{parts[0]}\tM:T.X\t{ordinal}\n");
        });
        return _shell.Write($".ssot/debt/{file}", string.Concat(lines.Order(StringComparer.Ordinal)));
    }

    public string Write(string name, string text) => _shell.Write(name, text);

    public string Read(string file) => File.ReadAllText(Path.Combine(Folder, ".ssot/debt", file));

    /// <summary>The symbols of a baseline, as <see cref="Debt"/> takes them.</summary>
    public string Symbols(string file) => string.Join(" ", Read(file).Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split('\t')[1]["M:A.".Length..]).GroupBy(symbol => symbol).Select(group => group.Count() > 1 ? $"{group.Key}*{group.Count()}" : group.Key));

    public void Commit(string message)
    {
        Git("add", "-A");
        Git("commit", "-q", "--allow-empty", "-m", message);
    }

    /// <summary>Runs git, which must succeed.</summary>
    public string Git(params string[] arguments)
    {
        var (exitCode, output) = TryGit(arguments);
        Assert.AreEqual(0, exitCode, $"git {string.Join(' ', arguments)}: {output}");
        return output;
    }

    /// <summary>Runs git.</summary>
    public (int ExitCode, string Output) TryGit(params string[] arguments)
    {
        // `dotnet ssot` is the command `dotnet-ssot` in the path.
        var path = AppContext.BaseDirectory + Path.PathSeparator + Machine.Variable("PATH");
        (string, string)[] variables = [("PATH", path), ("GIT_CONFIG_NOSYSTEM", "1"), ("GIT_CONFIG_GLOBAL", OperatingSystem.IsWindows() ? "NUL" : "/dev/null"),
            .. Date is null ? [] : new[] { ("GIT_COMMITTER_DATE", Date) },
            .. Path.GetDirectoryName(Machine.DotNetHost) is { Length: > 0 } dotnet ? new[] { ("DOTNET_ROOT", dotnet) } : []];
        var (exitCode, output, error) = ExternalProgram.Run("git", Folder, arguments, variables)
            ?? throw new AssertInconclusiveException("git is not installed");
        return (exitCode, output + error);
    }

    /// <summary>Sets the repository up as people do, merge driver included. What it runs, <c>dotnet ssot</c>, is the tool as it was built here.</summary>
    /// <param name="folder">The policy's, from the top.</param>
    public void Init(string folder = ".")
    {
        Write(Path.Combine(folder, "Foo.Tests/Foo.Tests.csproj"), "<Project Sdk=\"Microsoft.NET.Sdk\" />");
        Assert.AreEqual(0, Run("init", folder, "--yes", "--no-build").ExitCode);
        // What its manifest names is in no feed yet; without it the path decides.
        File.Delete(Path.Combine(Folder, folder, ".config", "dotnet-tools.json"));
        Commit("init");
    }

    public void Dispose() => _shell.Dispose();
}
