using Netra.Ssot.Core.Facts.Repository;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Netra.Ssot.Cli.Repositories.Scripts;

/// <summary>A script in a scalar of YAML, read where it stands in the file, whatever the scalar's style does to its lines.</summary>
static class YamlScalars
{
    public static IReadOnlyList<ScriptCommand> Read(ScriptText script, YamlScalarNode scalar, ShellDialect dialect)
    {
        var isBlock = scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded;
        var isQuoted = scalar.Style is ScalarStyle.DoubleQuoted or ScalarStyle.SingleQuoted;
        var start = isBlock ? script.StartOf((int)scalar.Start.Line + 1) : Offset(script, scalar.Start) + (isQuoted ? 1 : 0);
        var end = Math.Max(start, Math.Min(Offset(script, scalar.End), script.Text.Length) - (isQuoted ? 1 : 0));

        var mask = new Mask(script.Text).Keep(start, end).FillExpressions(start, end);
        if (scalar.Style != ScalarStyle.Literal)
            mask.Fold(start, end);
        if (scalar.Style == ScalarStyle.DoubleQuoted)
            mask.Unescape(start, end);
        return ShellLexer.Read(script, mask.ToString(), dialect, start, end);
    }

    /// <summary>A scalar as one word, at its place.</summary>
    public static ScriptWord Word(ScriptText script, YamlScalarNode scalar, string text)
    {
        var start = Offset(script, scalar.Start);
        return new(text, script.Place(start, Offset(script, scalar.End)));
    }

    static int Offset(ScriptText script, Mark mark) => Math.Min(script.StartOf((int)mark.Line) + (int)mark.Column - 1, script.Text.Length);
}
