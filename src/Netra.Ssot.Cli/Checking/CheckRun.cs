using Netra.Ssot.Cli.Inputs;
using Netra.Ssot.Cli.MSBuild;
using Netra.Ssot.Cli.Policies;
using Netra.Ssot.Cli.Repositories;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.Reporting;

namespace Netra.Ssot.Cli.Checking;

/// <summary>What a whole check found.</summary>
sealed record CheckResult(Report Report, bool IsPolicyInvalid, IReadOnlyList<string> Notes);

/// <summary>A check over everything that the user named, in parallel, told in the order of the paths.</summary>
sealed class CheckRun(Session session, CheckOptions options)
{
    readonly PolicyLoader _policies = new();

    public CheckResult Run()
    {
        var inputs = InputResolver.Resolve(options.Paths);
        var notes = options.Build ? Build(inputs) : [];
        var outcomes = CheckProjects(inputs.Projects).Concat(CheckBare(inputs.Assemblies)).ToList();
        notes = [.. notes, .. outcomes.SelectMany(outcome => outcome.Notes).Distinct(), .. NoteOnSymbols([.. outcomes.Select(outcome => outcome.LacksSymbols).OfType<string>()])];

        var count = outcomes.Aggregate(Outcome.Nothing, (sum, outcome) => sum + outcome.Count);
        var report = new Report(Root(inputs), [.. outcomes.Select(outcome => outcome.Verdict).OfType<Verdict>()], count);
        return new(report, outcomes.Exists(outcome => outcome.IsPolicyInvalid), notes);
    }

    Outcome[] CheckProjects(IReadOnlyList<string> projects)
    {
        var opened = InParallel(projects, Open).SelectMany(project => project).ToList();
        var libraries = TestLibraries.Find(opened);
        var judged = InParallel(opened, project => (libraries.Contains(project.File) ? project.OnlyForTests() : project).Finish());
        return [.. judged, .. RepositoryCheck.Run(opened, options.Paths)];
    }

    List<ProjectCheck> Open(string project)
    {
        var policy = options.Policy is { } file ? _policies.Load(file, Path.GetDirectoryName(file)!) : _policies.For(Path.GetDirectoryName(project)!);
        return [.. ProjectReader.Read(project, options.Configuration).Select(built => ProjectCheck.Open(built, policy))];
    }

    IEnumerable<Outcome> CheckBare(IReadOnlyList<BareAssembly> assemblies)
    {
        if (assemblies.Count == 0)
            return [];

        // The shipped policy, unless the user names one: an assembly does not say whose it is.
        var loaded = options.Policy is { } file ? _policies.Load(file, Path.GetDirectoryName(file)!) : _policies.Load("", session.Folder);
        var reading = loaded.Reading;
        if (reading.Policy is not { } policy)
            return [new(LoadedPolicy.Refuse(loaded.Input.File, reading.Problems), Outcome.Nothing) { IsPolicyInvalid = true }];

        return InParallel(assemblies, new BareCheck(policy, new ReferenceFolders(options.References)).Check);
    }

    string Root(CheckInputs inputs) =>
        PolicyLocator.Locate(inputs.Projects.Count > 0 ? Path.GetDirectoryName(inputs.Projects[0])! : session.Folder).Root;

    List<string> Build(CheckInputs inputs)
    {
        string[] configuration = options.Configuration.Length > 0 ? ["-c", options.Configuration] : [];
        return
        [
            .. from project in inputs.Projects
               let result = DotNet.Run(Path.GetDirectoryName(project)!, ["build", project, "-nologo", .. configuration])
               where result.ExitCode != 0
               select $"the build of {project} failed: {MSBuildQuery.FirstError(result)}",
        ];
    }

    /// <summary>One line, however many there are.</summary>
    static IEnumerable<string> NoteOnSymbols(IReadOnlyList<string> assemblies) => assemblies switch
    {
        [] => [],
        [var one] => [$"{one} has no symbols, so its findings have no lines; build it with DebugType portable or embedded"],
        [var first, ..] => [$"{first} and {assemblies.Count - 1} more have no symbols, so their findings have no lines; build them with DebugType portable or embedded"],
    };

    static TResult[] InParallel<T, TResult>(IReadOnlyList<T> inputs, Func<T, TResult> check)
    {
        var results = new TResult[inputs.Count];
        var bound = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount };
        Parallel.For(0, inputs.Count, bound, i => results[i] = check(inputs[i]));
        return results;
    }
}
