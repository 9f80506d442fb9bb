using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.Core.Rules;
using Netra.Ssot.Core.Symbols;

namespace Netra.Ssot.Reporting.Tests;

/// <summary>Reports made of hand.</summary>
static class Sample
{
    public const string Root = "/repo";

    public static Judgement Judgement(
        RuleDefinition? rule = null,
        string file = "/repo/tests/A/Foo.cs",
        int line = 12,
        string message = "Environment.GetEnvironmentVariable reaches the process environment directly; use IsolatedEnvironment",
        string symbol = "M:A.Foo.Bar",
        string target = "M:System.Environment.GetEnvironmentVariable(System.String)",
        Severity severity = Severity.Error,
        FindingState state = FindingState.New,
        SourcePlace? place = null) => new(
            new Finding
            {
                Rule = rule ?? RuleCatalogue.EnvironmentAccess,
                Place = place ?? new(file, line, 9, line, 31),
                Message = message,
                Symbol = symbol,
                Target = target,
                Remedy = "use IsolatedEnvironment",
            },
            severity,
            state)
        {
            Scope = new("websocket", [], "P0", null, null, "realtime team"),
        };

    public static Report Report(params Judgement[] judgements) =>
        new(Root, [new Verdict("/repo/tests/A/A.csproj", "net10.0", judgements)]);

    public static Report Mixed() => new(
        Root,
        [
            new("/repo/tests/A/A.csproj", "net10.0",
            [
                Judgement(),
                Judgement(line: 14),
                Judgement(severity: Severity.Info, state: FindingState.Debt),
                Judgement(severity: Severity.None, state: FindingState.Exempt),
            ]),
            new("/elsewhere/B.csproj", "",
            [
                Judgement(RuleCatalogue.MissingLibrary, place: SourcePlace.TopOf("/elsewhere/B.csproj"), symbol: "", target: "Netra.Ssot.Testing"),
                Judgement(RuleCatalogue.HandWrittenDouble, file: "/repo/tests/A b/#1ü.cs", severity: Severity.Warning),
                Judgement(RuleCatalogue.TestBase, severity: Severity.Info, state: FindingState.Moved),
            ]),
        ],
        new(2, 14, 9));

    /// <summary>A report with something in every part.</summary>
    public static Report Full()
    {
        var mixed = Mixed();
        return new Report(
            Root,
            [
                .. mixed.Verdicts.Select(verdict => verdict with
                {
                    Judgements =
                    [
                        .. verdict.Judgements.Select((judgement, i) => judgement with
                        {
                            Exemption = judgement.State == FindingState.Exempt ? Bootstrap : null,
                            Scope = judgement.Scope! with { Name = Scopes[i % Scopes.Length], Deadline = new DateTime(2026, 7, 31, 0, 0, 0, DateTimeKind.Utc).AddDays(9 * (i % Scopes.Length)) },
                        }),
                    ],
                }),
            ],
            mixed.Assemblies)
        {
            Projects =
            [
                new("/repo/tests/A/A.csproj", ProjectKind.Test, new(8973, 3027, 12), new(400, 100, 1)),
                new("/repo/src/P/P.csproj", ProjectKind.Product, default, default),
                new("/repo/tests/Broken/Broken.csproj", null, default, default),
            ],
            SwitchedOff = [new("/repo/tests/Resting/Resting.csproj", "/repo/tests/Directory.Ssot.props", "moving house")],
            Exemptions = [Bootstrap, Exemption(10, "SSOT2003", "nothing is left of it", null)],
            Sources = new Dictionary<SourceKey, SourceLine>
            {
                [new("/repo/tests/A/Foo.cs", 12)] = SourceLine.Of("    var x = 1;", 5),
                [new("/repo/tests/A/Foo.cs", 14)] = SourceLine.Changed,
            },
            History = new([new(new(2026, 1, 2), 40), new(new(2026, 3, 4), 44), new(new(2026, 5, 6), 7)], ""),
        };
    }

    static readonly string[] Scopes = ["websocket", "the agents of the second house", "orders"];

    /// <summary>An exemption that covers something of <see cref="Full"/>.</summary>
    public static Exemption Bootstrap { get; } = Exemption(9, "SSOT2001", "bootstrap", 12, "tests/A/**", "tests/B/**");

    /// <summary>An exemption of the policy of the sample.</summary>
    public static Exemption Exemption(int line, string rule, string reason, int? matches, params string[] paths) => new(
        rule, [.. paths.Select(text => PathPattern.TryParse(text, out var path, out var error) ? path : throw new FormatException(error))], SymbolPattern.Parse("M:A.Foo.Bar"),
        reason, "ann", new DateTime(2027, 6, 30, 0, 0, 0, DateTimeKind.Utc), matches)
    {
        Place = new("/repo/Directory.Ssot.props", line, 5, line, 15),
    };
}
