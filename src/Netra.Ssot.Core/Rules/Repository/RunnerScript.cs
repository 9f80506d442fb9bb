using Netra.Ssot.Core.Facts.Repository;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Rules.Code;

namespace Netra.Ssot.Core.Rules.Repository;

/// <summary>SSOT3004: a script or workflow that runs tests around the gate, talks the gate down, or goes on when it is red.</summary>
internal sealed class RunnerScriptRule : RepositoryRule
{
    public override RuleDefinition Definition => RuleCatalogue.RunnerScript;

    public override IEnumerable<Finding> Judge(RepositoryCase @case)
    {
        var way = @case.Policy.ReplacementFor(Definition, "run `dotnet test` on the project or solution");
        foreach (var command in @case.Facts.Commands)
        {
            if (CommandWords.Of(command) is not { } words)
                continue;

            if (ScriptRunners.In(words) is var (word, what))
                yield return At(word, what, $"{what} starts tests around the gate", way);

            foreach (var setting in Settings(words))
                yield return setting;

            if (words.IsGates && command.Swallower is { } swallower)
                yield return At(swallower, swallower.Text, $"the failure of `{Called(words)}` is swallowed by `{swallower.Text}`", "let its exit code stand");
        }
    }

    IEnumerable<Finding> Settings(CommandWords words)
    {
        if (!words.IsDotNet && !words.IsGates)
            yield break;

        foreach (var argument in words.Arguments)
        {
            foreach (var (name, value) in GateSettings.Assignments(argument.Text))
            {
                if (GateSettings.Fault(name, value) is { } fault)
                    yield return At(argument, name, $"`{Called(words)}` is given {argument.Text}", fault);
            }
        }
    }

    Finding At(ScriptWord word, string target, string found, string remedy) => Definition.At(word.Place, "", target, remedy, found, remedy);

    static string Called(CommandWords words) => words.Verb is { } verb ? words.Program + " " + verb.Text : words.Program;
}
