using System.Security.Cryptography;
using Netra.Ssot.Bench.Harness;
using Netra.Ssot.Bench.Inputs;
using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.Inspection.Code;

namespace Netra.Ssot.Bench.Rows;

/// <summary>Row 2: the same code gate within a running process, beside reading the files and hashing them.</summary>
internal static class WarmCodeGate
{
    const int Repeat = 3;

    public static IEnumerable<Line> Measure(Workshop workshop)
    {
        var big = workshop.Big;
        foreach (var name in (string[])["Gate", "Clean"])
            big.Build(name);

        var policy = Repository.PolicyFor(big.Folder) with
        {
            Libraries = [new(Repository.Library, null)],
            TestBases = [new($"T:{Repository.Library}.BenchTestCase", TestFramework.MSTest)],
        };
        yield return Compare("no forbidden member", "Clean");
        yield return Compare("some forbidden uses", "Gate");
        yield return Poison("no forbidden member", "Clean");
        yield return Poison("some forbidden uses", "Gate");

        Line Compare(string what, string name)
        {
            var request = RequestFor(big, name, policy);
            var findings = Judge(policy, request).Count;
            var files = new[] { request.AssemblyPath, request.SymbolsPath! };
            var megabytes = files.Sum(file => new FileInfo(file).Length) / 1048576.0;
            var result = Pairs.Run(
                workshop.Options.InProcess, Pairs.Warm(Repeat, () => Judge(policy, request)), Pairs.Warm(Repeat, () => Hash(files)));
            return Line.Below("2", $"code gate, warm, {what}: {findings} findings, {megabytes:0.0} MB with symbols", result, 10, "read and hash");
        }

        Line Poison(string what, string name)
        {
            var request = RequestFor(big, name, policy);
            var folder = workshop.Folder("poisoned-" + name);
            var assembly = Path.Combine(folder, Path.GetFileName(request.AssemblyPath));
            var bytes = PoisonedAssembly.Write(request.AssemblyPath, assembly);
            var facts = AssemblyInspector.Inspect(request with { AssemblyPath = assembly }).Facts;
            var same = facts.Unreadable.Count == 0 && facts.Types.Count == AssemblyInspector.Inspect(request).Facts.Types.Count;
            return Line.Note("2", $"{what}, all {bytes} bytes of IL made invalid", same ? "same facts: no IL is read" : "noticed: IL is read");
        }
    }

    static IReadOnlyList<Finding> Judge(Policy policy, InspectionRequest request)
    {
        var facts = AssemblyInspector.Inspect(request).Facts;
        if (facts.Unreadable.Count > 0)
            throw new InvalidOperationException(facts.Unreadable[0].ToString());
        return Core.Rules.Judge.WithAllRules.JudgeCode(new(policy, ProjectKind.Test, request.AssemblyPath, facts, [Repository.Library]) { ReferencesLibrary = true });
    }

    static void Hash(string[] files)
    {
        foreach (var file in files)
            SHA256.HashData(File.ReadAllBytes(file));
    }

    static InspectionRequest RequestFor(BigProject big, string name, Policy policy)
    {
        var assembly = BigProject.Assembly(big.Folder, name);
        return new()
        {
            AssemblyPath = assembly,
            SymbolsPath = Path.ChangeExtension(assembly, ".pdb"),
            ReferencePaths = big.References,
            Watchlist = Core.Rules.Judge.WithAllRules.WatchlistFor(policy, [Repository.Library]),
            GeneratedRoots = [Path.Combine(big.Folder, name, "obj") + Path.DirectorySeparatorChar],
        };
    }
}
