using System.Globalization;
using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Symbols;

namespace Netra.Ssot.Core.Policies;

/// <summary>What a red finding does.</summary>
public enum PolicyMode
{
    /// <summary>Findings have their severities.</summary>
    Enforce,

    /// <summary>Everything warns, nothing fails.</summary>
    Audit,

    /// <summary>Nothing is judged; every build says so and why.</summary>
    Off,
}

/// <summary>A repository's policy, validated. Immutable; safe to share between threads.</summary>
public sealed record Policy
{
    /// <summary>Absolute path of the policy file; empty when the shipped defaults hold alone.</summary>
    public required string File { get; init; }

    /// <summary>Absolute path of the folder that relative paths and patterns start from.</summary>
    public required string Root { get; init; }

    /// <summary>What a red finding does.</summary>
    public PolicyMode Mode { get; init; } = PolicyMode.Enforce;

    /// <summary>Why the mode is off.</summary>
    public string OffReason { get; init; } = "";

    /// <summary>Rules of a higher level are not in force yet.</summary>
    public int AnalysisLevel { get; init; } = 1;

    /// <summary>The build configurations over which debt is counted; empty for the one at hand.</summary>
    public IReadOnlyList<string> Configurations { get; init; } = [];

    /// <summary>Whether a server builds, if the policy says so; null to go by the server's variables. Of what is demanded it says nothing, so it is not in the digest.</summary>
    public bool? IsCI { get; init; }

    /// <summary>The SSOT libraries.</summary>
    public IReadOnlyList<SsotLibrary> Libraries { get; init; } = [];

    /// <summary>The base classes that test classes derive from.</summary>
    public IReadOnlyList<SsotTestBase> TestBases { get; init; } = [];

    /// <summary>Test attributes beside those of MSTest, xUnit and NUnit, as documentation ids.</summary>
    public IReadOnlyList<string> TestAttributes { get; init; } = [];

    /// <summary>The packages that must not be used.</summary>
    public IReadOnlyList<ForbiddenPackage> ForbiddenPackages { get; init; } = [];

    /// <summary>The APIs that must not be used.</summary>
    public IReadOnlyList<ForbiddenApi> ForbiddenApis { get; init; } = [];

    /// <summary>What the policy says of single rules, by id.</summary>
    public IReadOnlyList<RuleSetting> Rules { get; init; } = [];

    /// <summary>Parts of the repository with a priority, a severity or a deadline of their own.</summary>
    public IReadOnlyList<Scope> Scopes { get; init; } = [];

    /// <summary>What a person allowed, with reason, owner and expiry.</summary>
    public IReadOnlyList<Exemption> Exemptions { get; init; } = [];

    /// <summary>SHA-256 over everything above but the places on disk and the server, in a canonical form, in lower-case hexadecimal.</summary>
    public string Digest { get; init; } = "";
}

/// <summary>An SSOT library: the package of this name, and a project or an assembly of the repository.</summary>
/// <param name="Name">Package id, which is also the assembly's simple name.</param>
/// <param name="Versions">The allowed versions; null for any.</param>
public sealed record SsotLibrary(string Name, VersionRange? Versions)
{
    /// <summary>Absolute path of the project or the assembly that is the library in this repository; empty for the project that is named like it.</summary>
    public string File { get; init; } = "";

    /// <summary>Where the policy says so; null for one that no file holds.</summary>
    public SourcePlace? Place { get; init; }
}

/// <summary>A base class that test classes derive from.</summary>
/// <param name="Type">Documentation id: <c>T:Netra.Ssot.Testing.SsotTestCase</c>.</param>
/// <param name="Framework">The framework whose lifecycle it serves; null for any.</param>
public sealed record SsotTestBase(string Type, TestFramework? Framework);

