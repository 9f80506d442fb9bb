using Netra.Ssot.Core.Findings;

namespace Netra.Ssot.Core.Rules;

/// <summary>The words of every rule, side by side. Ids are stable for ever; a retired id stays here as retired.</summary>
public static class RuleCatalogue
{
    // SSOT1xxx: references

    /// <summary>SSOT1001.</summary>
    public static readonly RuleDefinition MissingLibrary = new(
        "SSOT1001", nameof(MissingLibrary), "test project does not reference the SSOT library", Severity.Error,
        "test project does not reference the SSOT library {0}; {1}",
        "Without the library a test project has no common base class, mock factory or environment, and drifts.",
        "Reference the library that the policy names, as a package or as a project.",
        "build: assets, references");

    /// <summary>SSOT1002.</summary>
    public static readonly RuleDefinition UnusedLibrary = new(
        "SSOT1002", nameof(UnusedLibrary), "SSOT library referenced but not used", Severity.Warning,
        "the project references the SSOT library {0}, but no test uses it; derive the tests from {1} or drop the reference",
        "A reference that nothing uses makes a project look migrated that is not.",
        "Derive the test classes from the SSOT base class.",
        "build: assembly");

    /// <summary>SSOT1003.</summary>
    public static readonly RuleDefinition LibraryVersion = new(
        "SSOT1003", nameof(LibraryVersion), "SSOT library version not allowed", Severity.Error,
        "SSOT library {0} {1}; {2}",
        "Two versions of the library are two sources of truth, and an old one lacks what the rules rely on.",
        "Reference one version that the policy allows.",
        "build: assets");

    /// <summary>SSOT1004.</summary>
    public static readonly RuleDefinition ForbiddenPackage = new(
        "SSOT1004", nameof(ForbiddenPackage), "forbidden package, direct", Severity.Error,
        "package {0} is forbidden{1}; {2}",
        "A second mock or assertion library beside the SSOT is how drift begins.",
        "Remove the package and use what the policy names instead.",
        "build: items, assets");

    /// <summary>SSOT1005.</summary>
    public static readonly RuleDefinition TransitivePackage = new(
        "SSOT1005", nameof(TransitivePackage), "forbidden package, transitive", Severity.Error,
        "package {0} is forbidden{1} and comes in for {2} by {3}; {4}",
        "What a test can compile against, it will use, whoever brought it in.",
        "Remove or replace the package that brings it in.",
        "build: assets");

    /// <summary>SSOT1006.</summary>
    public static readonly RuleDefinition ForbiddenAssembly = new(
        "SSOT1006", nameof(ForbiddenAssembly), "forbidden assembly or project reference", Severity.Error,
        "assembly {0}{1} is forbidden{2}; {3}",
        "A loose or renamed copy of a forbidden library is still that library.",
        "Remove the reference and use what the policy names instead.",
        "build: references, assembly");

    // SSOT2xxx: code

    /// <summary>SSOT2001.</summary>
    public static readonly RuleDefinition EnvironmentAccess = new(
        "SSOT2001", nameof(EnvironmentAccess), "direct environment access", Severity.Error,
        "{0} reaches the process environment directly; use {1}",
        "The environment is shared by every test of the process: what one sets, another reads.",
        "Read and write through the SSOT's isolated environment.",
        "build: assembly");

    /// <summary>SSOT2002.</summary>
    public static readonly RuleDefinition TestBase = new(
        "SSOT2002", nameof(TestBase), "test class outside the SSOT base class", Severity.Error,
        "test class {0} {1}; {2}",
        "Isolation, clean-up and verification live in the base class; a test class beside it has none of them.",
        "Derive the class from the SSOT base class of its framework.",
        "build: assembly");

    /// <summary>SSOT2003.</summary>
    public static readonly RuleDefinition AdHocMock = new(
        "SSOT2003", nameof(AdHocMock), "ad-hoc mock", Severity.Error,
        "{0} makes a mock outside the mock factory; use {1}",
        "A mock that the factory did not make is neither verified nor reset, and accepts what the real thing would not.",
        "Create it with the SSOT's mock factory.",
        "build: assembly");

