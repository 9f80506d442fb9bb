using System.CommandLine;
using Netra.Ssot.Core.Rules;
using Netra.Ssot.Reporting.Docs;
using Netra.Ssot.Reporting.Formats;
using Spectre.Console;

namespace Netra.Ssot.Cli.Commands;

/// <summary><c>dotnet ssot rules</c>: the catalogue.</summary>
static class RulesCommand
{
    public static Command Create(Session session)
    {
        var format = new Option<string>("--format") { Description = "text, markdown or json.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "markdown", "json");
        var docs = new Option<string?>("--write-docs") { Hidden = true, HelpName = "DIR" };
        var readme = new Option<string?>("--write-readme") { Hidden = true, HelpName = "FILE" };
        var command = new Command("rules", "Lists every rule with its default severity and what it is judged by.") { format, docs, readme };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(docs) is { } folder)
                WritePages(session.PathOf(folder));
            if (parsed.GetValue(readme) is { } file)
                WriteTable(session.PathOf(file));
            if (parsed.GetValue(docs) is null && parsed.GetValue(readme) is null)
                Tell(session, parsed.GetValue(format)!);
            return ExitCode.Clean;
        });
        return command;
    }

    static void Tell(Session session, string format)
    {
        if (format == "text" && session.IsInteractive)
            session.Pretty().Write(Table());
        else
            session.Output.Write(format switch { "markdown" => RuleTable.Markdown(), "json" => RuleTable.Json(), _ => RuleTable.Text() });
    }

    static Table Table()
    {
        var table = new Table().RoundedBorder().AddColumns("id", "rule", "default", "judged by");
        foreach (var rule in RuleCatalogue.All)
            table.AddRow(Markup.Escape(rule.Id), Markup.Escape(rule.Title), Words.Of(rule.DefaultSeverity), Markup.Escape(rule.JudgedBy));
        return table;
    }

    static void WritePages(string folder)
    {
        foreach (var rule in RuleCatalogue.All)
        {
            var path = Path.Combine(folder, rule.Id + ".md");
            UserFile.Write(path, RulePage.Update(File.Exists(path) ? File.ReadAllText(path) : "", rule));
        }
    }

    static void WriteTable(string path)
    {
        var page = File.Exists(path) ? File.ReadAllText(path) : throw new UsageException($"'{path}' does not exist; name the page that holds the table");
        if (RuleTable.Block.Read(page) is null)
            throw new UsageException($"'{path}' has no {RuleTable.Block.Begin} and {RuleTable.Block.End}; add both lines where the table belongs");
        UserFile.Write(path, RuleTable.Block.Replace(page, RuleTable.Markdown("docs/rules")));
    }
}
