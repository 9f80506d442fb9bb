using System.Text.Json;
using Netra.Ssot.Bench.Harness;
using Netra.Ssot.Bench.Inputs;
using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Rules;
using Netra.Ssot.Inspection.Projects;

namespace Netra.Ssot.Bench.Rows;

/// <summary>Row 3: the package and reference gate within a running process, beside parsing the assets file.</summary>
internal static class WarmProjectGate
{
    public static IEnumerable<Line> Measure(Workshop workshop)
    {
        var folder = workshop.Folder("restored");
        var policy = Repository.PolicyFor(folder) with { Libraries = [new(Repository.Library, null)] };
        var inputs = RestoredProject.Write(folder, workshop.Options.Packages, policy);
        var facts = ProjectInspector.Inspect(inputs);
        if (facts.Unreadable.Count > 0 || facts.Graph.Nodes.Count != workshop.Options.Packages || facts.References.Count != workshop.Options.Packages)
            throw new InvalidOperationException(string.Join('\n', facts.Unreadable.Select(input => input.Reason)));

        var megabytes = new FileInfo(inputs.AssetsFile).Length / 1048576.0;
        var result = Pairs.Run(workshop.Options.InProcess, Pairs.Warm(5, () => Judge(inputs)), Pairs.Warm(5, () => Parse(inputs.AssetsFile)));
        yield return Line.Below("3", $"package and reference gate, warm, {workshop.Options.Packages} packages, {megabytes:0.0} MB", result, 5, "JsonDocument.Parse");
    }

    static void Judge(ProjectInputs inputs)
    {
        ProjectFacts facts = ProjectInspector.Inspect(inputs);
        Core.Rules.Judge.WithAllRules.JudgeProject(new ProjectCase(inputs.Policy, facts));
    }

    static void Parse(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(file));
    }
}
