using System.Xml.Linq;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Testing.Tests.EndToEnd;

/// <summary>
/// The tests of <c>tests/fixtures/TestCases</c>, built over the library as it was built for this run and run for real by <c>dotnet test</c>: once,
/// when the first test asks for it.
/// </summary>
internal sealed class RealRun
{
    static readonly XNamespace Trx = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";
    static readonly Lazy<Task<RealRun>> Started = new(StartAsync);

    readonly TemporaryFolder _folder;
    readonly ILookup<string, RealResult> _results;

    RealRun(TemporaryFolder folder, DotNetRun command, string trxFile)
    {
        _folder = folder;
        Command = command;
        var document = XDocument.Load(trxFile);
        var methods = document.Descendants(Trx + "UnitTest").ToDictionary(
            test => test.Attribute("id")!.Value,
            test => test.Element(Trx + "TestMethod") is { } method
                ? $"{method.Attribute("className")!.Value["TestCases.".Length..]}.{method.Attribute("name")!.Value}"
                : "");
        _results = document.Descendants(Trx + "UnitTestResult").Select(result => new RealResult(
            methods[result.Attribute("testId")!.Value],
            result.Attribute("outcome")!.Value,
            result.Descendants(Trx + "Message").FirstOrDefault()?.Value ?? "",
            result.Descendants(Trx + "StackTrace").FirstOrDefault()?.Value ?? "",
            result.Descendants(Trx + "StdOut").FirstOrDefault()?.Value ?? "")).ToLookup(result => result.Test);
    }

    /// <summary>The one run.</summary>
    public static Task<RealRun> Current => Started.Value;

    public DotNetRun Command { get; }

    public IEnumerable<RealResult> All => _results.SelectMany(results => results);

    /// <summary>The result of a test that runs once.</summary>
    /// <param name="test">Class and method.</param>
    public RealResult Of(string test) => _results[test].Single();

    /// <summary>The results of a test with data rows.</summary>
    public IReadOnlyList<RealResult> RowsOf(string test) => [.. _results[test]];

    /// <summary>Removes what the run left, the directories of failed tests with it.</summary>
    public static async Task CloseAsync()
    {
        if (!Started.IsValueCreated)
            return;

        var run = await Started.Value;
        run._folder.Dispose();
        foreach (var kept in run.All.Select(result => result.KeptDirectory).Where(Directory.Exists))
            Directory.Delete(kept, recursive: true);
    }

    static async Task<RealRun> StartAsync()
    {
        var folder = new TemporaryFolder();
        var fixture = Path.Combine(Repository.Root, "tests", "fixtures", "TestCases");
        foreach (var file in Directory.EnumerateFiles(fixture).Append(Path.Combine(Repository.Root, "Directory.Packages.props")))
            File.Copy(file, folder.PathOf(Path.GetFileName(file)));

        var command = await DotNet.RunAsync(folder.Path,
        [
            "test", "TestCases.csproj", "--logger", "trx;LogFileName=run.trx", "--results-directory", folder.PathOf("results"),
            $"-p:LibraryFolder={AppContext.BaseDirectory}",
        ]);
        var trx = folder.PathOf("results", "run.trx");
        return File.Exists(trx) ? new(folder, command, trx) : throw new AssertFailedException($"no test ran:\n{command.Output}");
    }
}
