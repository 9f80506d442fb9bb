using System.Globalization;
using Netra.Ssot.Core.Findings;

namespace Netra.Ssot.Reporting;

/// <summary>What every format tells: the verdicts of one run over one repository. Immutable.</summary>
/// <param name="Root">Absolute path of the folder that paths are told relative to.</param>
/// <param name="Verdicts">In the order in which they are told.</param>
/// <param name="Assemblies">How many files were looked at; null when the run did not look for files itself.</param>
public sealed record Report(string Root, IReadOnlyList<Verdict> Verdicts, AssemblyCount? Assemblies = null)
{
    /// <summary>The counts over all verdicts.</summary>
    public ReportSummary Summary { get; } = ReportSummary.Of(Verdicts);

    /// <summary>Whether any verdict is red.</summary>
    public bool IsRed => Verdicts.Any(verdict => verdict.IsRed);
}

/// <summary>The files that a run looked at, told apart.</summary>
/// <param name="Native">Files without managed code, which no rule reads.</param>
/// <param name="ResourceOnly">Satellite assemblies, which hold no code.</param>
public sealed record AssemblyCount(int Judged, int Native, int ResourceOnly)
{
    /// <summary>Files in a folder that packages brought there, and that are not the user's to mend.</summary>
    public int FromPackages { get; init; }

    /// <summary>Both together.</summary>
    public static AssemblyCount operator +(AssemblyCount one, AssemblyCount other) =>
        new(one.Judged + other.Judged, one.Native + other.Native, one.ResourceOnly + other.ResourceOnly) { FromPackages = one.FromPackages + other.FromPackages };

    /// <inheritdoc />
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Judged} judged, {Native} native, {ResourceOnly} resource-only{(FromPackages == 0 ? "" : $", {FromPackages} from packages")}");
}
