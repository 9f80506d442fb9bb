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
    const string TestSdk = "Microsoft.NET.Test.Sdk";

    // Assemblies that hold the test attributes, and the packages that bring them.
    static readonly string[] FrameworkAssemblies =
        ["MSTest.TestFramework", "Microsoft.VisualStudio.TestPlatform.TestFramework", "nunit.framework", "xunit.core", "xunit.v3.core", "TUnit.Core"];

    static readonly string[] FrameworkPackages =
        ["MSTest.TestFramework", "NUnit", "xunit.extensibility.core", "xunit.v3.extensibility.core", "xunit.v3.core", "xunit.core", "TUnit.Core"];

    // Packages that make a project a host of tests.
    static readonly string[] HostPackages =
        [TestSdk, "MSTest", "MSTest.TestAdapter", "NUnit3TestAdapter", "xunit.runner.visualstudio", "xunit.v3", "TUnit", "Microsoft.Testing.Platform.MSBuild"];

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
        if (HasTestSdk(inputs, graph))
            return new(ProjectKind.Test, "it references " + TestSdk);
        return FrameworkOf(graph, references) is { } framework ? new(ProjectKind.TestSupport, "it references the test framework " + framework)
            : LibraryOf(inputs.Policy, graph, references) is { } library ? new(ProjectKind.TestSupport, "it references the SSOT library " + library)
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

    /// <summary>Whether the project references the test host of <c>dotnet test</c>.</summary>
    internal static bool HasTestSdk(ProjectInputs inputs, PackageGraph graph) =>
        inputs.PackageReferences.Any(package => Same(package.Include, TestSdk)) || graph.Nodes.Any(node => Same(node.Id, TestSdk));

    static string? FrameworkOf(PackageGraph graph, IReadOnlyList<AssemblyReference> references) =>
        graph.Nodes.FirstOrDefault(node => FrameworkPackages.Contains(node.Id, StringComparer.OrdinalIgnoreCase))?.Id
        ?? references.FirstOrDefault(reference => IsFrameworkAssembly(reference.Identity))?.Identity;

    static string? LibraryOf(Policy policy, PackageGraph graph, IReadOnlyList<AssemblyReference> references) =>
        policy.Libraries.FirstOrDefault(library => graph.Nodes.Any(library.Is) || references.Any(library.Is))?.Name;

    static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
