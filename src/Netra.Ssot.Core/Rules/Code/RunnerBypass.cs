using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.Core.Symbols;

namespace Netra.Ssot.Core.Rules.Code;

/// <summary>SSOT3001: code that runs tests beside the gate, in any project.</summary>
public sealed class RunnerBypassRule : CodeRule
{
    /// <inheritdoc />
    public override RuleDefinition Definition => RuleCatalogue.RunnerBypass;

    /// <inheritdoc />
    public override bool AppliesTo(ProjectKind kind) => true;

    /// <inheritdoc />
    public override IEnumerable<Watch> Watches(Policy policy) =>
    [
        new Watch
        {
            Apis = [.. RunnerApis.Starts.Patterns, .. RunnerApis.StartInfos.Patterns],
            Origin = SymbolOrigin.Platform,
            CompanionLiterals = RunnerCommand.Literals,
            Inputs = true,
        },
        new Watch { Apis = [.. RunnerApis.Runners.Patterns, .. RunnerApis.EntryPointRunners.Patterns] },
    ];

    /// <inheritdoc />
    public override IEnumerable<Finding> Judge(CodeCase @case)
    {
        var remedy = @case.Policy.ReplacementFor(Definition, "run them with `dotnet test` on the project");
        Finding Tell(ApiUse use, string what) => Definition.At(use.Place, use.Member, use.Target, remedy, what, remedy);

        foreach (var (use, command) in StartedRunners(@case.Facts))
            yield return Tell(use, SymbolName.Readable(use.Target) + " of " + command);

        foreach (var use in CalledRunners(@case.Facts))
            yield return Tell(use, SymbolName.Readable(use.Target));

        if (@case.Facts.EntryPoint is { IsGenerated: false, TestUses.Count: > 0 } entry)
            yield return Tell(entry.TestUses[0], "entry point " + SymbolName.Readable(entry.Member));
    }

    /// <summary>The starts of a process that are given a runner; the start's description only where nothing starts it.</summary>
    static IEnumerable<(ApiUse Use, string Command)> StartedRunners(CodeFacts facts)
    {
        foreach (var member in facts.Uses.Where(use => IsProcess(facts, use)).GroupBy(use => use.Member, StringComparer.Ordinal))
        {
            var runners = member.Select(use => (Use: use, Command: CommandOf(use))).Where(runner => runner.Command is not null).ToList();
            var starts = runners.Where(runner => RunnerApis.Starts.Matches(runner.Use.Target)).ToList();
            foreach (var (use, command) in starts.Count > 0 ? starts : runners)
                yield return (use, command!);
        }
    }

    /// <summary>One way of several that runs tests is enough.</summary>
    static string? CommandOf(ApiUse use) => Alternatives.Of([.. use.Inputs.Where(input => !input.IsType)])
        .Select(inputs => RunnerCommand.In([.. inputs.Select(input => input.Text)])).FirstOrDefault(command => command is not null);

    static bool IsProcess(CodeFacts facts, ApiUse use) =>
        facts.IsForeign(use) && (RunnerApis.Starts.Matches(use.Target) || RunnerApis.StartInfos.Matches(use.Target));

    /// <summary>The first use of a runner in each member.</summary>
    static IEnumerable<ApiUse> CalledRunners(CodeFacts facts)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var use in facts.Uses)
        {
            var isRunner = use.Kind != UseKind.TypeToken && facts.IsForeign(use)
                && (RunnerApis.Runners.Matches(use.Target) || (RunnerApis.EntryPointRunners.Matches(use.Target) && !IsGenerated(facts, use)));
            if (isRunner && told.Add(use.Member))
                yield return use;
        }
    }

    /// <summary>
    /// The entry point that a test platform's build wrote. An assembly that is judged without its project does not tell where its sources lie:
    /// then the names of the types that the platforms give must do.
    /// </summary>
    static bool IsGenerated(CodeFacts facts, ApiUse use) => facts.EntryPoint is { } entry
        && ((entry.IsGenerated && entry.Member == use.Member) || RunnerApis.GeneratedEntryPoints.Contains(TypeOf(use.Member), StringComparer.Ordinal));

    /// <summary>The simple name of the type that declares a member.</summary>
    static string TypeOf(string member)
    {
        var open = member.IndexOf('(');
        var parts = (open < 0 ? member : member.Substring(0, open)).Split('.', ':');
        return parts.Length < 2 ? "" : parts[parts.Length - 2];
    }
}
