using Netra.Ssot.Inspection.Sources;

namespace Netra.Ssot.Inspection.Tests.Sources;

/// <summary>A source with its expected places marked as <c>[|…|]</c>, and the statement, where it matters, between <c>⟦</c> and <c>⟧</c>.</summary>
sealed class Marked
{
    Marked(SourceText text, IReadOnlyList<TextSpan> places, TextSpan statement)
    {
        Text = text;
        Places = places;
        Statement = statement;
    }

    public SourceText Text { get; }

    public IReadOnlyList<TextSpan> Places { get; }

    public TextSpan Statement { get; }

    public static Marked CSharp(string source, params string[] defines) => Of(SourceLanguage.CSharp, source, defines);

    public static Marked FSharp(string source, params string[] defines) => Of(SourceLanguage.FSharp, source, defines);

    public static Marked VisualBasic(string source, params string[] defines) => Of(SourceLanguage.VisualBasic, source, defines);

    /// <summary>Compares as text, so that a failure shows all places.</summary>
    public void Expect(IEnumerable<TextSpan> actual) =>
        Assert.AreEqual(string.Join('\n', Places), string.Join('\n', actual), Text.Text);

    public void ExpectType(string @namespace, params string[] path) =>
        Expect(DeclarationFinder.FindType(Text, Query(@namespace, path)));

    public void ExpectMethod(TypeQuery type, string method, int parameters) =>
        Expect(DeclarationFinder.FindMethod(Text, type, method, parameters));

    public void ExpectOccurrences(string identifier) => Expect(OccurrenceFinder.Find(Text, Statement, identifier));

    /// <param name="path">Names with their arity behind a backtick.</param>
    public static TypeQuery Query(string @namespace, params string[] path) =>
        new(@namespace, [.. path.Select(name => name.Split('`')).Select(parts => new TypeName(parts[0], parts.Length > 1 ? int.Parse(parts[1]) : 0))]);

    void Expect(TextSpan? actual) => Expect(actual is { } span ? [span] : []);

    static Marked Of(SourceLanguage language, string source, string[] defines)
    {
        var text = new System.Text.StringBuilder();
        var places = new List<TextSpan>();
        var (line, column) = (1, 1);
        (int Line, int Column) place = default, statement = (1, 1), end = (int.MaxValue, 1);
        for (var i = 0; i < source.Length; i++)
        {
            switch (source[i], i + 1 < source.Length ? source[i + 1] : '\0')
            {
                case ('[', '|'):
                    place = (line, column);
                    i++;
                    continue;
                case ('|', ']'):
                    places.Add(new(place.Line, place.Column, line, column));
                    i++;
                    continue;
                case ('⟦', _):
                    statement = (line, column);
                    continue;
                case ('⟧', _):
                    end = (line, column);
                    continue;
            }

            text.Append(source[i]);
            (line, column) = source[i] == '\n' ? (line + 1, 1) : (line, column + 1);
        }

        var content = new SourceText(language, "/src/File", text.ToString(), defines.ToHashSet());
        return new(content, places, new(statement.Line, statement.Column, end.Line, end.Column));
    }
}
