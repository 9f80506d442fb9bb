using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.Core.Symbols;

namespace Netra.Ssot.Core.Rules.Code;

/// <summary>SSOT2001: the process environment, reached beside the SSOT's isolated one.</summary>
public sealed class EnvironmentAccessRule : CodeRule
{
    static readonly HashSet<string> Native = new(EnvironmentApis.Native, StringComparer.Ordinal);
    static readonly HashSet<string> Members = new(EnvironmentApis.Members, StringComparer.Ordinal);

    /// <inheritdoc />
    public override RuleDefinition Definition => RuleCatalogue.EnvironmentAccess;

    /// <inheritdoc />
    public override IEnumerable<Watch> Watches(Policy policy) =>
    [
        new Watch { Apis = [.. EnvironmentApis.Class.Patterns], Origin = SymbolOrigin.Platform, AttributeArguments = true },
        new Watch { Apis = [.. EnvironmentApis.Platform.Patterns], Origin = SymbolOrigin.Platform },
        new Watch { Apis = [.. EnvironmentApis.Configuration.Patterns] },
        .. EnvironmentByName.Watches,
    ];

    /// <inheritdoc />
    public override IEnumerable<Finding> Judge(CodeCase @case)
    {
        var facts = @case.Facts;
        var remedy = @case.Policy.ReplacementFor(Definition, "the SSOT's isolated environment");
        Finding Tell(SourcePlace place, string member, string target, string what) => Definition.At(place, member, target, remedy, what, remedy);

        foreach (var use in facts.Uses)
        {
            if (IsDirect(facts, use))
                yield return Tell(use.Place, use.Member, use.Target, SymbolName.Readable(use.Target));
        }

        foreach (var import in facts.NativeImports)
        {
            if (Native.Contains(import.EntryPoint))
                yield return Tell(import.Place, import.Member, import.EntryPoint, "native function " + import.EntryPoint);
        }

        foreach (var accessor in facts.UnsafeAccessors)
        {
            if (accessor.TypeName == "System.Environment" && Members.Contains(accessor.MemberName))
            {
                var target = "M:System.Environment." + accessor.MemberName;
                yield return Tell(accessor.Place, accessor.Member, target, SymbolName.Readable(target) + " by [UnsafeAccessor]");
            }
        }

        foreach (var (target, member, place) in EnvironmentByName.In(facts))
            yield return Tell(place, member, target, SayByName(target));
    }

    static bool IsDirect(CodeFacts facts, ApiUse use) => use.Kind != UseKind.TypeToken && facts.IsForeign(use)
        && (EnvironmentApis.Class.Matches(use.Target) || EnvironmentApis.Platform.Matches(use.Target) || EnvironmentApis.Configuration.Matches(use.Target));

    static string SayByName(string target) => target switch
    {
        EnvironmentApis.EnvironmentType => "System.Environment by reflection",
        _ when target.StartsWith("M:", StringComparison.Ordinal) => SymbolName.Readable(target) + " by its name",
        _ when target.StartsWith("/", StringComparison.Ordinal) => target,
        _ => "native function " + target + " by its name",
    };
}
