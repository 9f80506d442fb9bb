using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.Core.Rules;

namespace Netra.Ssot.Core.Tests.Rules.Code;

/// <summary>Facts and policies made by hand, and what the judge with all rules says of them.</summary>
static class Given
{
    public const string Own = "Acme.Tests";
    public const string ProjectFile = "/repo/Acme.Tests/Acme.Tests.csproj";

    public static Policy Policy { get; } = new()
    {
        File = "/repo/Directory.Ssot.props",
        Root = "/repo",
        Libraries = [new("Acme.Testing", null)],
        TestBases = [new("T:Acme.Testing.SsotTestCase", TestFramework.MSTest)],
    };

    public static TypeLink SsotBase { get; } = new("T:Acme.Testing.SsotTestCase", "Acme.Testing");

    /// <summary>Facts of a test assembly with a well-based test, so that a rule under test is the only one with something to say.</summary>
    public static CodeFacts Facts { get; } = new()
    {
        Assembly = new(Own, "1.0.0.0", "8f0e3a86-54a5-4a0e-8d5b-0d1c5d1d7b60"),
        References = ["System.Runtime", "Acme.Testing"],
        Types = [TestClass("T:Acme.CleanTests", 900) with { Bases = [SsotBase] }],
        TestMethods = 1,
        TestsReachLibrary = true,
    };

    public static PathPattern Glob(string text) => PathPattern.TryParse(text, out var pattern, out _) ? pattern : throw new FormatException(text);

    public static SourcePlace At(int line) => new("/repo/Acme.Tests/File.cs", line, 5, line, 20);

    public static ApiUse Use(string target, string assembly = "System.Runtime", UseKind kind = UseKind.Call, string member = "M:Acme.C.M", int line = 1) =>
        new(target, assembly, kind, member, At(line));

    public static UseInput Text(string text, int argument = 0, int? line = null) => new(argument, text, IsType: false, line is { } at ? At(at) : null);

    public static UseInput TypeInput(string type, int argument = 0, int? line = null) => new(argument, type, IsType: true, line is { } at ? At(at) : null);

    public static LiteralUse Literal(string text, string member = "M:Acme.C.M", int line = 1) => new(text, member, At(line));

    public static TypeFact Type(string id, int line) => new(id, id.Substring(id.LastIndexOf('.') + 1), At(line));

    public static TypeFact TestClass(string id, int line, params TestFramework[] frameworks) => Type(id, line) with
    {
        TestFrameworks = frameworks.Length > 0 ? frameworks : [TestFramework.MSTest],
        DeclaresTests = true,
    };

    public static CodeCase Case(CodeFacts facts, Policy? policy = null, ProjectKind kind = ProjectKind.Test) =>
        new(policy ?? Policy, kind, ProjectFile, facts, ["Acme.Testing"]) { ReferencesLibrary = true };

    public static IReadOnlyList<Finding> Judge(CodeFacts facts, Policy? policy = null, ProjectKind kind = ProjectKind.Test) =>
        Core.Rules.Judge.WithAllRules.JudgeCode(Case(facts, policy, kind));

    public static IReadOnlyList<Finding> JudgeUses(params ApiUse[] uses) => Judge(Facts with { Uses = uses });

    public static IReadOnlyList<Finding> JudgeTypes(params TypeFact[] types) => Judge(Facts with { Types = types });

    /// <summary>The policy with a replacement for one rule.</summary>
    public static Policy Using(string rule, string use) => Policy with { Rules = [new RuleSetting(rule, null, use)] };
}
