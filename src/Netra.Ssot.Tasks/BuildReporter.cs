using Microsoft.Build.Framework;
using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Reporting;
using Netra.Ssot.Reporting.Formats;

namespace Netra.Ssot.Tasks;

/// <summary>
/// The one way out for findings: structured events, each told once, and the console bounded. It counts the errors it sent itself,
/// because MSBuild's own flag does not see extended events.
/// </summary>
internal sealed class BuildReporter(IBuildEngine engine, string sender, string findingsFile)
{
    /// <summary>The subcategory of every event.</summary>
    public const string Subcategory = "ssot";

    /// <summary>The errors sent so far, those that the console limit held back included.</summary>
    public int Errors { get; private set; }

    /// <summary>Tells the judgements of a verdict.</summary>
    public void Report(Verdict verdict)
    {
        if (verdict.Judgements.Count == 0)
            return;

        var limit = new FindingLimit();
        foreach (var judgement in verdict.Judgements)
        {
            if (judgement.Severity == Severity.Error)
                Errors++;

            if (judgement.Severity < Severity.Warning || limit.Admits(judgement))
                Send(judgement, verdict);
        }

        foreach (var held in limit.Remainders)
            SendHeldBack(held, verdict);
    }

    /// <summary>Says something that a person should see, without consequence.</summary>
    public void Say(string message) => engine.LogMessageEvent(new BuildMessageEventArgs(ConsoleText.Clean(message), null, sender, MessageImportance.High));

    /// <summary>Says something for a detailed log; what it would say is put into words only when somebody takes notes.</summary>
    public void Note(Func<string> message)
    {
        if (IsDetailed)
            engine.LogMessageEvent(new BuildMessageEventArgs(ConsoleText.Clean(message()), null, sender, MessageImportance.Low));
    }

    /// <summary>Whether any logger takes notes: thousands of entries of debt are not worth an event each when none does.</summary>
    bool IsDetailed { get; } = engine is not IBuildEngine10 node || node.EngineServices.LogsMessagesOfImportance(MessageImportance.Low);

    void SendHeldBack(HeldBack held, Verdict verdict)
    {
        var finding = held.First.Finding with
        {
            Place = SourcePlace.TopOf(verdict.Project),
            Message = $"{held.Count} more of {held.First.Finding.Rule.Id} are not shown; all are in {findingsFile}",
            Symbol = "",
            Target = "",
        };
        Send(held.First with { Finding = finding, Severity = held.Loudest }, verdict);
    }

    void Send(Judgement judgement, Verdict verdict)
    {
        var finding = judgement.Finding;
        var place = finding.Place;
        var file = ConsoleText.Clean(place.File);
        var message = ConsoleText.Clean(finding.Message);
        switch (judgement.Severity)
        {
            case Severity.Error:
                engine.LogErrorEvent(new ExtendedBuildErrorEventArgs(
                    finding.Rule.Id, Subcategory, finding.Rule.Id, file, place.Line, place.Column, place.EndLine, place.EndColumn,
                    message, finding.Rule.Id, sender, finding.Rule.HelpLink, DateTime.UtcNow, [])
                { ExtendedMetadata = Fields(judgement, verdict), ProjectFile = verdict.Project });
                break;
            case Severity.Warning:
                engine.LogWarningEvent(new ExtendedBuildWarningEventArgs(
                    finding.Rule.Id, Subcategory, finding.Rule.Id, file, place.Line, place.Column, place.EndLine, place.EndColumn,
                    message, finding.Rule.Id, sender, finding.Rule.HelpLink, DateTime.UtcNow, [])
                { ExtendedMetadata = Fields(judgement, verdict), ProjectFile = verdict.Project });
                break;
            default:
                Note(() => $"{file}({place.Line},{place.Column}): {finding.Rule.Id} {StateOf(judgement)}: {message}");
                break;
        }
    }

    static string StateOf(Judgement judgement) =>
        judgement.MovedFrom.Length > 0 ? $"moved from {judgement.MovedFrom}" : Words.Of(judgement.State);

    /// <summary>The fields of an event, for loggers and readers of binary logs: these drop the plain help link.</summary>
    static Dictionary<string, string?> Fields(Judgement judgement, Verdict verdict) => new(StringComparer.Ordinal)
    {
        ["rule"] = judgement.Finding.Rule.Id,
        ["scope"] = judgement.Scope?.Name,
        ["priority"] = judgement.Scope?.Priority,
        ["symbol"] = judgement.Finding.Symbol,
        ["target"] = judgement.Finding.Target,
        ["remedy"] = judgement.Finding.Remedy,
        ["state"] = Words.Of(judgement.State),
        ["helpLink"] = judgement.Finding.Rule.HelpLink,
        ["targetFramework"] = verdict.TargetFramework,
    };
}