    /// <summary>SSOT2004.</summary>
    public static readonly RuleDefinition HandWrittenDouble = new(
        "SSOT2004", nameof(HandWrittenDouble), "hand-written test double", Severity.Warning,
        "{0} is a hand-written double of {1}; use {2}",
        "Doubles written by hand drift from what they stand for, each in its own way.",
        "Use the SSOT's mock factory or one of its ready-made doubles.",
        "build: assembly");

    /// <summary>SSOT2005.</summary>
    public static readonly RuleDefinition ShadowCopy = new(
        "SSOT2005", nameof(ShadowCopy), "shadow copy of an SSOT type", Severity.Error,
        "{0} has the name of the SSOT type {1}; remove it and use the SSOT's own, or rename it",
        "Two types of one name are two sources of truth, and a reader cannot tell which one a test uses.",
        "Remove the copy, or rename it when it is something else.",
        "build: assembly");

    /// <summary>SSOT2006.</summary>
    public static readonly RuleDefinition ForbiddenApi = new(
        "SSOT2006", nameof(ForbiddenApi), "API forbidden by the policy", Severity.Error,
        "{0} is forbidden{1}; {2}",
        "The policy of this repository says so, with its reason in the message.",
        "Use what the policy names instead.",
        "build: assembly");

    // SSOT3xxx: the gate and its ways round

    /// <summary>SSOT3001.</summary>
    public static readonly RuleDefinition RunnerBypass = new(
        "SSOT3001", nameof(RunnerBypass), "test runner bypass in code", Severity.Error,
        "{0} runs tests around the gate; {1}",
        "Tests that are started by hand are not the tests that were verified.",
        "Run tests with `dotnet test`.",
        "build: assembly");

    /// <summary>SSOT3002.</summary>
    public static readonly RuleDefinition UnverifiedAssembly = new(
        "SSOT3002", nameof(UnverifiedAssembly), "assembly about to be tested is not the verified one", Severity.Error,
        "{0} {1}; build the project and let the gate pass before its tests run",
        "A green run of an assembly that nobody judged proves nothing.",
        "Run `dotnet build`, mend what it says, then run the tests.",
        "pre-test gate, run time") { IsConfigurable = false };

    /// <summary>SSOT3003.</summary>
    public static readonly RuleDefinition WeakenedGate = new(
        "SSOT3003", nameof(WeakenedGate), "gate weakened", Severity.Error,
        "{0}",
        "A gate that each project may open for itself is no gate.",
        "Say it in the policy, where everybody sees it.",
        "build, CLI") { IsConfigurable = false };

    /// <summary>SSOT3004.</summary>
    public static readonly RuleDefinition RunnerScript = new(
        "SSOT3004", nameof(RunnerScript), "script runs tests around the gate", Severity.Warning,
        "{0}; {1}",
        "A pipeline that starts tests by hand, or goes on when they are red, makes the gate a decoration.",
        "Run `dotnet test` on the project or solution, and let its exit code stand.",
        "CLI");

    /// <summary>SSOT3005.</summary>
    public static readonly RuleDefinition UngatedProject = new(
        "SSOT3005", nameof(UngatedProject), "test project that the gate does not see", Severity.Error,
        "test project {0} is not under the gate{1}: {2}, but nothing imports Netra.Ssot.Sdk; opt it in, `dotnet ssot init` does",
        "Drift begins where nobody looks: a new test project that was never opted in is green for the wrong reason.",
        "Opt the project in: `dotnet ssot init` does it for the whole repository.",
        "solution target, CLI");

    // SSOT4xxx: debt and exemptions

    /// <summary>SSOT4001.</summary>
    public static readonly RuleDefinition StaleDebt = new(
        "SSOT4001", nameof(StaleDebt), "stale baseline entry", Severity.Warning,
        "baseline {0} has a stale entry: {1} is gone from {2}{3}; run `dotnet ssot baseline prune`",
        "An entry whose violation is gone lets the next one in unseen.",
        "Run `dotnet ssot baseline prune` and commit what it removes.",
        "CLI") { IsConfigurable = false };

