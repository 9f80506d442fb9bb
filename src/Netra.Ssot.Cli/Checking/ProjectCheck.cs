using Netra.Ssot.Cli.MSBuild;
using Netra.Ssot.Cli.Policies;
using Netra.Ssot.Cli.Repositories;
using Netra.Ssot.Core.Debt;
using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Rules;
using Netra.Ssot.Inspection.Gates;
using Netra.Ssot.Inspection.Projects;

namespace Netra.Ssot.Cli.Checking;

/// <summary>Checks a project for one target framework: its references, then its built output, through the gate of the build.</summary>
sealed class ProjectCheck
{
    readonly BuiltProject _project;
    readonly LoadedPolicy _policy;
    readonly ProjectGate? _gate;
    readonly Outcome? _refusal;
    CodeVerdict? _code;

    ProjectCheck(BuiltProject project, LoadedPolicy policy, ProjectGate? gate, Outcome? refusal) =>
        (_project, _policy, _gate, _refusal) = (project, policy, gate, refusal);

    /// <summary>The project among the others.</summary>
    public ProjectNode Node => new(
        _project.File,
        _gate?.Project?.Facts.Kind,
        _project.Evaluation is { } evaluation && ProjectMapping.IsForUsers(evaluation),
        [.. _project.Evaluation?.Items("ProjectReference").Select(item => item["FullPath"]) ?? []]);

    /// <summary>The project in the check over the whole repository.</summary>
    public SeenProject Seen => new(_project.File, _project.TargetFramework, _policy, Kind?.Kind, Kind?.Reason ?? "", IsGated)
    {
        DeniesTests = string.Equals(_project.Evaluation?["IsTestProject"].Trim(), "false", StringComparison.OrdinalIgnoreCase),
    };

    bool IsGated => _project.Evaluation?[SeenProject.GateProperty].Length > 0;

    /// <summary>What its references show; of a project that no gate sees its code as well, once that is judged.</summary>
    KindDecision? Kind =>
        !IsGated && _code is { Facts: not null } code ? new(code.Kind, code.KindReason)
        : _gate?.Project is { Facts: var facts } ? new(facts.Kind, facts.KindReason)
        : null;

    /// <summary>Judges the policy and the references.</summary>
    /// <param name="today">The day of the verdict, in UTC.</param>
    /// <param name="isOnlyForTests">Whether only test projects are known to reference it.</param>
    public static ProjectCheck Open(BuiltProject project, LoadedPolicy policy, DateTime today, bool isOnlyForTests)
    {
        var reading = policy.Reading;
        if (reading.Policy is null)
            return new(project, policy, null, new(LoadedPolicy.Refuse(project.File, reading.Problems), Outcome.Nothing) { Counted = Counted.NotJudged(project.File) });

        if (project.Evaluation is not null)
            return new(project, policy, OpenGate(project, project.Evaluation, policy, today, isOnlyForTests), null);

        var unreadable = Judge.Unreadable(new Unreadable(project.File, project.Failure, "mend or restore the project"));
        return new(project, policy, null, new(new VerdictBuilder(reading.Policy, DebtBook.Empty, today).Build(project.File, project.TargetFramework, [unreadable]), Outcome.Nothing) { Counted = Counted.NotJudged(project.File) });
    }

    /// <summary>Judges the output and sums up.</summary>
    public Outcome Finish()
    {
        if (_gate is not { } gate || _project.Evaluation is not { } evaluation)
            return _refusal!;
        if (gate.IsOff)
            return NotJudged(gate.Verdict) with { SwitchedOff = new(_project.File, gate.Policy!.File, gate.Policy.OffReason) };
        if (gate.Project is null)
            return NotJudged(gate.Verdict);

        var sourceRoot = ProjectMapping.SourceRoot(_project, gate.Policy!);
        var sources = evaluation.Items("Compile").Select(item => item["FullPath"]).ToList();
        if (Freshness.Find(_project.Assembly, _project.File, sources, sourceRoot) is { } stale)
            return NotJudged(gate.Conclude([Judge.Unreadable(stale)]));

        var inputs = ProjectMapping.ToCode(_project, evaluation, sourceRoot);
        var code = _code = CodeGate.Judge(gate, inputs, CancellationToken.None);
        var verdict = gate.Conclude(code.Findings);
        return new(verdict, Outcome.Judged)
        {
            Counted = code.Facts is { Unreadable.Count: 0 } facts
                ? Counted.Of(verdict, code.Kind, facts, sources.Where(source => !inputs.GeneratedRoots.Any(generated => IsBelow(generated, source))))
                : Counted.NotJudged(_project.File),
            Sources = SourceLines.Read(verdict, () => PortablePdb.Documents(inputs.Assembly), inputs.PathMap),
        };
    }

    Outcome NotJudged(Verdict verdict) => new(verdict, Outcome.Nothing) { Counted = Counted.NotJudged(_project.File) };

    static bool IsBelow(string folder, string file) => file.StartsWith(folder.TrimEnd('/', '\\') + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    static ProjectGate OpenGate(BuiltProject project, Evaluation evaluation, LoadedPolicy policy, DateTime today, bool isOnlyForTests) => ProjectGate.Open(new GateInputs
    {
        Policy = policy.Input,
        ReadPolicy = _ => policy.Reading,
        Project = valid => ProjectMapping.ToProject(project, evaluation, valid) with { IsOnlyForTests = isOnlyForTests },
        ProjectFile = project.File,
        TargetFramework = project.TargetFramework,
        ReadsBuildFiles = false,
        Doors = ProjectMapping.ToDoors(evaluation),
        Today = today,
    });
}
