using System.Globalization;
using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Policies.Shape;
using Netra.Ssot.Core.Rules;
using Netra.Ssot.Core.Symbols;

namespace Netra.Ssot.Core.Policies.Values;

/// <summary>Hands out one item's values, and tells the bad ones where they stand.</summary>
internal sealed class ItemValues(PolicyItem item, PolicySources sources, ProblemList problems)
{
    /// <summary>The item's name, checked for what a reader would not see.</summary>
    public string Name()
    {
        if (item.Include.Trim().Length != item.Include.Length || item.Include.Length == 0)
            Reject("has white space at the edge of its name; remove it");
        CheckLetters(item.Include, Reject);
        return item.Include;
    }

    /// <summary>A text on one line; empty without it.</summary>
    public string Text(string name)
    {
        var value = Raw(name);
        if (!Words.IsOneLine(value))
            Reject(name, "holds a line break or an invisible character; write it on one line");
        return value;
    }

    /// <summary>A list of names, <c>*</c> for any part; empty without it.</summary>
    public IReadOnlyList<string> Names(string name)
    {
        IReadOnlyList<string> names = [.. MSBuildText.Split(Raw(name))];
        foreach (var entry in names)
            CheckLetters(entry, fault => Reject(name, fault));
        return names;
    }

    /// <summary>A list of globs; empty without it.</summary>
    public IReadOnlyList<PathPattern> Paths(string name)
    {
        var paths = new List<PathPattern>();
        foreach (var entry in MSBuildText.Split(Raw(name)))
        {
            if (PathPattern.TryParse(entry, out var path, out var error))
                paths.Add(path);
            else
                Reject(name, "is bad: " + error);
        }

        return paths;
    }

    /// <summary>The absolute path of one file under the root; empty without it.</summary>
    public string File(string name, string root)
    {
        var value = Raw(name);
        if (value.Length == 0)
            return "";

        if (!PathPattern.TryParse(value, out var path, out var error))
            Reject(name, "is bad: " + error);
        else if (path.HasWildcard)
            Reject(name, $"{Words.Quote(value)} may be many files; name one");
        else
            return RootPath.Absolute(root, value.Replace('\\', '/'));
        return "";
    }

    /// <summary>A range of versions; null without it.</summary>
    public VersionRange? Versions(string name)
    {
        var value = Raw(name);
        if (value.Length == 0)
            return null;
        if (!VersionRange.TryParse(value, out var range, out var error))
            Reject(name, "is bad: " + error);
        return range;
    }

    /// <summary>Where the item stands.</summary>
    public SourcePlace Place => sources.PlaceOf(item);

    /// <summary>A whole number from 0; null without it.</summary>
    public int? Count(string name)
    {
        var value = Raw(name);
        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            return count;
        if (value.Length > 0)
            Reject(name, $"{Words.Quote(value)} is not a whole number");
        return null;
    }

    /// <summary>A day; null without it.</summary>
    public DateTime? Date(string name)
    {
        var value = Raw(name);
        if (value.Length == 0)
            return null;

        const DateTimeStyles styles = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        if (DateTime.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, styles, out var date))
            return date;

        Reject(name, $"{Words.Quote(value)} is not a day; write it as 2027-06-30");
        return null;
    }

    /// <summary>A severity; null without it.</summary>
    public Severity? Severity(string name) => OneOf<Severity>(name, [Findings.Severity.None, Findings.Severity.Info, Findings.Severity.Warning, Findings.Severity.Error]);

    /// <summary>One of some words, without case; null without it.</summary>
    public T? OneOf<T>(string name, T[] values) where T : struct, Enum
    {
        var value = Raw(name);
        if (value.Length == 0)
            return null;

        foreach (var candidate in values)
        {
            if (PolicyVocabulary.Is(value, candidate.ToString()))
                return candidate;
        }

        Reject(name, $"{Words.Quote(value)} is not one of {string.Join(", ", values)}{Words.DidYouMean(value, values.Select(v => v.ToString()))}");
        return null;
    }

    /// <summary>The symbol that the item's name is; null when it is none.</summary>
    public SymbolPattern? Symbol(bool isType)
    {
        if (!SymbolPattern.TryParse(item.Include, out var symbol, out var error))
            Reject("is bad: " + error);
        else if (isType && symbol.Kind != SymbolPatternKind.Type)
            Reject("is not a type; write it as T:Namespace.Type");
        else
            Name();
        return symbol;
    }

    /// <summary>The symbol in a metadata; null without it.</summary>
    public SymbolPattern? Symbol(string name)
    {
        var value = Raw(name);
        if (value.Length == 0)
            return null;

        if (SymbolPattern.TryParse(value, out var symbol, out var error))
            CheckLetters(value, fault => Reject(name, fault));
        else
            Reject(name, "is bad: " + error);
        return symbol;
    }

    /// <summary>The rule whose id the item's name is; null when there is none.</summary>
    public RuleDefinition? Rule()
    {
        var rule = RuleCatalogue.Find(item.Include);
        if (rule is null)
            Reject("is not the id of a rule" + Words.DidYouMean(item.Include, RuleCatalogue.All.Select(r => r.Id)));
        return rule;
    }

    /// <summary>Tells that the item as a whole is bad.</summary>
    public void Reject(string fault) =>
        problems.Add(sources.PlaceOf(item), $"{item.Kind} {Words.Quote(item.Include)} {fault}");

    /// <summary>Tells that a metadata is bad.</summary>
    public void Reject(string name, string fault) =>
        problems.Add(sources.PlaceOf(item, name), $"{name} of {item.Kind} {Words.Quote(item.Include)} {fault}");

    static void CheckLetters(string text, Action<string> reject)
    {
        if (!Words.IsOneLine(text))
            reject("holds an invisible character; type it anew");
        else if (LookAlike.Find(text) is { } stranger)
            reject($"mixes Latin letters with '{stranger}' (U+{(int)stranger:X4}), which looks like one; type it anew");
    }

    string Raw(string name) => item.Metadata.TryGetValue(name, out var value) ? value.Trim() : "";
}