    /// <summary>SSOT4002.</summary>
    public static readonly RuleDefinition InvalidExemption = new(
        "SSOT4002", nameof(InvalidExemption), "exemption that does not hold", Severity.Error,
        "the exemption of {0}{1} {2}; {3}",
        "An exemption that nobody answers for, or that never ends, is a hole in the gate.",
        "Mend what it exempts and remove it, or give it a reason, an owner and a day on which it ends.",
        "build, CLI") { IsConfigurable = false };

    /// <summary>SSOT4003.</summary>
    public static readonly RuleDefinition MissedDeadline = new(
        "SSOT4003", nameof(MissedDeadline), "deadline of a scope passed with debt left", Severity.Error,
        "scope {0} has {1} debt left {2}; {3}",
        "A date that may pass without consequence is no plan.",
        "Mend the debt of the scope, or agree on another date in the policy.",
        "build, CLI") { IsConfigurable = false };

    /// <summary>SSOT4004.</summary>
    public static readonly RuleDefinition BadBaseline = new(
        "SSOT4004", nameof(BadBaseline), "baseline unreadable", Severity.Error,
        "baseline {0} {1}; {2}",
        "A baseline that is half read excuses what it should not, or everything.",
        "Resolve the conflict with `dotnet ssot baseline resolve`, or restore the file.",
        "build, CLI") { IsConfigurable = false };

    // SSOT5xxx: the tests themselves

    /// <summary>SSOT5001.</summary>
    public static readonly RuleDefinition NoTests = new(
        "SSOT5001", nameof(NoTests), "test project without tests", Severity.Error,
        "no test was found in test project {0}; add tests, or set SsotProjectKind to TestSupport if it holds none on purpose",
        "A test project that runs nothing is green for the wrong reason.",
        "Add tests, or say that the project only supports tests.",
        "build: assembly");

    // SSOT9xxx: the gate's own health

    /// <summary>SSOT9001.</summary>
    public static readonly RuleDefinition InvalidPolicy = new(
        "SSOT9001", nameof(InvalidPolicy), "policy invalid", Severity.Error,
        "{0}",
        "A policy with a typing error protects nothing and looks as if it did.",
        "Mend the policy file at the place that the message names.",
        "build, CLI") { IsConfigurable = false };

    /// <summary>SSOT9002.</summary>
    public static readonly RuleDefinition IdlePattern = new(
        "SSOT9002", nameof(IdlePattern), "policy pattern that resolves to nothing", Severity.Warning,
        "{0} {1}; {2}",
        "A pattern that nothing falls under guards nothing, or allows what comes next.",
        "Mend the pattern, or remove it.",
        "CLI") { IsConfigurable = false };

    /// <summary>SSOT9003.</summary>
    public static readonly RuleDefinition UnreadableInput = new(
        "SSOT9003", nameof(UnreadableInput), "input could not be read", Severity.Error,
        "cannot read {0}: {1}; {2}",
        "What cannot be read cannot be clean.",
        "Mend or rebuild the input that the message names.",
        "any") { IsConfigurable = false };

    /// <summary>SSOT9004.</summary>
    public static readonly RuleDefinition BrokenRule = new(
        "SSOT9004", nameof(BrokenRule), "a rule broke", Severity.Error,
        "rule {0} broke on {1}: {2}; report it with the assembly or a part that shows it",
        "A rule that throws has not judged, and what is not judged is not clean.",
        "Report it to the project, with the message.",
        "any") { IsConfigurable = false };

    /// <summary>All definitions, by id.</summary>
    public static IReadOnlyList<RuleDefinition> All { get; } =
    [
        MissingLibrary, UnusedLibrary, LibraryVersion, ForbiddenPackage, TransitivePackage, ForbiddenAssembly,
        EnvironmentAccess, TestBase, AdHocMock, HandWrittenDouble, ShadowCopy, ForbiddenApi,
        RunnerBypass, UnverifiedAssembly, WeakenedGate, RunnerScript, UngatedProject,
        StaleDebt, InvalidExemption, MissedDeadline, BadBaseline,
        NoTests,
        InvalidPolicy, IdlePattern, UnreadableInput, BrokenRule,
    ];

    /// <summary>The definition with this id, without case; null when there is none.</summary>
    public static RuleDefinition? Find(string id) =>
        All.FirstOrDefault(rule => string.Equals(rule.Id, id, StringComparison.OrdinalIgnoreCase));
}
