using Netra.Ssot.Cli.Debt;
using Netra.Ssot.Cli.Inputs;
using Netra.Ssot.Cli.MSBuild;
using Netra.Ssot.Cli.Policies;
using Netra.Ssot.Cli.Repositories;
using Netra.Ssot.Core.Debt;
using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.Reporting;

namespace Netra.Ssot.Cli.Checking;

/// <summary>What a whole check found.</summary>
sealed record CheckResult(Report Report, IReadOnlyList<string> Notes);

/// <summary>A check over everything that the user named, in parallel, told in the order of the paths.</summary>
/// <param name="policies">Those of a run over the same in another configuration, so that both speak of the same exemptions; null for new ones.</param>
sealed class CheckRun(Session session, CheckOptions options, Progress progress, PolicyLoader? policies = null)
{
    readonly PolicyLoader _policies = policies ?? new();
    readonly KnownApis _apis = new();
    readonly EvaluatedItems _items = new();
    string _root = "";

    /// <summary>Checks, tells the user on the error stream what should be known beside the findings, and gives the report.</summary>
    public static Report Tell(Session session, CheckOptions options)
    {
        var result = new CheckRun(session, options, options.Quiet ? Progress.Silent : session.Progress()).Run();
        session.Note(result.Notes);
        // Bare assemblies have no baseline, and so no debt to speak of.
        if (!options.Quiet && result.Report.Projects.Any(tally => tally.IsJudged && SolutionReader.IsProject(tally.Project)))
            session.Error.WriteLine(ConsoleText.Clean(DebtSummary.Of(result.Report.Verdicts).ToString()));
        return result.Report;
    }

    public CheckResult Run()
    {
        var inputs = InputResolver.Resolve(options.Paths);
        _root = Root(inputs);
        var notes = options.Build ? new ProjectBuild(options.Configuration, progress).Run(inputs) : [];
        var outcomes = CheckProjects(inputs.Projects).Concat(CheckBare(inputs.Assemblies)).ToList();
        notes =
        [
            .. notes, .. outcomes.SelectMany(outcome => outcome.Notes).Distinct(),
            .. NoteOnUntraced([.. outcomes.Select(outcome => outcome.Untraced).OfType<string>()]),
            .. NoteOnSymbols([.. outcomes.Select(outcome => outcome.LacksSymbols).OfType<string>()]),
        ];

        var count = outcomes.Aggregate(Outcome.Nothing, (sum, outcome) => sum + outcome.Count);
        var report = new Report(_root, [.. outcomes.Select(outcome => outcome.Verdict).OfType<Verdict>()], count)
        {
            Shard = options.Shard,
            Inventory = options.Shard == Shard.Whole ? null : InventoryOf(inputs),
            Projects = [.. Counted.Tally(outcomes.Select(outcome => outcome.Counted).OfType<Counted>())],
            SwitchedOff = [.. outcomes.Select(outcome => outcome.SwitchedOff).OfType<SwitchedOff>()],
            Exemptions = [.. PoliciesOf(inputs).Where(policy => policy.Mode != PolicyMode.Off).SelectMany(policy => policy.Exemptions)],
            Sources = Sources(outcomes),
        };
        var result = Conclude(inputs, report);
        return result with { Notes = [.. notes, .. result.Notes] };
    }

    static Dictionary<SourceKey, SourceLine> Sources(List<Outcome> outcomes)
    {
        var sources = new Dictionary<SourceKey, SourceLine>();
        foreach (var outcome in outcomes)
        {
            foreach (var (key, line) in outcome.Sources)
                sources.TryAdd(key, line);
        }

        return sources;
    }

    /// <summary>The verdicts alone, on each project by itself.</summary>
    public IReadOnlyList<Verdict> Verdicts()
    {
        var inputs = InputResolver.Resolve(options.Paths);
        _root = Root(inputs);
        if (options.Build)
            new ProjectBuild(options.Configuration, progress).Run(inputs);
        return [.. CheckProjects(inputs.Projects).Select(outcome => outcome.Verdict).OfType<Verdict>()];
    }

