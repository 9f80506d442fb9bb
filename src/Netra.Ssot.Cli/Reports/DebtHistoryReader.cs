using System.Globalization;
using Netra.Ssot.Cli.Git;
using Netra.Ssot.Core.Debt;
using Netra.Ssot.Reporting;

namespace Netra.Ssot.Cli.Reports;

/// <summary>Reads from git how the baselines went down: one call, whatever the number of commits and files.</summary>
static class DebtHistoryReader
{
    const char CommitMark = '\u0001';

    /// <summary>The history of the baselines under a root.</summary>
    public static DebtHistory Read(string root)
    {
        try
        {
            // Along the first parents each commit is compared with the state before it, so the sums are the states themselves, merges included.
            // A signature that the user has git show would stand before the first mark.
            var git = new GitRepository(root);
            var log = git.Ask(
                "-c", "log.showSignature=false", "log", "--first-parent", "-m", "--reverse", "--numstat", "--no-renames", "--text", "--no-ext-diff", "--no-textconv", "--relative", "-z",
                $"--format=%x{(int)CommitMark:x2}%ct", "--", DebtPlaces.Folder);
            var points = Points(log.Output);
            return points.Count == 0 ? new([], $"No commit has touched {DebtPlaces.Folder} yet.") : new(points, "") { IsCut = git.IsShallow };
        }
        catch (UsageException exception)
        {
            return new([], $"The history could not be read: {exception.Message}.");
        }
    }

    static List<DebtPoint> Points(string log)
    {
        var points = new List<DebtPoint>();
        var count = 0;
        foreach (var commit in log.Split(CommitMark, StringSplitOptions.RemoveEmptyEntries))
        {
            var lines = commit.Split('\0', '\n').Where(line => line.Length > 0).ToList();
            count += lines.Skip(1).Sum(Added);
            var day = DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(long.Parse(lines[0], CultureInfo.InvariantCulture)).UtcDateTime);
            // Of a day the last state counts; a clock that went backwards does not turn the curve around.
            if (points.Count > 0 && points[^1].Day >= day)
                points[^1] = points[^1] with { Count = count };
            else
                points.Add(new(day, count));
        }

        return points;
    }

    /// <summary>The lines that a commit added to a baseline, less those that it removed: <c>added TAB removed TAB path</c>.</summary>
    static int Added(string change)
    {
        var parts = change.Split('\t');
        return parts is [var added, var removed, var path] && path.EndsWith(".txt", StringComparison.Ordinal)
            && int.TryParse(added, NumberStyles.None, CultureInfo.InvariantCulture, out var plus)
            && int.TryParse(removed, NumberStyles.None, CultureInfo.InvariantCulture, out var minus) ? plus - minus : 0;
    }
}
