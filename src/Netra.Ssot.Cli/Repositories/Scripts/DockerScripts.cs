using System.Text.RegularExpressions;
using Netra.Ssot.Core.Facts.Repository;

namespace Netra.Ssot.Cli.Repositories.Scripts;

/// <summary>Dockerfiles: what their instructions run, as a line for the shell or as a list of words.</summary>
static partial class DockerScripts
{
    public static IEnumerable<ScriptCommand> Read(ScriptText script)
    {
        foreach (Match instruction in Instructions().Matches(script.Text))
        {
            var body = instruction.Groups["body"];
            var mask = new Mask(script.Text).Keep(body.Index, body.Index + body.Length);
            // The words of a list are quoted each.
            if (body.Value.StartsWith('['))
                mask.Blank(body.Index, body.Index + body.Length, c => c is '[' or ']' or ',');
            foreach (var command in ShellLexer.Read(script, mask.ToString(), ShellDialect.Posix, body.Index, body.Index + body.Length))
                yield return command;
        }
    }

    [GeneratedRegex(@"^[ \t]*(HEALTHCHECK[ \t].*?)?(RUN|CMD|ENTRYPOINT)[ \t]+(--\S+[ \t]+)*(?<body>([^\n]*\\\r?\n)*[^\n]*)", RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Instructions();
}
