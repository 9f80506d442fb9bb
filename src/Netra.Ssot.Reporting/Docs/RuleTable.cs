using System.Text;
using Netra.Ssot.Core.Rules;
using Netra.Ssot.Reporting.Formats;

namespace Netra.Ssot.Reporting.Docs;

/// <summary>All rules in one table.</summary>
public static class RuleTable
{
    /// <summary>The part of a page that holds the table.</summary>
    public static GeneratedBlock Block { get; } = new("<!-- rules:begin -->", "<!-- rules:end -->");

    /// <summary>As Markdown.</summary>
    /// <param name="pages">The folder of the rules' pages as the table's page links to it; null for absolute links.</param>
    public static string Markdown(string? pages = null)
    {
        var text = new StringBuilder("| id | rule | default | judged by |\n|---|---|---|---|\n");
        foreach (var rule in RuleCatalogue.All)
        {
            var link = pages is null ? rule.HelpLink : $"{pages}/{rule.Id}.md";
            text.Append("| [").Append(rule.Id).Append("](").Append(link).Append(") | ").Append(MarkdownText.Escape(rule.Title)).Append(" | ")
                .Append(Words.Of(rule.DefaultSeverity)).Append(" | ").Append(MarkdownText.Escape(rule.JudgedBy)).Append(" |\n");
        }

        return text.ToString();
    }

    /// <summary>As JSON: <c>{"schema":"netra.ssot.rules/1","rules":[…]}</c>.</summary>
    public static string Json() => JsonText.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("schema", "netra.ssot.rules/1");
        json.WriteStartArray("rules");
        foreach (var rule in RuleCatalogue.All)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            json.WriteString("name", rule.Name);
            json.WriteString("title", rule.Title);
            json.WriteString("severity", Words.Of(rule.DefaultSeverity));
            json.WriteString("judgedBy", rule.JudgedBy);
            json.WriteString("message", rule.Message);
            json.WriteString("why", rule.Why);
            json.WriteString("remedy", rule.Remedy);
            json.WriteString("helpLink", rule.HelpLink);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    /// <summary>As text in columns.</summary>
    public static string Text()
    {
        var width = RuleCatalogue.All.Max(rule => rule.Title.Length);
        var text = new StringBuilder();
        foreach (var rule in RuleCatalogue.All)
        {
            text.Append(rule.Id).Append("  ").Append(rule.Title.PadRight(width)).Append("  ")
                .Append(Words.Of(rule.DefaultSeverity).PadRight(7)).Append("  ").Append(rule.JudgedBy).Append('\n');
        }

        return text.ToString();
    }
}
