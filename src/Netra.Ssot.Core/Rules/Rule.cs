using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Facts.Repository;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.Core.Symbols;

namespace Netra.Ssot.Core.Rules;

/// <summary>A rule: words and a judgement. Stateless and thread-safe.</summary>
public abstract class Rule
{
    /// <summary>Its words.</summary>
    public abstract RuleDefinition Definition { get; }
}

/// <summary>What a code rule judges.</summary>
/// <param name="Kind">The project's kind, after its test classes are known.</param>
/// <param name="ProjectFile">Where findings about the whole project are told: the project file, or the assembly when there is none.</param>
/// <param name="LibraryAssemblies">The simple names of the SSOT library's assemblies, those of its packages included.</param>
public sealed record CodeCase(
    Policy Policy, ProjectKind Kind, string ProjectFile, CodeFacts Facts, IReadOnlyCollection<string> LibraryAssemblies)
{
    /// <summary>Whether it is the SSOT library itself, whose doings are not judged.</summary>
    public bool IsLibrary { get; init; }

    /// <summary>Whether the project references the SSOT library, used or not; false for an assembly without a project.</summary>
    public bool ReferencesLibrary { get; init; }

    /// <summary>The simple names of all assemblies that the project's references show; null for an assembly without a project.</summary>
    public ISet<string>? DeclaredAssemblies { get; init; }
}

/// <summary>What a reference rule judges.</summary>
public sealed record ProjectCase(Policy Policy, ProjectFacts Facts);

/// <summary>What a repository rule judges.</summary>
public sealed record RepositoryCase(Policy Policy, RepositoryFacts Facts);

/// <summary>A rule over compiled code.</summary>
public abstract class CodeRule : Rule
{
    /// <summary>Whether it applies to projects of a kind.</summary>
    public virtual bool AppliesTo(ProjectKind kind) => kind != ProjectKind.Product;

    /// <summary>What the eye must look for.</summary>
    public virtual IEnumerable<Watch> Watches(Policy policy) => [];

    /// <summary>Whole PascalCase words in type names that the eye must look for.</summary>
    public virtual IEnumerable<string> TypeNameWords => [];

    /// <summary>Finds what departs from the SSOT.</summary>
    public abstract IEnumerable<Finding> Judge(CodeCase @case);
}

/// <summary>A rule over references, packages and the project itself.</summary>
public abstract class ProjectRule : Rule
{
    /// <summary>Whether it applies to projects of a kind.</summary>
    public virtual bool AppliesTo(ProjectKind kind) => kind != ProjectKind.Product;

    /// <summary>Finds what departs from the SSOT.</summary>
    public abstract IEnumerable<Finding> Judge(ProjectCase @case);
}

/// <summary>A rule over what lies around the projects: who imports the gate, what takes it away, and how scripts start tests.</summary>
public abstract class RepositoryRule : Rule
{
    /// <summary>Finds what departs from the SSOT.</summary>
    public abstract IEnumerable<Finding> Judge(RepositoryCase @case);
}
