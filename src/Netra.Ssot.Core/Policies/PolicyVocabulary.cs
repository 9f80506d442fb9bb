namespace Netra.Ssot.Core.Policies;

/// <summary>Every name that a policy may hold, in one place: the shape check, the reader, the tests and the documentation go by it.</summary>
public static class PolicyVocabulary
{
    /// <summary>The name of the policy file.</summary>
    public const string FileName = "Directory.Ssot.props";

    public const string Mode = "SsotMode";
    public const string OffReason = "SsotOffReason";
    public const string AnalysisLevel = "SsotAnalysisLevel";
    public const string Configurations = "SsotConfigurations";
    public const string Sarif = "SsotSarif";
    public const string CI = "SsotCI";
    public const string AnalyzersInBuild = "SsotAnalyzersInBuild";

    public const string Library = "SsotLibrary";
    public const string TestBase = "SsotTestBase";
    public const string TestAttribute = "SsotTestAttribute";
    public const string ForbiddenPackage = "SsotForbiddenPackage";
    public const string ForbiddenApi = "SsotForbiddenApi";
    public const string Rule = "SsotRule";
    public const string Scope = "SsotScope";
    public const string Exempt = "SsotExempt";

    public const string Version = "Version";
    public const string Path = "Path";
    public const string Framework = "Framework";
    public const string Ids = "Ids";
    public const string Assemblies = "Assemblies";
    public const string Versions = "Versions";
    public const string Use = "Use";
    public const string Reason = "Reason";
    public const string Severity = "Severity";
    public const string Paths = "Paths";
    public const string Priority = "Priority";
    public const string Deadline = "Deadline";
    public const string Owner = "Owner";
    public const string Symbol = "Symbol";
    public const string Expires = "Expires";
    public const string Matches = "Matches";

    /// <summary>The properties of a policy.</summary>
    public static IReadOnlyList<string> Properties { get; } =
        [Mode, OffReason, AnalysisLevel, Configurations, Sarif, CI, AnalyzersInBuild];

    /// <summary>The item kinds of a policy, each with its metadata; found without case, as MSBuild does.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Items { get; } =
        new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase)
        {
            [Library] = [Version, Path],
            [TestBase] = [Framework],
            [TestAttribute] = [],
            [ForbiddenPackage] = [Ids, Assemblies, Versions, Use, Reason],
            [ForbiddenApi] = [Use, Reason],
            [Rule] = [Severity, Use],
            [Scope] = [Paths, Priority, Severity, Deadline, Owner],
            [Exempt] = [Paths, Symbol, Reason, Owner, Expires, Matches],
        };

    /// <summary>Whether a name is one that a policy may use for its own intermediate values.</summary>
    internal static bool IsPrivate(string name) =>
        name.StartsWith("_", StringComparison.Ordinal) && !name.StartsWith("_Ssot", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether items of the kind are named by documentation ids, whose case counts.</summary>
    internal static bool IsNamedBySymbol(string kind) =>
        Is(kind, TestBase) || Is(kind, TestAttribute) || Is(kind, ForbiddenApi);

    /// <summary>Whether two names of MSBuild's are the same.</summary>
    internal static bool Is(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    /// <summary>What makes two items of a policy the same one.</summary>
    /// <remarks>An exemption is named by its rule, of which there may be many: it is the same one when its paths and symbol are, too.</remarks>
    internal static string KeyOf(string kind, string include, Func<string, string> metadata)
    {
        var key = kind.ToUpperInvariant() + "\n" + (IsNamedBySymbol(kind) ? include : include.ToUpperInvariant());
        return Is(kind, Exempt) ? key + "\n" + metadata(Paths).ToUpperInvariant() + "\n" + metadata(Symbol) : key;
    }
}
