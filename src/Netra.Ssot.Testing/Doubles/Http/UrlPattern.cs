using System.Text.RegularExpressions;

namespace Netra.Ssot.Testing;

/// <summary>A path or an absolute address; * stands for characters of one segment. The query counts when the pattern has one.</summary>
sealed class UrlPattern
{
    readonly string _text;
    readonly bool _isPath;
    readonly bool _hasQuery;
    readonly Regex _regex;

    public UrlPattern(string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        _text = text;
        _isPath = text[0] == '/';
        if (!_isPath && !(Uri.TryCreate(text, UriKind.Absolute, out var absolute) && absolute.Scheme is "http" or "https"))
            throw new ArgumentException($"'{text}' is neither a path that begins with / nor an absolute http address", nameof(text));
        _hasQuery = text.Contains('?');
        _regex = new($"^{Regex.Escape(text).Replace(@"\*", "[^/?]*")}$", RegexOptions.CultureInvariant | (_isPath ? RegexOptions.None : RegexOptions.IgnoreCase));
    }

    public bool Matches(Uri uri)
    {
        var address = _isPath ? uri.AbsolutePath : uri.GetLeftPart(UriPartial.Path);
        return _regex.IsMatch(_hasQuery ? address + uri.Query : address);
    }

    public override string ToString() => _text;
}
