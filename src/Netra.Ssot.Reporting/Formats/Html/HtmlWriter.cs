using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text;

namespace Netra.Ssot.Reporting.Formats.Html;

/// <summary>Writes markup in which everything between braces is text: escaped by construction, control characters made visible.</summary>
sealed class HtmlWriter
{
    readonly StringBuilder _markup = new();

    /// <summary>Adds markup.</summary>
    public HtmlWriter Add([InterpolatedStringHandlerArgument("")] ref Markup markup) => this;

    /// <summary>Adds markup without text of others.</summary>
    public HtmlWriter Raw(string markup)
    {
        _markup.Append(markup);
        return this;
    }

    /// <summary>Adds a line of markup without text of others.</summary>
    public HtmlWriter Line(string markup) => Raw(markup).Raw("\n");

    /// <summary>Adds a path, which may be broken behind its slashes and between the names that dots join; never before an extension.</summary>
    public HtmlWriter Path(string path)
    {
        var start = 0;
        for (var end = 1; end < path.Length; end++)
        {
            if (path[end - 1] != '/' && !(path[end - 1] == '.' && char.IsUpper(path[end])))
                continue;

            Add($"{path[start..end]}").Raw("<wbr />");
            start = end;
        }

        return Add($"{path[start..]}");
    }

    /// <inheritdoc />
    public override string ToString() => _markup.ToString();

    /// <summary>The pieces of markup and text.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Markup(int literalLength, int formattedCount, HtmlWriter writer)
    {
        readonly StringBuilder _markup = writer._markup;

        /// <summary>The lengths are hints that a builder does not need.</summary>
        public int Hint => literalLength + formattedCount;

        public void AppendLiteral(string markup) => _markup.Append(markup);

        public void AppendFormatted(string? text) => _markup.Append(WebUtility.HtmlEncode(ConsoleText.Show(text ?? "")));

        public void AppendFormatted(int number) => _markup.Append(number.ToString("#,0", CultureInfo.InvariantCulture));

        public void AppendFormatted(double coordinate) => _markup.Append(coordinate.ToString("0.#", CultureInfo.InvariantCulture));
    }
}
