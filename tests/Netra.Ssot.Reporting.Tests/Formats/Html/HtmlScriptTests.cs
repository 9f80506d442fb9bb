using System.Net;
using System.Text.Json;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Rules;
using Netra.Ssot.Reporting.Formats.Html;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Reporting.Tests.Formats.Html;

/// <summary>The list of findings as a person uses it in a browser: each step types, chooses or clicks, and the rows that are shown are read back in their order.</summary>
[TestClass]
public sealed class HtmlScriptTests : GateTestCase
{
    /// <summary>Plays a person in a copy of the page, and leaves what was seen in it for the test to read.</summary>
    const string Person = """
        <script>
        {
          const seen = {}, form = document.getElementById('filter'), table = document.getElementById('list');
          const see = step => seen[step] = [...table.tBodies[0].rows].filter(row => row.checkVisibility()).map(row => row.querySelector('.place').textContent).join(' ');
          const set = (name, value) => { form.elements.namedItem(name).value = value; form.dispatchEvent(new Event('input', { bubbles: true })); };
          const click = column => table.tHead.rows[0].cells[column].querySelector('button').click();
          const sorted = () => [...table.tHead.rows[0].cells].map(head => head.getAttribute('aria-sort') ?? '-').join(' ');
          const steps = {
            begin: () => { seen.form = String(form.checkVisibility()); },
            search: () => set('text', '  SECOND  reads '),
            count: () => { seen.told = form.querySelector('output').textContent; },
            none: () => set('text', 'nowhere'),
            cleared: () => { set('text', ''); seen.silent = form.querySelector('output').textContent; },
            rule: () => set('1', 'SSOT2004'),
            'rule and state': () => set('0', 'new'),
            'without scope': () => { set('0', ''); set('1', ''); set('4', ' '); },
            'all again': () => set('4', ''),
            place: () => { click(2); seen.up = sorted(); },
            'place down': () => { click(2); seen.down = sorted(); },
            project: () => { click(3); seen.other = sorted(); },
            'state, filtered': () => { click(0); set('text', 'a.cs:'); },
            unsent: () => { seen.cancelled = String(!form.dispatchEvent(new Event('submit', { cancelable: true }))); },
          };
          for (const [name, step] of Object.entries(steps)) {
            try { step(); see(name); } catch (error) { seen[name] = String(error); }
          }
          document.body.insertAdjacentHTML('beforeend', '<pre id="seen"></pre>');
          document.getElementById('seen').textContent = JSON.stringify(seen);
        }
        </script>
        """;

    static Dictionary<string, string> _seen = [];

    [ClassInitialize]
    public static void UseThePage(TestContext context)
    {
        using var folder = new TemporaryFolder();
        Judgement At(string file, int line, string scope, RuleDefinition? rule = null, string message = "reads") =>
            Sample.Judgement(rule, $"/repo/{file}", line, message) with { Scope = scope.Length == 0 ? null : new(scope, [], "", null, null, "") };
        var report = new Report(Sample.Root,
        [
            new("/repo/A.csproj", "",
            [
                At("A.cs", 12, "web"), At("A.cs", 2, "web", message: "second reads"), At("b10.cs", 1, ""), At("b9.cs", 1, "web", RuleCatalogue.HandWrittenDouble),
                At("A.cs", 3, "", RuleCatalogue.HandWrittenDouble) with { State = FindingState.Debt, Severity = Severity.Info },
            ]),
            new("/repo/0.csproj", "", [At("ü.cs", 5, "web", message: "Second, and it reads")]),
        ]);
        var page = folder.Write("used.html", HtmlReport.Render(report).Replace("</body>", Person + "</body>"));
        var dom = Browser.Run(folder, "--dump-dom", page);
        var start = dom.LastIndexOf("<pre id=\"seen\">", StringComparison.Ordinal);
        Assert.IsGreaterThanOrEqualTo(0, start, "the page did not run to its end: " + dom);
        var text = dom[(start + "<pre id=\"seen\">".Length)..dom.IndexOf("</pre>", start, StringComparison.Ordinal)];
        _seen = JsonSerializer.Deserialize<Dictionary<string, string>>(WebUtility.HtmlDecode(text))!;
    }

    static void Expect(string step, params string[] places) => Assert.AreEqual(string.Join(' ', places), _seen[step], step);

    [TestMethod]
    public void Filter_IsThere_AndEverythingIsShown()
    {
        Expect("form", "true");
        Expect("begin", "ü.cs:5:9", "A.cs:12:9", "A.cs:2:9", "b10.cs:1:9", "b9.cs:1:9", "A.cs:3:9");
    }

    [TestMethod]
    public void Search_ShowsRowsWithAllWords_AndTellsHowMany()
    {
        Expect("search", "ü.cs:5:9", "A.cs:2:9");
        Expect("told", "2 of 6 shown");
        Expect("none");
        Expect("silent", "");
        Expect("cleared", _seen["begin"]);
    }

    [TestMethod]
    public void Choices_GoTogether()
    {
        Expect("rule", "b9.cs:1:9", "A.cs:3:9");
        Expect("rule and state", "b9.cs:1:9");
        Expect("without scope", "b10.cs:1:9", "A.cs:3:9");
        Expect("all again", _seen["begin"]);
    }

    [TestMethod]
    public void Heads_SortBothWays_NumbersAsNumbers_AndSayWhich()
    {
        Expect("place", "A.cs:2:9", "A.cs:3:9", "A.cs:12:9", "b9.cs:1:9", "b10.cs:1:9", "ü.cs:5:9");
        Expect("up", "- - ascending - -");
        Expect("place down", "ü.cs:5:9", "b10.cs:1:9", "b9.cs:1:9", "A.cs:12:9", "A.cs:3:9", "A.cs:2:9");
        Expect("down", "- - descending - -");
        Expect("project", _seen["begin"].Split(' '));
        Expect("other", "- - - ascending -");
    }

    [TestMethod]
    public void Order_HoldsUnderAFilter()
    {
        Expect("state, filtered", "A.cs:3:9", "A.cs:12:9", "A.cs:2:9");
        Expect("cancelled", "true");
    }
}
