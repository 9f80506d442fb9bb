using System.Globalization;
using Netra.Ssot.Core.Findings;

namespace Netra.Ssot.Core.Rules;

/// <summary>The words of a rule: what every door, page and message says of it.</summary>
/// <param name="Id">Stable for ever: <c>SSOT2001</c>.</param>
/// <param name="Name">The stem that its judge, tests and fix share: <c>EnvironmentAccess</c>.</param>
/// <param name="Title">A short noun phrase.</param>
/// <param name="Message">A composite format string of one line: what was found and what to use instead.</param>
/// <param name="Why">Why it matters, in a sentence or two.</param>
/// <param name="Remedy">What to do, as an imperative sentence.</param>
/// <param name="JudgedBy">Which inputs it is judged by.</param>
public sealed record RuleDefinition(
    string Id, string Name, string Title, Severity DefaultSeverity, string Message, string Why, string Remedy, string JudgedBy)
{
    /// <summary>The analysis level with which it comes into force.</summary>
    public int Level { get; init; } = 1;

    /// <summary>Whether the policy may give it another severity; the gate's own health is not for sale.</summary>
    public bool IsConfigurable { get; init; } = true;

    /// <summary>Whether a code fix of ours mends what it finds; false for a rule whose remedy needs a person's judgement, or whose fix is not there yet.</summary>
    public bool IsFixable { get; init; }

    /// <summary>The page that explains the rule.</summary>
    public string HelpLink => $"https://github.com/netra-systems/Netra.Ssot.Sdk/blob/main/docs/rules/{Id}.md";

    /// <summary>Fills the message's places.</summary>
    public string Say(params object[] arguments) => string.Format(CultureInfo.InvariantCulture, Message, arguments);
}
