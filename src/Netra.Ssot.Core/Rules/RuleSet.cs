using Netra.Ssot.Core.Rules.Code;
using Netra.Ssot.Core.Rules.References;
using Netra.Ssot.Core.Rules.Repository;

namespace Netra.Ssot.Core.Rules;

/// <summary>Every rule that judges, in the order of their ids.</summary>
public static class RuleSet
{
    /// <summary>The rules over compiled code.</summary>
    public static IReadOnlyList<CodeRule> Code { get; } =
    [
        new UnusedLibraryRule(),
        new ForbiddenAssemblyCodeRule(),
        new EnvironmentAccessRule(),
        new TestBaseRule(),
        new AdHocMockRule(),
        new HandWrittenDoubleRule(),
        new ShadowCopyRule(),
        new ForbiddenApiRule(),
        new RunnerBypassRule(),
        new NoTestsRule(),
    ];

    /// <summary>The rules over references, packages and the project itself.</summary>
    public static IReadOnlyList<ProjectRule> Project { get; } =
    [
        new MissingLibraryRule(),
        new LibraryVersionRule(),
        new ForbiddenPackageRule(),
        new TransitivePackageRule(),
        new ForbiddenAssemblyRule(),
    ];

    /// <summary>The rules over what lies around the projects; only a door that sees the whole repository asks them.</summary>
    public static IReadOnlyList<RepositoryRule> Repository { get; } =
    [
        new WeakenedGateRule(),
        new RunnerScriptRule(),
        new UngatedProjectRule(),
    ];
}
