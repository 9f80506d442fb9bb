using Netra.Ssot.Core.Rules;
using Netra.Ssot.Reporting.Formats;

namespace Netra.Ssot.Reporting.Docs;

/// <summary>The page of a rule: its head comes from the catalogue, its examples are written by hand.</summary>
public static class RulePage
{
    /// <summary>The part of a page that the catalogue says.</summary>
    public static GeneratedBlock Block { get; } = new("<!-- generated -->", "<!-- /generated -->");

    /// <summary>The content of that part.</summary>
    public static string Head(RuleDefinition rule) =>
        $"""
        # {rule.Id}: {rule.Title}

        | | |
        |---|---|
        | severity | {Words.Of(rule.DefaultSeverity)} |
        | judged by | {rule.JudgedBy} |
        | message | {MarkdownText.Code(rule.Message)} |

        **Why.** {rule.Why}

        **What to do.** {rule.Remedy}

        """;

    /// <summary>The page with its head as the catalogue has it now.</summary>
    /// <param name="page">The page so far; empty when there is none.</param>
    public static string Update(string page, RuleDefinition rule) =>
        Block.Read(page) is null ? Block.Wrap(Head(rule)) + page : Block.Replace(page, Head(rule));
}
