using System.Globalization;
using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Policies.Shape;
using static Netra.Ssot.Core.Policies.PolicyVocabulary;

namespace Netra.Ssot.Core.Policies.Values;

/// <summary>Composes the policy from its values. It counts only when no problem was told on the way.</summary>
internal static class PolicyComposer
{
    static readonly TestFramework[] Frameworks = [TestFramework.MSTest, TestFramework.XUnit, TestFramework.NUnit];

    /// <summary>Composes the policy.</summary>
    public static Policy Compose(PolicyInput input, PolicyValues values, IReadOnlyList<PolicyItem> items)
    {
        var mode = ReadMode(input, values);
        foreach (var flag in (string[])[Sarif, PolicyVocabulary.CI, AnalyzersInBuild])
            CheckFlag(input, values, flag);

        return new()
        {
            File = input.File,
            Root = input.Root,
            Mode = mode,
            OffReason = ReadOffReason(input, values, mode),
            AnalysisLevel = ReadLevel(input, values),
            Configurations = [.. MSBuildText.Split(values.Decisive(input, Configurations, ""))],
            IsCI = ReadServer(input, values),
            Libraries = [.. Each(Library, item => new SsotLibrary(item.Name(), item.Versions(PolicyVocabulary.Version))
            {
                File = item.File(PolicyVocabulary.Path, input.Root),
                Place = item.Place,
            })],
            TestBases = [.. Each(TestBase, item => new SsotTestBase(item.Symbol(isType: true)?.Text ?? "", item.OneOf(Framework, Frameworks)))],
            TestAttributes = [.. Each(TestAttribute, item => item.Symbol(isType: true)?.Text ?? "")],
            ForbiddenPackages = [.. Each(PolicyVocabulary.ForbiddenPackage, ReadPackage)],
            ForbiddenApis = [.. Each(PolicyVocabulary.ForbiddenApi, ReadApi).OfType<ForbiddenApi>()],
            Rules = [.. Each(Rule, ReadRule)],
            Scopes = [.. Each(PolicyVocabulary.Scope, ReadScope)],
            Exemptions = [.. Each(Exempt, ReadExemption)],
        };

        IEnumerable<T> Each<T>(string kind, Func<ItemValues, T> read) =>
            items.Where(item => Is(item.Kind, kind)).Select(item => read(values.Of(item)));
    }

    static ForbiddenPackage ReadPackage(ItemValues item)
    {
        var name = item.Name();
        var ids = item.Names(Ids);
        return new(name, ids.Count > 0 ? ids : [name], item.Names(Assemblies), item.Versions(Versions), item.Text(Use), item.Text(Reason));
    }

    static ForbiddenApi? ReadApi(ItemValues item)
    {
        var symbol = item.Symbol(isType: false);
        var (use, reason) = (item.Text(Use), item.Text(Reason));
        return symbol is null ? null : new(symbol, use, reason) { Place = item.Place };
    }

    static RuleSetting ReadRule(ItemValues item)
    {
        var rule = item.Rule();
        var severity = item.Severity(Severity);
        // A policy that could soften what guards the gate could switch it off unseen.
        if (severity is not null && rule is { IsConfigurable: false })
            item.Reject(Severity, "cannot be changed: the rule guards the gate itself; remove it");
        return new(rule?.Id ?? "", severity, item.Text(Use));
    }

    static Scope ReadScope(ItemValues item)
    {
        var scope = new Scope(item.Name(), item.Paths(Paths), item.Text(Priority), item.Severity(Severity), item.Date(Deadline), item.Text(Owner)) { Place = item.Place };
        if (item.Names(Paths).Count == 0)
            item.Reject("has no Paths, so nothing lies in it; write the globs of its files");
        return scope;
    }

    static Exemption ReadExemption(ItemValues item)
    {
        var rule = item.Rule();
        if (rule is { IsConfigurable: false })
            item.Reject("cannot be exempted: the rule guards the gate itself; remove it");
        return new(rule?.Id ?? "", item.Paths(Paths), item.Symbol(Symbol), item.Text(Reason), item.Text(Owner), item.Date(Expires), item.Count(Matches))
        {
            Place = item.Place,
        };
    }

    static PolicyMode ReadMode(PolicyInput input, PolicyValues values)
    {
        PolicyMode[] modes = [PolicyMode.Enforce, PolicyMode.Audit, PolicyMode.Off];
        var value = values.Decisive(input, Mode, "enforce");
        foreach (var mode in modes)
        {
            if (Is(value, mode.ToString()))
                return mode;
        }

        values.Reject(Mode, value, $"{Words.Quote(value)} is not one of enforce, audit, off{Words.DidYouMean(value, ["enforce", "audit", "off"])}");
        return PolicyMode.Enforce;
    }

    static string ReadOffReason(PolicyInput input, PolicyValues values, PolicyMode mode)
    {
        var reason = values.Decisive(input, OffReason, "");
        if (mode == PolicyMode.Off && reason.Length == 0)
            values.Reject(Mode, "off", "is off without a reason; say why in SsotOffReason");
        return reason;
    }

    static int ReadLevel(PolicyInput input, PolicyValues values)
    {
        var value = values.Decisive(input, AnalysisLevel, "1");
        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var level) && level > 0)
            return level;

        values.Reject(AnalysisLevel, value, $"{Words.Quote(value)} is not a level; write a whole number from 1");
        return 1;
    }

    /// <summary>A machine may say that it is a server, of which more is asked; that it is none, only the policy may say.</summary>
    static bool? ReadServer(PolicyInput input, PolicyValues values)
    {
        var value = values.Property(input, PolicyVocabulary.CI);
        if (!Is(value, "true"))
            value = values.Decisive(input, PolicyVocabulary.CI, "");
        return value.Length == 0 ? null : Is(value, "true");
    }

    static void CheckFlag(PolicyInput input, PolicyValues values, string name)
    {
        var value = values.Property(input, name);
        if (value.Length > 0 && !Is(value, "true") && !Is(value, "false"))
            values.Reject(name, value, $"{Words.Quote(value)} is not one of true, false");
    }
}