/// <summary>A package that must not be used.</summary>
/// <param name="Name">The entry's name; the package id when <paramref name="Ids"/> is empty.</param>
/// <param name="Ids">Package ids, <c>*</c> for any part; compared without case.</param>
/// <param name="Assemblies">Simple names of assemblies, <c>*</c> for any part; the ids when empty.</param>
/// <param name="Versions">The forbidden versions; null for all.</param>
/// <param name="Use">What to use instead; may be empty.</param>
public sealed record ForbiddenPackage(
    string Name, IReadOnlyList<string> Ids, IReadOnlyList<string> Assemblies, VersionRange? Versions, string Use, string Reason)
{
    /// <summary>Whether a package falls under the entry.</summary>
    /// <param name="version">The resolved version; when it is empty or cannot be read, every range covers it.</param>
    public bool ForbidsPackage(string id, string version) =>
        Ids.Any(pattern => NamePattern.Matches(pattern, id))
        && (Versions is null || !PackageVersion.TryParse(version, out var parsed) || Versions.Contains(parsed));

    /// <summary>Whether an assembly of this simple name falls under the entry.</summary>
    public bool ForbidsAssembly(string identity) =>
        (Assemblies.Count > 0 ? Assemblies : Ids).Any(pattern => NamePattern.Matches(pattern, identity));
}

/// <summary>An API that must not be used.</summary>
public sealed record ForbiddenApi(SymbolPattern Symbol, string Use, string Reason)
{
    /// <summary>Where the policy says so; null for one that no file holds.</summary>
    public SourcePlace? Place { get; init; }
}

/// <summary>What the policy says of one rule.</summary>
/// <param name="Severity">Null to keep the rule's own.</param>
/// <param name="Use">What its messages name as the replacement; empty to keep the rule's own words.</param>
public sealed record RuleSetting(string Id, Severity? Severity, string Use);

/// <summary>A part of the repository.</summary>
/// <param name="Paths">Globs relative to the root.</param>
/// <param name="Deadline">The last day on which debt may stand, as a UTC date; null for none.</param>
public sealed record Scope(string Name, IReadOnlyList<PathPattern> Paths, string Priority, Severity? Severity, DateTime? Deadline, string Owner)
{
    /// <summary>Where the policy says so; null for a scope that no file holds.</summary>
    public SourcePlace? Place { get; init; }
}

/// <summary>What a person allowed.</summary>
/// <param name="Rule">A rule's id.</param>
/// <param name="Paths">Globs relative to the root; empty for everywhere.</param>
/// <param name="Symbol">The symbol that holds the finding; null for any.</param>
/// <param name="Expires">The last day on which it holds, as a UTC date.</param>
/// <param name="Matches">The most findings that it covers; null for any number, which a wildcard may not say.</param>
public sealed record Exemption(
    string Rule, IReadOnlyList<PathPattern> Paths, SymbolPattern? Symbol, string Reason, string Owner, DateTime? Expires, int? Matches = null)
{
    /// <summary>Where the policy says so; null for an exemption that no file holds.</summary>
    public SourcePlace? Place { get; init; }

    /// <summary>Whether it names what it covers by a wildcard: no path of a single file, and no type or member. Then <c>Matches</c> must bound it.</summary>
    public bool IsWildcard =>
        (Symbol is null || Symbol.Kind == SymbolPatternKind.Namespace) && (Paths.Count == 0 || Paths.Any(path => path.HasWildcard));

    /// <summary>What keeps it from holding on a day, as a clause; empty when it holds.</summary>
    /// <param name="today">The day, in UTC.</param>
    public string Fault(DateTime today) =>
        Reason.Length == 0 ? "has no Reason"
        : Owner.Length == 0 ? "has no Owner"
        : Expires is not { } last ? "has no Expires"
        : last < today ? "expired on " + last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : "";

    /// <summary>Whether a finding of a rule falls under it.</summary>
    /// <param name="path">The finding's file, relative to the root.</param>
    /// <param name="symbol">The member or type that holds it.</param>
    public bool Covers(string rule, string path, string symbol) =>
        string.Equals(Rule, rule, StringComparison.OrdinalIgnoreCase)
        && (Paths.Count == 0 || Paths.Any(pattern => pattern.Matches(path)))
        && (Symbol is null || Symbol.Matches(symbol));
}
