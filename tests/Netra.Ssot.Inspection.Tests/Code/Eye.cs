using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Symbols;
using Netra.Ssot.Inspection.Code;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Inspection.Tests.Code;

/// <summary>Looks at fixtures with the watches that the tests need.</summary>
static class Eye
{
    public static Watch Environment { get; } = new() { Apis = [SymbolPattern.Parse("T:System.Environment")], Origin = SymbolOrigin.Platform };

    public static CodeFacts Look(CompiledFixture fixture, params Watch[] watches) =>
        Look(fixture, new Watchlist { Watches = watches }).Facts;

    public static InspectionResult Look(CompiledFixture fixture, Watchlist watchlist) => AssemblyInspector.Inspect(new()
    {
        AssemblyPath = fixture.AssemblyPath,
        ReferencePaths = fixture.ReferencePaths,
        Watchlist = watchlist,
    });

    public static Watch Apis(params string[] patterns) => new() { Apis = [.. patterns.Select(SymbolPattern.Parse)] };

    /// <summary>What the facts say of the marked places, in the form of the marks.</summary>
    public static IReadOnlyList<ExpectedSpan> Spans(IEnumerable<SourcePlace> places) =>
        [.. places.Select(place => new ExpectedSpan("", place.File, place.Line, place.Column, place.EndLine, place.EndColumn))];

    public static void SeesWhatIsMarked(string source, Watch watch, FixtureOptions? options = null)
    {
        using var fixture = CompiledFixture.CSharp(source, options);
        var facts = Look(fixture, watch);
        CollectionAssert.AreEqual(Array.Empty<Unreadable>(), facts.Unreadable.ToArray());
        CollectionAssert.AreEqual(fixture.Expected.ToArray(), Spans(facts.Uses.Select(use => use.Place)).ToArray(), string.Join('\n', facts.Uses));
    }
}
