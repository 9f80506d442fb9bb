using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Netra.Ssot.Core.Findings;

namespace Netra.Ssot.Reporting.Formats;

/// <summary>Names findings by what they are, not by where their lines happen to stand. One object counts the violations of one project.</summary>
sealed class Fingerprints(string root)
{
    /// <summary>The name of the fingerprint, with the version of its recipe.</summary>
    public const string Name = "ssotFinding/v1";

    readonly Dictionary<string, int> _ordinals = new(StringComparer.Ordinal);

    /// <summary>The fingerprint of the next finding; equal ones in one member differ by their ordinal.</summary>
    public string Next(Finding finding)
    {
        var key = string.Join('\t', finding.Rule.Id, ReportPaths.Relative(root, finding.Place.File), finding.Symbol, finding.Target);
        var ordinal = _ordinals[key] = _ordinals.GetValueOrDefault(key) + 1;
        var text = key + "\t" + ordinal.ToString(CultureInfo.InvariantCulture);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