    /// <summary>Decides what takes the whole; one shard only hands on what it has seen of it.</summary>
    CheckResult Conclude(CheckInputs inputs, Report report)
    {
        if (inputs.Projects.Count == 0 || PolicyFor(_root).Reading.Policy is not { } policy)
            return new(report, []);

        var leftOut = EvidenceCollector.LeftOut(policy.Root, inputs.Projects);
        var evidence = EvidenceCollector.Collect(policy, options.Configuration, session.Today, EvidenceCollector.IsWhole(options.Paths, leftOut), _apis);
        IReadOnlyList<Verdict> Others() => policy.Mode == PolicyMode.Off ? [] :
        [
            .. policy.Configurations.Where(configuration => configuration != options.Configuration)
                .SelectMany(configuration => new CheckRun(session, options with { Configuration = configuration, Build = false }, progress, _policies).Verdicts()),
        ];
        var result = options.Shard == Shard.Whole
            ? new DebtCheck(policy, evidence, Others).Conclude(report)
            : new(report with { Evidence = evidence with { OtherConfigurations = Others() } }, []);
        return result with { Notes = [.. result.Notes, .. NoteOnLeftOut(policy.Root, leftOut)] };
    }

    LoadedPolicy PolicyFor(string folder) => options.Policy is { } file ? _policies.Load(file, Path.GetDirectoryName(file)!) : _policies.For(folder);

    // The shipped policy, unless the user names one: an assembly does not say whose it is.
    LoadedPolicy PolicyForBare() => options.Policy is { } file ? _policies.Load(file, Path.GetDirectoryName(file)!) : _policies.Load("", session.Folder);

    /// <summary>The valid policies that a run judges by, also where another shard does the judging.</summary>
    IEnumerable<Policy> PoliciesOf(CheckInputs inputs) => inputs.Projects.Select(project => PolicyFor(Path.GetDirectoryName(project)!))
        .Concat(inputs.Assemblies.Take(1).Select(_ => PolicyForBare()))
        .Distinct().Select(loaded => loaded.Reading.Policy).OfType<Policy>();

    /// <summary>
    /// What may be a library that only tests use waits until its users are known; all else is judged as soon as it is read, and what MSBuild said of it is let go.
    /// </summary>
    IEnumerable<Outcome> CheckProjects(IReadOnlyList<string> projects)
    {
        progress.Begin("projects judged", projects.Count);
        var opened = InParallel(ProjectReader.Split(projects, Environment.ProcessorCount), BeginPart).SelectMany(part => part).ToList();
        progress.End();
        var libraries = TestLibraries.Find([.. opened.Select(project => project.Node)]);
        var waiting = opened.Select(project => project.Waiting).OfType<BuiltProject>().ToList();
        return opened.Select(project => project.Outcome).OfType<Outcome>()
            .Concat(InParallel("libraries judged", waiting, project => Open(project, libraries.Contains(project.File)).Finish()))
            .Concat(RepositoryCheck.Run(opened.Select(project => project.Seen), options.Paths, IsOurs, session.Today));
    }

    IEnumerable<Begun> BeginPart(string[] projects)
    {
        var built = ProjectReader.Read(projects, options.Configuration, _items).GroupBy(project => project.File, StringComparer.Ordinal).ToList();
        return InParallel(built, frameworks =>
        {
            var begun = frameworks.Select(project => Begin(project with { IsIntermediate = options.JudgesIntermediates })).ToList();
            progress.Advance();
            return begun;
        }).SelectMany(project => project);
    }

    Begun Begin(BuiltProject project)
    {
        var check = Open(project, isOnlyForTests: false);
        var isOurs = IsOurs(project.File);
        _apis.Add([project.Assembly, .. project.Evaluation?.Items("ReferencePath").Select(reference => reference["FullPath"]) ?? []], isOurs);
        var isWaiting = isOurs && check.Node.Kind == ProjectKind.Product;
        var outcome = isOurs && !isWaiting ? check.Finish() : null;
        return new(check.Node, check.Seen, isWaiting ? project : null, outcome);
    }

