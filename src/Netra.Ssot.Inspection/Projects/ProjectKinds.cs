using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.Core.Rules.References;

namespace Netra.Ssot.Inspection.Projects;

/// <summary>A project's kind.</summary>
/// <param name="Reason">Why, as a clause for the log.</param>
public readonly record struct KindDecision(ProjectKind Kind, string Reason);

/// <summary>Decides what kind of project is judged, first by its references, then by its compiled code.</summary>
public static class ProjectKinds
{
    // Assemblies that hold the test attributes, and the packages that bring them.
    static readonly string[] FrameworkAssemblies =
        ["MSTest.TestFramework", "Microsoft.VisualStudio.TestPlatform.TestFramework", "nunit.framework", "xunit.core", "xunit.v3.core", "TUnit.Core"];

    static readonly string[] FrameworkPackages =
        ["MSTest.TestFramework", "NUnit", "xunit.extensibility.core", "xunit.v3.extensibility.core", "xunit.v3.core", "xunit.core", "TUnit.Core"];

    // Packages that make a project a host of tests.
    static readonly string[] HostPackages =
        [TestHost.Package, "MSTest", "MSTest.TestAdapter", "NUnit3TestAdapter", "xunit.runner.visualstudio", "xunit.v3", "TUnit", "Microsoft.Testing.Platform.MSBuild"];

    /// <summary>Whether a package of this id, referenced directly, makes a project a host of tests.</summary>
    public static bool IsHostPackage(string id) => HostPackages.Contains(id, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether an assembly of this simple name holds test attributes.</summary>
    public static bool IsFrameworkAssembly(string identity) => FrameworkAssemblies.Contains(identity, StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads <c>SsotProjectKind</c>; false when it holds something that is no kind.</summary>
    public static bool TryParse(string explicitKind, out ProjectKind? kind)
    {
        kind = explicitKind.Trim().ToUpperInvariant() switch
        {
            "TEST" => ProjectKind.Test,
            "TESTSUPPORT" => ProjectKind.TestSupport,
            "PRODUCT" => ProjectKind.Product,
            _ => null,
        };
        return kind is not null || string.IsNullOrWhiteSpace(explicitKind);
    }

    /// <summary>The kind before the project is compiled.</summary>
    internal static KindDecision Decide(ProjectInputs inputs, PackageGraph graph, IReadOnlyList<AssemblyReference> references)
    {
        if (TryParse(inputs.ExplicitKind, out var kind) && kind is { } said)
            return new(said, "SsotProjectKind says so");
        if (inputs.IsTestProject)
            return new(ProjectKind.Test, "IsTestProject is true");
        if (inputs.IsTestingPlatformApplication)
            return new(ProjectKind.Test, "it is a testing-platform application");
        if (TestHost.ReasonFor(inputs, graph) is { } host)
            return new(ProjectKind.Test, host);
        return FrameworkOf(graph, references) is { } framework ? new(ProjectKind.TestSupport, "it references the test framework " + framework)
            : LibraryOf(inputs.Policy, graph, references) is { } library ? new(ProjectKind.TestSupport, "it references " + library)
            : inputs.IsOnlyForTests ? new(ProjectKind.TestSupport, "only test projects reference it")
            : new(ProjectKind.Product, "it has no test host and references neither a test framework nor the SSOT library");
    }

    /// <summary>The kind once the code is compiled: a test class makes a test project, whatever the project calls itself.</summary>
    public static KindDecision Promote(KindDecision decided, CodeFacts code)
    {
        foreach (var type in code.Types)
        {
            if (type.TestFrameworks.Count > 0)
                return new(ProjectKind.Test, "it holds the test class " + type.Name);
        }

        return decided;
    }

    static string? FrameworkOf(PackageGraph graph, IReadOnlyList<AssemblyReference> references) =>
        graph.Nodes.FirstOrDefault(node => FrameworkPackages.Contains(node.Id, StringComparer.OrdinalIgnoreCase))?.Id
        ?? references.FirstOrDefault(reference => IsFrameworkAssembly(reference.Identity))?.Identity;

    /// <summary>The SSOT library, or what takes its name: who stands on that is no product either.</summary>
    static string? LibraryOf(Policy policy, PackageGraph graph, IReadOnlyList<AssemblyReference> references) =>
        policy.Libraries.FirstOrDefault(library => graph.Nodes.Any(library.Is) || references.Any(library.Is)) is { } library ? "the SSOT library " + library.Name
        : policy.Libraries.FirstOrDefault(library => graph.Nodes.Any(library.IsNamesake) || references.Any(library.IsNamesake)) is { } taken ? "what has the name of the SSOT library " + taken.Name
        : null;
}
