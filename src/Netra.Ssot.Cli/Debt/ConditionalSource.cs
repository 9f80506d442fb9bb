using System.Text.RegularExpressions;

namespace Netra.Ssot.Cli.Debt;

/// <summary>Tells files of which one build configuration may show what another does not: by <c>#if</c>, by calls that the compiler leaves out, by a project's conditions.</summary>
static partial class ConditionalSource
{
    /// <summary>Whether it may. A file that is not there varies no more; one that cannot be read may.</summary>
    /// <param name="path">Absolute path of a source of any language, or of a project.</param>
    public static bool MayVary(string path)
    {
        try
        {
            if (!File.Exists(path))
                return false;

            var text = File.ReadAllText(path);
            return text.Contains("$(Configuration", StringComparison.OrdinalIgnoreCase) || OmittedCall().IsMatch(text)
                || Directive().Matches(text).Any(directive => Symbol().Matches(directive.Groups["condition"].Value).Any(DependsOnConfiguration));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }

    /// <summary>Target frameworks are all judged anyway.</summary>
    static bool DependsOnConfiguration(Match symbol) => !Word().IsMatch(symbol.Value) && !TargetFramework().IsMatch(symbol.Value);

    [GeneratedRegex(@"^[ \t]*#[ \t]*(?:if|elif|elseif)\b(?<condition>[^\r\n]*)", RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Directive();

    [GeneratedRegex(@"(?<![\w/])[A-Za-z_]\w*")]
    private static partial Regex Symbol();

    [GeneratedRegex("^(?:true|false|not|and|or|andalso|orelse|then)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"^(?:NET|NETFRAMEWORK|NETSTANDARD|NETCOREAPP|WINDOWS|ANDROID|IOS|MACCATALYST|MACOS|TVOS|BROWSER)[\d_]*(?:_?OR_GREATER)?$")]
    private static partial Regex TargetFramework();

    // System.Diagnostics.Debug is marked Conditional, arguments and all.
    [GeneratedRegex(@"\bDebug\s*\.\s*(?:Assert|Write|Print|Fail)")]
    private static partial Regex OmittedCall();
}
