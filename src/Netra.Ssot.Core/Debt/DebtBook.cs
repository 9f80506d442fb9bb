using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Files;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.Core.Rules;

namespace Netra.Ssot.Core.Debt;

/// <summary>The baselines of one project. Immutable; safe to share between threads.</summary>
public sealed class DebtBook
{
    readonly Dictionary<string, DebtFile> _files = new(StringComparer.Ordinal);

    /// <summary>A project without debt.</summary>
    public static DebtBook Empty { get; } = new();

    /// <summary>What could not be read (SSOT4004); none of it counts as debt.</summary>
    public IReadOnlyList<Finding> Problems { get; private set; } = [];

    /// <summary>Whether a file that an entry names, by its path from the root, is still there.</summary>
    public Predicate<string> Exists { get; private init; } = _ => false;

    /// <summary>The rules with debt and their baselines.</summary>
    public IReadOnlyDictionary<string, DebtFile> Files => _files;

    /// <summary>A book with these baselines by rule id.</summary>
    /// <param name="exists">Whether a file that an entry names is still there; by default none is.</param>
    public static DebtBook Of(IEnumerable<KeyValuePair<string, DebtFile>> files, Predicate<string>? exists = null)
    {
        var book = new DebtBook { Exists = exists ?? (_ => false) };
        foreach (var file in files)
            book.Add(file.Key, file.Value);
        return book;
    }

    /// <summary>Reads the baselines of a project, and no others.</summary>
    /// <param name="root">Absolute path of the policy's folder.</param>
    /// <param name="project">Absolute path of the project file.</param>
    public static DebtBook Read(string root, string project)
    {
        var folder = DebtPlaces.FolderOf(root);
        if (!Disk.HasFolder(folder))
            return Empty;

        var book = new DebtBook { Exists = file => IsThere(RootPath.Absolute(root, file)) };
        var problems = new List<Finding>();
        var there = List(folder, DebtPlaces.NameOf(project), problems);
        if (there.Count > 0)
        {
            string[] names = [DebtPlaces.NameOf(project), DebtPlaces.LongNameOf(root, project)];
            foreach (var rule in DebtPlaces.Rules)
            {
                foreach (var path in names.Select(name => DebtPlaces.FileOf(root, name, rule.Id)).Where(path => there.Contains(Path.GetFileName(path))))
                {
                    if (ReadFile(path, out var problem) is { } file)
                        book.Add(rule.Id, file);
                    if (problem is not null)
                        problems.Add(problem);
                }
            }
        }

        book.Problems = problems;
        return book;
    }

    /// <summary>Whether a file is there under this very name: where case does not count, a file that is renamed in case alone was renamed, too.</summary>
    static bool IsThere(string path) => Disk.HasFile(path)
        && Disk.Names(Path.GetDirectoryName(path)!).Contains(Path.GetFileName(path), StringComparer.Ordinal);

    /// <summary>What lies in the folder of all baselines and begins with a name: one look instead of one for each rule.</summary>
    static HashSet<string> List(string folder, string name, List<Finding> problems)
    {
        try
        {
            return new(
                Disk.Names(folder).Where(entry => entry.StartsWith(name, StringComparison.Ordinal)),
                StringComparer.Ordinal);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problems.Add(Unreadable(folder, exception));
            return [];
        }
    }

    /// <summary>Reads one baseline; null when there is none.</summary>
    /// <param name="problem">What is wrong with it; the baseline is empty then.</param>
    public static DebtFile? ReadFile(string path, out Finding? problem)
    {
        problem = null;
        try
        {
            // A folder of that name is not passed over: it is told when it is read.
            if (!Disk.HasFile(path) && !Disk.HasFolder(path))
                return null;

            var file = DebtFile.Parse(Disk.ReadAllBytes(path), out var fault);
            if (fault is not null)
                problem = Bad(path, fault);
            return file;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problem = Unreadable(path, exception);
            return DebtFile.Empty;
        }
    }

    /// <summary>The finding about a baseline that is no good.</summary>
    public static Finding Bad(string path, DebtFault fault) => new()
    {
        Rule = RuleCatalogue.BadBaseline,
        Place = new SourcePlace(path, fault.Line, 1, fault.Line, 1),
        Message = RuleCatalogue.BadBaseline.Say(Path.GetFileName(path), fault.Fault, fault.Remedy),
        Target = Path.GetFileName(path),
        Remedy = fault.Remedy,
    };

    static Finding Unreadable(string path, Exception exception) => Bad(path, new(1, "cannot be read: " + exception.Message, "make it readable"));

    void Add(string rule, DebtFile file)
    {
        if (file.Counts.Count > 0)
            _files[rule] = _files.TryGetValue(rule, out var known) ? known.Plus(file) : file;
    }
}
