using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Netra.Ssot.Inspection.Sources;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Inspection.Tests.Sources;

/// <summary>Our small lexer against the compiler's parser, over this repository's own sources.</summary>
[TestClass]
public sealed class RoslynAgreementTests : GateTestCase
{
    static readonly CSharpParseOptions Options = new(LanguageVersion.Preview);

    [TestMethod]
    public void EveryTypeOfTheRepository_IsFoundWhereRoslynSeesIt()
    {
        var seen = 0;
        foreach (var (text, root) in OwnSources())
        {
            foreach (var name in root.DescendantNodes().Select(TypeNameOf).OfType<SyntaxToken>().DistinctBy(token => KeyOf(token.Parent!)))
            {
                Assert.AreEqual(SpanOf(name), DeclarationFinder.FindType(text, QueryOf(name.Parent!)), $"{text.Path}: {name.Text}");
                seen++;
            }
        }

        Assert.IsGreaterThan(50, seen);
    }

    [TestMethod]
    public void EveryMethodOfTheRepository_IsFoundWhereRoslynSeesIt()
    {
        var seen = 0;
        foreach (var (text, root) in OwnSources())
        {
            var methods = root.DescendantNodes().OfType<MethodDeclarationSyntax>()
                .DistinctBy(m => (KeyOf(m.Parent!), m.Identifier.ValueText, m.ParameterList.Parameters.Count));
            foreach (var method in methods)
            {
                var found = DeclarationFinder.FindMethod(
                    text, QueryOf(method.Parent!), method.Identifier.ValueText, method.ParameterList.Parameters.Count);
                Assert.AreEqual(SpanOf(method.Identifier), found, $"{text.Path}: {method.Identifier.Text}");
                seen++;
            }
        }

        Assert.IsGreaterThan(100, seen);
    }

    [TestMethod]
    public void EveryIdentifierOfTheRepository_OccursWhereRoslynSeesIt()
    {
        foreach (var (text, root) in OwnSources())
            ExpectIdentifiers(text, root);
    }

    [TestMethod]
    public void GeneratedExpressions_OccurWhereRoslynSeesThem()
    {
        var compared = 0;
        for (var seed = 0; seed < 5_000; seed++)
        {
            var source = $"class C {{ object M() => {new ExpressionSource(seed).Next(4)}; }}";
            var tree = CSharpSyntaxTree.ParseText(source, Options);
            if (tree.GetDiagnostics().Any(d => d.Severity == DiagnosticSeverity.Error))
                continue;

            ExpectIdentifiers(new(SourceLanguage.CSharp, $"seed {seed}: {source}", source, new HashSet<string>()), tree.GetRoot());
            compared++;
        }

        Assert.IsGreaterThan(2_500, compared);
    }

    static void ExpectIdentifiers(SourceText text, SyntaxNode root)
    {
        var identifiers = root.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken) && !InNameOf(token)
            // The same spelling may be a keyword elsewhere, which is no identifier for Roslyn.
            && SyntaxFacts.GetContextualKeywordKind(token.ValueText) == SyntaxKind.None);
        foreach (var group in identifiers.GroupBy(token => token.ValueText))
        {
            var found = OccurrenceFinder.Find(text, new(1, 1, int.MaxValue, 1), group.Key);
            Assert.AreEqual(string.Join('\n', group.Select(SpanOf)), string.Join('\n', found), $"{text.Path}: {group.Key}");
        }
    }

    static IEnumerable<(SourceText Text, SyntaxNode Root)> OwnSources()
    {
        var files = new[] { "src", "tests" }.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories));
        foreach (var file in files)
        {
            var text = File.ReadAllText(file);
            yield return (new(SourceLanguage.CSharp, file, text, new HashSet<string>()), CSharpSyntaxTree.ParseText(text, Options).GetRoot());
        }
    }

    static SyntaxToken? TypeNameOf(SyntaxNode node) => node switch
    {
        BaseTypeDeclarationSyntax type when type is not ExtensionBlockDeclarationSyntax => type.Identifier,
        DelegateDeclarationSyntax type => type.Identifier,
        _ => null,
    };

    static TypeQuery QueryOf(SyntaxNode type)
    {
        var path = type.AncestorsAndSelf().Where(node => TypeNameOf(node) is not null).Reverse()
            .Select(node => new TypeName(TypeNameOf(node)!.Value.ValueText, ArityOf(node)));
        var namespaces = type.Ancestors().OfType<BaseNamespaceDeclarationSyntax>().Reverse().Select(n => n.Name.ToString());
        return new(string.Join('.', namespaces), [.. path]);
    }

    static string KeyOf(SyntaxNode type) => QueryOf(type) is var query ? query.Namespace + "|" + string.Join('+', query.Path) : "";

    static int ArityOf(SyntaxNode node) => node switch
    {
        TypeDeclarationSyntax type => type.Arity,
        DelegateDeclarationSyntax type => type.Arity,
        _ => 0,
    };

    static bool InNameOf(SyntaxToken token) => token.Parent!.Ancestors().OfType<InvocationExpressionSyntax>()
        .Any(call => call.Expression is IdentifierNameSyntax { Identifier.ValueText: "nameof" } && call.ArgumentList.Span.Contains(token.Span));

    static TextSpan SpanOf(SyntaxToken token)
    {
        var span = token.GetLocation().GetLineSpan().Span;
        return new(span.Start.Line + 1, span.Start.Character + 1, span.End.Line + 1, span.End.Character + 1);
    }
}
