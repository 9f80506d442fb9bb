using System.Text;
using Netra.Ssot.Environment.State;

namespace Netra.Ssot.Environment;

public sealed partial class IsolatedEnvironment
{
    static readonly Encoding StrictUtf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Sets the variables of a <c>.env</c> file in UTF-8, all or none; <c>docs/environment.md</c> writes the grammar.</summary>
    /// <param name="path">The file; it must exist.</param>
    /// <param name="overwrite">Also sets what is set already. By default the environment goes before the file, as the convention has it.</param>
    /// <returns>The number of variables that the file set. Their source is the file and the line.</returns>
    /// <exception cref="DotEnvException">The file breaks the grammar or is not UTF-8; the message tells all errors with their lines.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="EnvironmentVariableException">A protected variable would change.</exception>
    /// <exception cref="ObjectDisposedException">The scope is closed.</exception>
    /// <exception cref="AggregateException">Handlers of <see cref="Changed"/> failed.</exception>
    public int LoadDotEnv(string path, bool overwrite = false)
    {
        string text;
        try
        {
            text = StrictUtf8.GetString(File.ReadAllBytes(path));
        }
        catch (DecoderFallbackException)
        {
            throw new DotEnvException(path, [new(1, "the file is not UTF-8; save it as that.")]);
        }

        return LoadDotEnvText(text, path, overwrite);
    }

    /// <summary>Sets the variables of a text in the form of a <c>.env</c> file, all or none.</summary>
    /// <param name="text">The text itself.</param>
    /// <param name="source">What errors and sources call the text.</param>
    /// <inheritdoc cref="LoadDotEnv" />
    public int LoadDotEnvText(string text, string source = ".env", bool overwrite = false)
    {
        var entries = DotEnv.Parse(text, source);
        var count = 0;
        Change((ScopeState state, out IReadOnlyList<EnvironmentChange> changes) =>
        {
            var wanted = new Dictionary<string, Variable>(state.View.Names);
            foreach (var entry in entries)
            {
                if (overwrite || state.View.ValueOf(entry.Name) is null)
                    wanted[entry.Name] = new(entry.Name, entry.Value, $"{source}:{entry.Line}");
            }

            count = wanted.Count;
            return state.Assign(wanted.Values, out changes);
        });
        return count;
    }
}
