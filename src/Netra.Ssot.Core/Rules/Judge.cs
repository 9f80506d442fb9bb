using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.Core.Rules.References;
using Netra.Ssot.Core.Symbols;

namespace Netra.Ssot.Core.Rules;

/// <summary>Turns facts into findings. Stateless and thread-safe.</summary>
public sealed class Judge(IReadOnlyList<CodeRule> codeRules, IReadOnlyList<ProjectRule> projectRules, params IReadOnlyList<RepositoryRule> repositoryRules)
{
    /// <summary>A judge with every rule of the catalogue.</summary>
    public static Judge WithAllRules { get; } = new(RuleSet.Code, RuleSet.Project, RuleSet.Repository);

    /// <summary>What an eye must look for, so that the rules in force can judge.</summary>
    /// <param name="libraryAssemblies">The simple names of the SSOT library's assemblies.</param>
    public Watchlist WatchlistFor(Policy policy, IEnumerable<string> libraryAssemblies) => new()
    {
        Watches = [.. codeRules.SelectMany(rule => rule.Watches(policy))],
        LibraryAssemblies = [.. libraryAssemblies],
        TestAttributes = policy.TestAttributes,
        TypeNameWords = [.. codeRules.SelectMany(rule => rule.TypeNameWords)],
    };

    /// <summary>Judges compiled code. What the SSOT library itself does is not judged.</summary>
    public IReadOnlyList<Finding> JudgeCode(CodeCase @case)
    {
        // What holds tests is judged as such, be it the library or not.
        var isLibrary = @case.IsLibrary && @case.Kind != ProjectKind.Test;
        var findings = @case.Facts.Unreadable.Select(Unreadable).ToList();
        foreach (var rule in codeRules.Where(rule => !isLibrary && rule.AppliesTo(@case.Kind)))
            findings.AddRange(Guard(rule, @case.ProjectFile, () => rule.Judge(@case)));
        return findings;
    }

    /// <summary>Judges a project's references and packages.</summary>
    public IReadOnlyList<Finding> JudgeProject(ProjectCase @case)
    {
        var isLibrary = @case.Facts.Kind != ProjectKind.Test && @case.Policy.Libraries.Any(library => library.IsMadeBy(@case.Facts.ProjectFile));
        var findings = @case.Facts.Unreadable.Select(Unreadable).ToList();
        foreach (var rule in projectRules.Where(rule => !isLibrary && rule.AppliesTo(@case.Facts.Kind)))
            findings.AddRange(Guard(rule, @case.Facts.ProjectFile, () => rule.Judge(@case)));
        return findings;
    }

    /// <summary>Judges what lies around the projects.</summary>
    /// <param name="file">Where a rule that breaks is told.</param>
    public IReadOnlyList<Finding> JudgeRepository(RepositoryCase @case, string file) =>
        [.. @case.Facts.Unreadable.Select(Unreadable), .. repositoryRules.SelectMany(rule => Guard(rule, file, () => rule.Judge(@case)))];

    /// <summary>The finding that says that an input could not be read.</summary>
    public static Finding Unreadable(Unreadable input) => new()
    {
        Rule = RuleCatalogue.UnreadableInput,
        Place = SourcePlace.TopOf(input.File),
        Message = RuleCatalogue.UnreadableInput.Say(Path.GetFileName(input.File), input.Reason, input.Remedy),
        Target = Path.GetFileName(input.File),
        Remedy = input.Remedy,
    };

    /// <summary>The finding that says that a rule, or the gate itself, broke.</summary>
    public static Finding Broken(string what, string file, Exception exception) => new()
    {
        Rule = RuleCatalogue.BrokenRule,
        Place = SourcePlace.TopOf(file),
        Message = RuleCatalogue.BrokenRule.Say(what, Path.GetFileName(file), exception.GetType().Name + ": " + exception.Message.Replace('\r', ' ').Replace('\n', ' ')),
        Target = what,
        Remedy = RuleCatalogue.BrokenRule.Remedy,
    };

    /// <summary>A rule that throws has not judged: that is a finding, never a pass.</summary>
    static IReadOnlyList<Finding> Guard(Rule rule, string file, Func<IEnumerable<Finding>> judge)
    {
        try
        {
            return [.. judge()];
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return [Broken(rule.Definition.Id, file, exception)];
        }
    }
}
