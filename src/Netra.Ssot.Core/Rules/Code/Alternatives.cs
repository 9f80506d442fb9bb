using Netra.Ssot.Core.Facts;

namespace Netra.Ssot.Core.Rules.Code;

/// <summary>The several things that a use may be given: of each choice one branch.</summary>
static class Alternatives
{
    /// <summary>No code that a person wrote comes near it.</summary>
    const int Most = 256;

    /// <summary>Each once, in the order of the inputs.</summary>
    public static IEnumerable<IReadOnlyList<UseInput>> Of(IReadOnlyList<UseInput> inputs)
    {
        var choices = inputs.Where(input => input.Choice > 0).Select(input => input.Choice).Distinct()
            .ToDictionary(choice => choice, choice => inputs.Where(input => input.Choice == choice).Select(input => input.Branch).Distinct().ToList());
        var count = choices.Values.Aggregate(1L, (product, branches) => Math.Min(Most, product * branches.Count));
        for (var number = 0; number < count; number++)
        {
            var taken = new Dictionary<int, int>();
            var rest = number;
            foreach (var choice in choices)
            {
                taken.Add(choice.Key, choice.Value[rest % choice.Value.Count]);
                rest /= choice.Value.Count;
            }

            yield return [.. inputs.Where(input => input.Choice == 0 || taken[input.Choice] == input.Branch)];
        }
    }
}
