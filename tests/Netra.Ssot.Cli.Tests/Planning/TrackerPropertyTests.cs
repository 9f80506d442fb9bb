using System.Text.RegularExpressions;
using Netra.Ssot.Cli.Planning;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Cli.Tests.Planning;

/// <summary>Whatever people write and wherever: not a byte of it is lost, and a further run changes nothing.</summary>
[TestClass]
public sealed class TrackerPropertyTests : GateTestCase
{
    static readonly string[] Notes =
    [
        "", "  - a note", "text with `code`", "- [ ] ask Bob", "## My own heading", "<!-- ssot:file -->", "<!-- a comment -->", "\t\u00e9\u4e2d\ud83d\ude00", "> quote",
        "- [x] done by hand", "   ", "<<<<<<< ours",
    ];

    static MigrationPlan Plan(Random random)
    {
        var names = new[] { "a", "b", "c", "d", "e", "f" };
        var taken = new HashSet<string>();
        var scopes = new[] { "one", "two", "" }.Where(_ => random.Next(4) > 0).Select(scope => new PlannedScope(
            scope, "P1", [.. names.Where(_ => random.Next(3) == 0).Where(taken.Add).Select(name => new PlannedFile($"tests/{name}.cs", ["p"], [new("SSOT2001", random.Next(1, 5))], 0))]));
        return new([.. scopes.Where(scope => scope.Files.Count > 0)], new HashSet<string> { "p" });
    }

    static string Annotate(Random random, string text, List<string> written)
    {
        var lines = text.Split('\n').ToList();
        for (var i = random.Next(5); i > 0; i--)
        {
            var note = Notes[random.Next(Notes.Length)] + (random.Next(2) == 0 ? "" : $" {written.Count}");
            written.Add(note);
            var at = random.Next(lines.Count);
            if (TrackerLine.Read(lines[at]) is null)
                lines.Insert(at, note);
            else if (random.Next(2) == 0)
                lines[at] += $" @{random.Next(100)}";
            else
                lines[at] = lines[at].Replace(" <!--", $" #{random.Next(100)} <!--");
        }

        return string.Join('\n', lines);
    }

    static List<string> Foreign(string text) => [.. text.Split('\n').Where(line => TrackerLine.Read(line) is null && line.Length > 0)];

    /// <summary>What people wrote on the lines of the tool's.</summary>
    static List<string> Remarks(string text) => [.. Regex.Matches(text, "[@#][0-9]+").Select(match => match.Value)];

    /// <summary>The files that are left in a scope, as the tracker lists them.</summary>
    static List<string> Listed(string text, PlannedScope scope) =>
    [
        .. text.Split('\n').Select(TrackerLine.Read).OfType<TrackerLine>().SkipWhile(line => line.Kind != TrackerKind.Scope || line.Name != scope.Name).Skip(1)
            .TakeWhile(line => line.Kind != TrackerKind.Scope).Select(line => line.Name).Where(name => scope.Files.Any(file => file.File == name)),
    ];

    [TestMethod]
    public void NotesSurviveAndRunsAreIdempotent()
    {
        for (var seed = 0; seed < 400; seed++)
        {
            var random = new Random(seed);
            var text = "";
            for (var round = 0; round < 5; round++)
            {
                text = Annotate(random, text, []);
                var plan = Plan(random);

                var next = Tracker.Update(text, plan, _ => true).Text;

                CollectionAssert.AreEquivalent(
                    Foreign(text.Length > 0 ? text : Tracker.Update("", new([], new HashSet<string>()), _ => true).Text), Foreign(next), $"seed {seed}, round {round}");
                Assert.AreEqual(next, Tracker.Update(next, plan, _ => true).Text, $"seed {seed}, round {round}");
                CollectionAssert.AreEquivalent(Remarks(text), Remarks(next), $"seed {seed}, round {round}");
                foreach (var file in plan.Scopes.SelectMany(scope => scope.Files))
                    Assert.HasCount(1, next.Split('\n').Select(TrackerLine.Read).Where(line => line is { IsTicked: false } && line.Name == file.File && line.Findings == file.Findings), $"seed {seed}, round {round}");
                foreach (var scope in plan.Scopes)
                    CollectionAssert.AreEqual(scope.Files.Select(file => file.File).ToList(), Listed(next, scope), $"seed {seed}, round {round}\n{next}");
                text = next;
            }
        }
    }
}
