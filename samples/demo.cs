// The gate at work: packs it, builds the samples with it, and ends with 0 when it said what the samples expect and the README shows.
// From the root of the repository: dotnet run samples/demo.cs
#:property PublishAot=false

using System.Diagnostics;
using System.Text.RegularExpressions;

var samples = (string)AppContext.GetData("EntryPointFileDirectoryPath")!;
var artifacts = Path.Combine(samples, "..", "artifacts");
var (shown, wrong) = (new List<string>(), new List<string>());

Title("Packing the gate, the testing library, and an old version of the samples' library");
foreach (var (project, package) in (ReadOnlySpan<(string, string)>)
    [("src/Netra.Ssot.Tasks", "netra.ssot.sdk"), ("src/Netra.Ssot.Environment", "netra.ssot.environment"), ("src/Netra.Ssot.Testing", "netra.ssot.testing"),
     ("samples/Violations/Legacy/Acme.Testing", "acme.testing")])
{
    var stale = Path.Combine(artifacts, "cache", package);
    if (Directory.Exists(stale))
        Directory.Delete(stale, recursive: true);
    var packing = DotNet(Path.Combine(samples, ".."), "pack", project, "-c", "Release", "-o", Path.Combine(artifacts, "packages"));
    if (packing.ExitCode != 0)
        return Give(1, packing.Output);
}

Title("Clean: a product and its tests, which keep to the SSOT");
Show(Build("Clean", red: false));
var tests = DotNet(Path.Combine(samples, "Clean"), "test", "Clean.sln", "--no-build");
Console.WriteLine(tests.Output.Trim());
if (tests.ExitCode != 0 || !tests.Output.Contains("Passed!", StringComparison.Ordinal))
    wrong.Add("Clean: its tests should have run and passed");

Title("Violations: every rule that a build can tell");
Show(Build("Violations", red: true));

Title("HalfMigrated: two test projects, one of them not there yet");
Show(Build("HalfMigrated", red: true));

foreach (var starter in (ReadOnlySpan<string>)["TestingLibrary", "OwnBase"])
{
    Title($"starters/{starter}: tests on the testing library, judged and run");
    var run = DotNet(Path.Combine(samples, "..", "starters", starter), "test");
    Console.WriteLine(string.Join('\n', run.Output.Split('\n').Where(line => line.StartsWith("Passed!", StringComparison.Ordinal))));
    if (run.ExitCode != 0)
        wrong.Add($"{starter}: its tests should have run and passed\n{run.Output}");
}

var readme = File.ReadAllLines(Path.Combine(samples, "..", "README.md")).Where(line => line.Contains("): ssot ", StringComparison.Ordinal)).ToArray();
wrong.AddRange(readme.Where(line => !shown.Exists(said => said.StartsWith(line, StringComparison.Ordinal))).Select(line => $"README.md: not said: {line}"));
if (readme.Length == 0)
    wrong.Add("README.md: shows nothing of what the gate says");

Console.WriteLine();
return wrong.Count == 0 ? Give(0, "demo: the gate said what it should") : Give(1, string.Join('\n', wrong));

Run Build(string sample, bool red)
{
    var folder = Path.Combine(samples, sample);
    var run = DotNet(folder, "build", sample + ".sln", "-tl:off", "-v:minimal", "-clp:NoSummary");
    if (run.ExitCode != 0 != red)
        wrong.Add($"{sample}: the build should be {(red ? "red" : "green")}, and ended with {run.ExitCode}\n{run.Output}");

    var expected = File.ReadAllLines(Path.Combine(folder, "expected.txt"));
    var told = Findings(run.Output).Select(f => f.Key).Order(StringComparer.Ordinal).ToArray();
    wrong.AddRange(expected.Except(told).Select(line => $"{sample}: not told: {line}"));
    wrong.AddRange(told.Except(expected).Select(line => $"{sample}: not expected: {line}"));
    if (told.Length != told.Distinct().Count())
        wrong.Add($"{sample}: the gate repeats itself");
    return run;

    // What the console shows for each finding, by its place and rule.
    IEnumerable<KeyValuePair<string, string>> Findings(string output) =>
        from line in output.Split('\n').Select(line => line.Trim()).Distinct()
        let match = Patterns.Finding.Match(line)
        where match.Success
        let file = Path.GetRelativePath(folder, match.Groups["file"].Value).Replace('\\', '/')
        select KeyValuePair.Create($"{file}({match.Groups["place"]}): {match.Groups["rule"]}", line);
}

void Show(Run build)
{
    foreach (var line in build.Output.Split('\n').Select(line => line.Trim()).Where(line => line.Contains("SSOT", StringComparison.Ordinal)).Distinct())
    {
        shown.Add(line.Replace(samples + Path.DirectorySeparatorChar, "", StringComparison.Ordinal));
        Console.WriteLine(shown[^1]);
    }
}

void Title(string text) => Console.WriteLine($"\n=== {text}");

int Give(int exitCode, string text)
{
    (exitCode == 0 ? Console.Out : Console.Error).WriteLine(text);
    return exitCode;
}

static Run DotNet(string folder, params string[] arguments)
{
    var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true };
    start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
    using var process = Process.Start(start)!;
    var output = process.StandardOutput.ReadToEnd();
    process.WaitForExit();
    return new(process.ExitCode, output);
}

record Run(int ExitCode, string Output);

static partial class Patterns
{
    [GeneratedRegex(@"^(?<file>.+?)\((?<place>\d+,\d+)[^)]*\): ssot (?<rule>(error|warning) SSOT\d{4}): ")]
    public static partial Regex Finding { get; }
}
