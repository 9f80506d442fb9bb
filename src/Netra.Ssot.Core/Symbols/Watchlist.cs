using System.Text;

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

    /// <summary>Adds a stable text of all of the above, for the key of cached facts.</summary>
    public void AppendTo(StringBuilder text)
    {
        foreach (var watch in Watches)
        {
            text.Append("w|").Append((int)watch.Origin).Append('|').Append(watch.Members).Append('|').Append(watch.TypeTokens).Append('|').Append(watch.TypeArguments).Append('|').Append(watch.Inputs).Append('|').Append(watch.Declarations).Append('|').Append(watch.AttributeArguments).Append('\n');
            foreach (var api in watch.Apis)
                Append(text, 'a', api.Text);
            foreach (var literal in watch.Literals)
                Append(text, 'l', literal);
            foreach (var companion in watch.Companions)
                Append(text, 'c', companion.Text);
            foreach (var literal in watch.CompanionLiterals)
                Append(text, 'd', literal);
        }

        foreach (var assembly in LibraryAssemblies)
            Append(text, 's', assembly);
        foreach (var attribute in TestAttributes)
            Append(text, 't', attribute);
        foreach (var word in TypeNameWords)
            Append(text, 'n', word);
    }

    static void Append(StringBuilder text, char kind, string value) => text.Append(kind).Append('|').Append(value).Append('\n');

    static void Append(StringBuilder text, char kind, LiteralPattern pattern) =>
        text.Append(kind).Append('|').Append((int)pattern.Match).Append(':').Append(pattern.Text).Append('\n');
}
