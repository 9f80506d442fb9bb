using System.Globalization;
using Netra.Ssot.Cli.Editing;
using Netra.Ssot.Cli.Policies;
using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Policies;

namespace Netra.Ssot.Cli.Debt;

/// <summary>An exemption that was agreed on for more findings than there are.</summary>
/// <param name="Covered">How many there are; at least one.</param>
/// <param name="Place">Where the policy says so.</param>
sealed record RoomyExemption(Exemption Exemption, int Covered, SourcePlace Place)
{
    /// <summary>Those of a survey over the whole, the last in a file first: lowering one moves what stands behind it.</summary>
    public static IReadOnlyList<RoomyExemption> In(Survey survey) =>
    [
        .. survey.Policy.Exemptions.Where(exemption => exemption.Place is not null)
            .Select(exemption => new RoomyExemption(exemption, ExemptionFindings.Covered(exemption, survey.Verdicts), exemption.Place!))
            .Where(roomy => ExemptionFindings.HasRoom(roomy.Exemption, roomy.Covered))
            .OrderBy(roomy => roomy.Place.File, StringComparer.Ordinal).ThenByDescending(roomy => roomy.Place.Line).ThenByDescending(roomy => roomy.Place.Column),
    ];

    /// <summary>Writes the smaller number into the policy.</summary>
    /// <exception cref="UsageException">It cannot be written there; the policy is as it was.</exception>
    public void Lower(Policy policy) => PolicyFile.Change(
        policy.Root,
        Place.File,
        text => ProjectEdit.SetMetadata(text, Place.Line, Place.Column, PolicyVocabulary.Matches, Text(Exemption.Matches!.Value), Text(Covered)));

    static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
