using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Netra.Ssot.Core.Policies;

/// <summary>The digest of a policy: equal for policies that say the same, on every machine and in every culture.</summary>
public static class PolicyDigest
{
    /// <summary>SHA-256 over a canonical text of the policy, in lower-case hexadecimal. Paths on disk do not count, nor an order without meaning.</summary>
    public static string Of(Policy policy)
    {
        using var sha = SHA256.Create();
        var hex = new StringBuilder(64);
        foreach (var octet in sha.ComputeHash(Encoding.UTF8.GetBytes(Canonical(policy))))
            hex.Append(octet.ToString("x2", CultureInfo.InvariantCulture));
        return hex.ToString();
    }

    static string Canonical(Policy policy)
    {
        var text = new StringBuilder("netra.ssot.policy/1\n");
        text.Append(Line("mode", policy.Mode.ToString(), policy.OffReason));
        text.Append(Line("level", policy.AnalysisLevel.ToString(CultureInfo.InvariantCulture)));
        text.Append(Line("configurations", List(policy.Configurations)));
        Append(policy.Libraries, l => Line("library", [l.Name, l.Versions?.Text, .. l.File.Length > 0 ? [RootPath.Relative(policy.Root, l.File)] : (string[])[]]));
        Append(policy.TestBases, b => Line("base", b.Type, b.Framework?.ToString()));
        Append(policy.TestAttributes, a => Line("attribute", a));
        Append(policy.ForbiddenPackages, p => Line("package", p.Name, List(p.Ids), List(p.Assemblies), p.Versions?.Text, p.Use, p.Reason));
        Append(policy.ForbiddenApis, a => Line("api", a.Symbol.Text, a.Use, a.Reason));
        Append(policy.Rules, r => Line("rule", r.Id, r.Severity?.ToString(), r.Use));
        Append(policy.Exemptions, e => Line("exempt", e.Rule, Globs(e.Paths), e.Symbol?.Text, e.Reason, e.Owner, Day(e.Expires), e.Matches?.ToString(CultureInfo.InvariantCulture)));
        // Of two scopes that are equally specific the first one wins, so their order counts.
        foreach (var s in policy.Scopes)
            text.Append(Line("scope", s.Name, Globs(s.Paths), s.Priority, s.Severity?.ToString(), Day(s.Deadline), s.Owner));
        return text.ToString();

        void Append<T>(IEnumerable<T> entries, Func<T, string> line)
        {
            foreach (var entry in entries.Select(line).OrderBy(l => l, StringComparer.Ordinal))
                text.Append(entry);
        }
    }

    /// <summary>Each field with its length before it, so that no field can pass for two.</summary>
    static string Line(string kind, params string?[] fields)
    {
        var line = new StringBuilder(kind);
        foreach (var field in fields)
            line.Append('|').Append((field ?? "").Length.ToString(CultureInfo.InvariantCulture)).Append(':').Append(field);
        return line.Append('\n').ToString();
    }

    static string List(IEnumerable<string> values) => Line("", [.. values.OrderBy(v => v, StringComparer.Ordinal)]);

    static string Globs(IEnumerable<PathPattern> paths) => List(paths.Select(path => path.Text));

    static string? Day(DateTime? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
