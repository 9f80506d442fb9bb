using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.Core.Rules;
using Netra.Ssot.Inspection.Gates;
using Netra.Ssot.Inspection.Stamps;

namespace Netra.Ssot.Cli.SelfTests;

/// <summary>Seeds a violation and returns what the gate finds.</summary>
delegate IEnumerable<Finding> Canary(CanaryGround ground);

/// <summary>The seeds, one for each rule.</summary>
static class Canaries
{
    public static IReadOnlyDictionary<string, Canary> All { get; } = new Dictionary<string, Canary>(StringComparer.Ordinal)
    {
        ["SSOT1001"] = ground => CanaryProject.Bare(ground),
        ["SSOT1002"] = ground => ground.Judge("Unused.Tests", CanaryCode.EmptyTest, referencesLibrary: true),
        ["SSOT1003"] = ground => CanaryProject.Seeded(ground),
        ["SSOT1004"] = ground => CanaryProject.Seeded(ground),
        ["SSOT1005"] = ground => CanaryProject.Seeded(ground),
        ["SSOT1006"] = ground => CanaryProject.Seeded(ground),
        ["SSOT2001"] = ground => ground.Judge("Env.Tests", CanaryCode.EnvironmentAccess),
        ["SSOT2002"] = ground => ground.Judge("Base.Tests", CanaryCode.EmptyTest),
        ["SSOT2003"] = ground => ground.Judge("Mock.Tests", CanaryCode.AdHocMock),
        ["SSOT2004"] = ground => ground.Judge("Double.Tests", CanaryCode.HandWrittenDouble),
        ["SSOT2005"] = ground => ground.Judge("Shadow.Tests", CanaryCode.ShadowCopy),
        ["SSOT2006"] = ground => ground.Judge("Api.Tests", CanaryCode.ForbiddenApi),
        ["SSOT3001"] = ground => ground.Judge("Runner.Tests", CanaryCode.RunnerBypass),
        ["SSOT3002"] = Unverified,
        ["SSOT3003"] = ground => Both(Weakened(ground), CanaryRepository.Weakened(ground)),
        ["SSOT3004"] = CanaryRepository.Script,
        ["SSOT3005"] = CanaryRepository.Ungated,
        ["SSOT4001"] = CanaryDebt.StaleEntry,
        ["SSOT4002"] = CanaryDebt.ExpiredExemption,
        ["SSOT4003"] = CanaryDebt.MissedDeadline,
        ["SSOT4004"] = CanaryDebt.BadBaseline,
        ["SSOT5001"] = ground => ground.Judge("Empty.Tests", CanaryCode.Nothing),
        ["SSOT9001"] = InvalidPolicy,
        ["SSOT9002"] = CanaryDebt.IdleScope,
        ["SSOT9003"] = ground => ground.JudgeFile(ground.Truncated("Cut.Tests", CanaryCode.EmptyTest)),
        ["SSOT9004"] = BrokenRule,
    };

    /// <summary>Two eyes of one rule: it is dead when one of them is.</summary>
    static IEnumerable<Finding> Both(IEnumerable<Finding> one, IEnumerable<Finding> other) => one.Any() && other.Any() ? one.Concat(other) : [];

    static IEnumerable<Finding> Unverified(CanaryGround ground)
    {
        var assembly = ground.Emit("Unverified.Tests", CanaryCode.EmptyTest);
        if (StampCheck.Refuse(assembly) is { } reason)
            yield return new() { Rule = RuleCatalogue.UnverifiedAssembly, Place = SourcePlace.TopOf(assembly), Message = reason };
    }

    static IEnumerable<Finding> Weakened(CanaryGround ground)
    {
        var project = ground.Write("Weak.Tests.csproj", "<Project />");
        var gate = ProjectGate.Open(new GateInputs
        {
            Policy = Input("", ground),
            Project = policy => CanaryProject.Inputs(ground, policy) with { ProjectFile = project },
            ProjectFile = project,
            TargetFramework = CanaryProject.Framework,
            Today = DateTime.UnixEpoch,
            ForeignProperties = [new(PolicyVocabulary.Mode, "off", Inherited: "off")],
        });
        return gate.Verdict.Judgements.Select(judgement => judgement.Finding);
    }

    static IEnumerable<Finding> InvalidPolicy(CanaryGround ground)
    {
        var file = ground.Write(PolicyVocabulary.FileName, "<Project><ItemGroup><SsotForbiddenPackge Include=\"Moq\" /></ItemGroup></Project>");
        var findings = PolicyReader.Read(Input(file, ground)).Problems.Select(PolicyFindings.Of).ToList();
        File.Delete(file);
        return findings;
    }

    static IEnumerable<Finding> BrokenRule(CanaryGround ground) =>
        new Judge([new ThrowingRule()], []).JudgeCode(ground.Case(ground.Emit("Broken.Tests", CanaryCode.EmptyTest), referencesLibrary: false));

    static PolicyInput Input(string file, CanaryGround ground) => new(file, ground.Folder, new Dictionary<string, string>(), []);

    sealed class ThrowingRule : CodeRule
    {
        public override RuleDefinition Definition => RuleCatalogue.EnvironmentAccess;

        public override IEnumerable<Finding> Judge(CodeCase @case) => throw new InvalidOperationException("seeded");
    }
}
