namespace Netra.Ssot.Core.Symbols;

/// <summary>Everything that the rules in force ask an eye to look for. Immutable.</summary>
public sealed record Watchlist
{
    /// <summary>The watches of all rules.</summary>
    public IReadOnlyList<Watch> Watches { get; init; } = [];

    /// <summary>The simple names of the SSOT library's assemblies: their public types have namesakes, their bases end a chain.</summary>
    public IReadOnlyList<string> LibraryAssemblies { get; init; } = [];

    /// <summary>Test attributes beside those of MSTest, xUnit and NUnit, as documentation ids (<c>T:TUnit.Core.TestAttribute</c>).</summary>
    public IReadOnlyList<string> TestAttributes { get; init; } = [];

    /// <summary>Whole PascalCase words that make a type's name worth reporting (Fake, Mock, …).</summary>
    public IReadOnlyList<string> TypeNameWords { get; init; } = [];

    /// <summary>A stable text of all of the above, for the key of cached facts.</summary>
    public string Fingerprint()
    {
        var text = new System.Text.StringBuilder();
        foreach (var watch in Watches)
        {
            text.Append("w|").Append(watch.Origin).Append('|').Append(watch.TypeTokens).Append('|').Append(watch.Inputs).Append('|').Append(watch.Declarations).Append('\n');
            Append(text, 'a', watch.Apis.Select(p => p.Text));
            Append(text, 'l', watch.Literals.Select(Describe));
            Append(text, 'c', watch.Companions.Select(p => p.Text));
            Append(text, 'd', watch.CompanionLiterals.Select(Describe));
        }

        Append(text, 's', LibraryAssemblies);
        Append(text, 't', TestAttributes);
        Append(text, 'n', TypeNameWords);
        return text.ToString();
    }

    static string Describe(LiteralPattern pattern) => pattern.Match + ":" + pattern.Text;

    static void Append(System.Text.StringBuilder text, char kind, IEnumerable<string> values)
    {
        foreach (var value in values)
            text.Append(kind).Append('|').Append(value).Append('\n');
    }
}