    ProjectCheck Open(BuiltProject project, bool isOnlyForTests) =>
        ProjectCheck.Open(project, PolicyFor(Path.GetDirectoryName(project.File)!), session.Today, isOnlyForTests);

    Inventory InventoryOf(CheckInputs inputs)
    {
        LoadedPolicy?[] policies = [inputs.Projects.Count > 0 ? PolicyFor(_root) : null, inputs.Assemblies.Count > 0 ? PolicyForBare() : null];
        return Inventory.Of(
            _root, inputs.Projects.Concat(inputs.Assemblies.Select(assembly => assembly.Path)), options.Shard,
            string.Join(' ', policies.OfType<LoadedPolicy>().Select(policy => policy.Reading.Policy?.Digest ?? "invalid")));
    }

    bool IsOurs(string path) => options.Shard.Holds(_root, path);

    IEnumerable<Outcome> CheckBare(IReadOnlyList<BareAssembly> assemblies)
    {
        if (assemblies.Count == 0)
            return [];

        var loaded = PolicyForBare();
        var reading = loaded.Reading;
        if (reading.Policy is not { } policy)
            return [new(LoadedPolicy.Refuse(loaded.Input.File, reading.Problems), Outcome.Nothing)];

        return InParallel("assemblies judged", [.. assemblies.Where(assembly => IsOurs(assembly.Path))], new BareCheck(policy, new ReferenceFolders(options.References), session.Today).Check);
    }

    string Root(CheckInputs inputs) =>
        PolicyLocator.Locate(inputs.Projects.Count > 0 ? Path.GetDirectoryName(inputs.Projects[0])! : session.Folder).Root;

    /// <summary>One line, however many there are.</summary>
    static IEnumerable<string> NoteOnSymbols(IReadOnlyList<string> assemblies) => assemblies switch
    {
        [] => [],
        [var one] => [$"{one} has no symbols, so its findings have no lines; build it with DebugType portable or embedded"],
        [var first, ..] => [$"{first} and {assemblies.Count - 1} more have no symbols, so their findings have no lines; build them with DebugType portable or embedded"],
    };

    static IEnumerable<string> NoteOnUntraced(IReadOnlyList<string> assemblies) => assemblies switch
    {
        [] => [],
        [var one] => [$"{one} is not judged: no project and no package claims it, and one that may have brought it is not on this machine; restore the packages, or name the file"],
        [var first, ..] => [$"{first} and {assemblies.Count - 1} more are not judged: no project and no package claims them, and one that may have brought them is not on this machine; restore the packages, or name the files"],
    };

    /// <summary>Who names a repository may think that all of it was judged.</summary>
    IEnumerable<string> NoteOnLeftOut(string root, IReadOnlyList<string> leftOut)
    {
        if (leftOut.Count > 0 && options.Paths.Any(path => path == root || (SolutionReader.IsSolution(path) && Path.GetDirectoryName(path) == root)))
            yield return $"whether the policy speaks of what is nowhere (SSOT9002) was not looked for, because {RootPath.Relative(root, leftOut[0])}{(leftOut.Count > 1 ? $" and {leftOut.Count - 1} more are" : " is")} not in what was judged";
    }

    TResult[] InParallel<T, TResult>(string what, IReadOnlyList<T> inputs, Func<T, TResult> check)
    {
        progress.Begin(what, inputs.Count);
        var results = InParallel(inputs, input =>
        {
            var result = check(input);
            progress.Advance();
            return result;
        });
        progress.End();
        return results;
    }

    static TResult[] InParallel<T, TResult>(IReadOnlyList<T> inputs, Func<T, TResult> check)
    {
        var results = new TResult[inputs.Count];
        Parallel.For(0, inputs.Count, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, i => results[i] = check(inputs[i]));
        return results;
    }

    /// <summary>A project whose references are judged.</summary>
    /// <param name="Waiting">What is to be judged when its users are known, who decide how; null when nothing waits.</param>
    /// <param name="Outcome">Null when it waits, or is another shard's.</param>
    sealed record Begun(ProjectNode Node, SeenProject Seen, BuiltProject? Waiting, Outcome? Outcome);
}
