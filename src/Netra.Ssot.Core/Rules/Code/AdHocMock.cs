using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.Core.Symbols;

namespace Netra.Ssot.Core.Rules.Code;

/// <summary>SSOT2003: a mock that a library makes outside the SSOT's factory; told where it is made.</summary>
public sealed class AdHocMockRule : CodeRule
{
    /// <inheritdoc />
    public override RuleDefinition Definition => RuleCatalogue.AdHocMock;

    /// <inheritdoc />
    public override IEnumerable<Watch> Watches(Policy policy) =>
    [
        new Watch { Apis = [.. MockLibraries.Creators.Patterns] },
        new Watch { Apis = [.. MockLibraries.PlatformCreators.Patterns], Origin = SymbolOrigin.Platform },
        new Watch
        {
            Apis = [.. MockLibraries.Classes.Patterns],
            Members = false,
            TypeTokens = true,
            TypeArguments = true,
            Companions = [.. Activators.All.Patterns],
            Inputs = true,
        },
    ];

    /// <inheritdoc />
    public override IEnumerable<Finding> Judge(CodeCase @case)
    {
        var remedy = @case.Policy.ReplacementFor(Definition, "the SSOT's mock factory");
        foreach (var use in @case.Facts.Uses)
        {
            if (use.Kind != UseKind.TypeToken && @case.Facts.IsForeign(use) && Made(use) is var (target, words))
                yield return Definition.At(use.Place, use.Member, target, remedy, words, remedy);
        }
    }

    static (string Target, string Words)? Made(ApiUse use)
    {
        if (MockLibraries.Creators.Matches(use.Target) || MockLibraries.PlatformCreators.Matches(use.Target))
            return (use.Target, SymbolName.Readable(use.Target));

        if (IsClass(use.Target))
            return (use.Target, "new " + SymbolName.Readable(use.Target) + " by a type argument");

        return Activators.All.Matches(use.Target) && use.Inputs.FirstOrDefault(input => IsMock(input, Activators.TypeArgumentOf(use.Target))) is { } mock
            ? (mock.Text, SymbolName.Readable(use.Target) + " of " + SymbolName.Readable(mock.Text))
            : null;
    }

    static bool IsMock(UseInput input, int argument) => input.IsType && input.Argument == argument && IsClass(input.Text);

    static bool IsClass(string target) => target.StartsWith("T:", StringComparison.Ordinal) && MockLibraries.Classes.Matches(target);
}
