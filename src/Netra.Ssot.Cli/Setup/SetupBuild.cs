using Netra.Ssot.Cli.Inputs;
using Netra.Ssot.Cli.MSBuild;
using Netra.Ssot.Cli.Reports;
using Netra.Ssot.Reporting;

namespace Netra.Ssot.Cli.Setup;

/// <summary>The first build under the gate: how much debt there is.</summary>
static class SetupBuild
{
    public static int Run(Session session, SetupSurvey survey)
    {
        var begun = DateTime.UtcNow.AddSeconds(-2);
        var targets = survey.Solutions.Where(solution => Path.GetDirectoryName(solution) == survey.Root).ToList();
        var failures = (targets.Count == 1 ? targets : survey.Tests.Select(test => test.File))
            .Select(target => DotNet.Run(survey.Root, "build", target, "-nologo", "-v:q")).Where(result => result.ExitCode != 0).ToList();
        var files = FileWalk.Find(survey.Root, folder => folder.StartsWith('.') || folder is "bin" or "node_modules", ".json")
            .Where(file => file.EndsWith(".ssot.findings.json", StringComparison.Ordinal) && File.GetLastWriteTimeUtc(file) >= begun).ToList();
        if (files.Count == 0)
        {
            session.Error.WriteLine(ConsoleText.Clean(failures.Count > 0
                ? "dotnet ssot: the build failed before anything was judged: " + MSBuildQuery.FirstError(failures[0])
                : "dotnet ssot: the build judged nothing; `dotnet ssot check` tells which test projects the gate does not see"));
            return ExitCode.Findings;
        }

        var report = FindingsFiles.Read(survey.Root, files);
        session.Output.WriteLine($"SSOT: {report.Summary}");
        foreach (var (rule, count) in report.Summary.ByRule)
            session.Output.WriteLine($"  {rule}  {count}");
        session.Output.WriteLine(report.Summary.Total > 0 ? "next: `dotnet ssot baseline create` takes this as debt, which may then only shrink" : "nothing to mend; the gate is closed");
        return ExitCode.Clean;
    }
}
