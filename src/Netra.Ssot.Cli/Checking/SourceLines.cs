using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Inspection.Sources;
using Netra.Ssot.Reporting;

namespace Netra.Ssot.Cli.Checking;

/// <summary>Reads the source lines of a verdict's findings. Where the symbols know a file's content, a file that is another one by now is not quoted.</summary>
static class SourceLines
{
    /// <summary>The lines, by file and line.</summary>
    /// <param name="compiled">Gives the documents of the findings, as the symbols know them; asked only when there is a line to read.</param>
    /// <param name="pathMap">The compiler's path map.</param>
    public static Dictionary<SourceKey, SourceLine> Read(Verdict verdict, Func<IEnumerable<SourceDocument>> compiled, string pathMap)
    {
        var lines = new Dictionary<SourceKey, SourceLine>();
        // What is true of a whole file has no line of its own.
        var byFile = verdict.Judgements.Select(judgement => judgement.Finding.Place)
            .Where(place => !place.IsDegraded && place != SourcePlace.TopOf(place.File))
            .GroupBy(place => place.File, StringComparer.Ordinal).ToList();
        if (byFile.Count == 0)
            return lines;

        var files = new SourceFiles(pathMap, new HashSet<string>());
        var documents = compiled().GroupBy(files.LocalPath, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        foreach (var file in byFile)
        {
            var document = documents.GetValueOrDefault(file.Key);
            // A place that #line names has no checksum: whether it changed is not known.
            if (document is { Hash.IsEmpty: true })
                continue;

            // No symbols speak of a project file, a policy or a baseline: they were read as they are now.
            var text = document is null ? files.OpenUnchecked(file.Key) : files.Open(document);
            foreach (var place in file.DistinctBy(place => place.Line))
            {
                if (text is null && document is not null)
                    lines[SourceKey.Of(place)] = SourceLine.Changed;
                else if (text?.Line(place.Line) is { } line)
                    lines[SourceKey.Of(place)] = SourceLine.Of(line, place.Column);
            }
        }

        return lines;
    }
}
