using Netra.Ssot.Cli.Inputs;
using Netra.Ssot.Core.Debt;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.Core.Rules;
using Netra.Ssot.Core.Symbols;

namespace Netra.Ssot.Cli.Debt;

/// <summary>The one finding that a person wants to allow.</summary>
/// <param name="File">Absolute path.</param>
/// <param name="Line">Counts from 1; null when the file, or the member, is enough to tell which one.</param>
/// <param name="Symbol">Documentation id of the member or type that holds it; null when file and line are enough.</param>
sealed record Acceptance(RuleDefinition Rule, string File, int? Line, string? Symbol)
{
    /// <summary>The project that compiles the file: the nearest one upwards, or the file itself.</summary>
    public string Project
    {
        get
        {
            if (SolutionReader.IsProject(File))
                return File;

            for (var folder = Directory.GetParent(File); folder is not null; folder = folder.Parent)
            {
                if (folder.Exists && folder.EnumerateFiles().Where(file => SolutionReader.IsProject(file.FullName)).MinBy(file => file.Name, StringComparer.Ordinal) is { } project)
                    return project.FullName;
            }

            throw new UsageException($"no project lies above '{File}'; name a file of one");
        }
    }

    /// <summary>The one site that is meant, and how many findings stand there.</summary>
    /// <exception cref="UsageException">There is none, or more than one.</exception>
    public (DebtSite Site, int Count) Find(Survey survey)
    {
        var path = RootPath.Relative(survey.Policy.Root, File);
        var judged = survey.Verdicts.SelectMany(verdict => verdict.Judgements).Where(judgement => judgement.Finding.Rule == Rule && judgement.State != FindingState.Exempt);
        var found = judged.Where(judgement => RootPath.Relative(survey.Policy.Root, judgement.Finding.Place.File) == path).ToList();
        var meant = found.Where(judgement => (Line is null || judgement.Finding.Place.Line == Line) && (Symbol is null || judgement.Finding.Symbol == Symbol))
            .Select(judgement => judgement.Finding.Symbol).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (meant.Count != 1)
        {
            throw new UsageException(meant.Count == 0
                ? $"{Rule.Id} finds nothing there in {path}; `dotnet ssot check` tells what it finds"
                : $"{Rule.Id} finds something in {meant.Count} members there; name one with --symbol: {string.Join(", ", meant)}");
        }

        if (meant[0].Length > 0 && !SymbolPattern.TryParse(meant[0], out _, out var error))
            throw new UsageException("the member cannot be named in a policy: " + error);

        var sites = survey.Verdicts.Select(verdict => verdict.Judgements.Count(judgement => found.Contains(judgement) && judgement.Finding.Symbol == meant[0]));
        return (new(path, meant[0], ""), sites.Max());
    }
}
