using Netra.Ssot.Environment.Text;

namespace Netra.Ssot.Environment;

/// <summary>The text form of variables in <c>.env</c> files, as <c>docs/environment.md</c> writes its grammar. Safe for all threads.</summary>
public static class DotEnv
{
    /// <summary>Reads a text; nothing is expanded or executed.</summary>
    /// <param name="text">All of it.</param>
    /// <param name="source">What errors call it.</param>
    /// <returns>The assignments in their order, with repeated names.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="DotEnvException">The text breaks the grammar; all its errors are told at once.</exception>
    public static IReadOnlyList<DotEnvEntry> Parse(string text, string source = ".env")
    {
        var reader = new DotEnvReader(text ?? throw new ArgumentNullException(nameof(text)));
        var entries = reader.Read();
        return reader.Errors.Count == 0 ? entries : throw new DotEnvException(source, reader.Errors);
    }

    /// <summary>Writes variables so that <see cref="Parse"/> reads the same, each on one line.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="variables"/> is null.</exception>
    /// <exception cref="ArgumentException">The grammar has no form for a name, or the value holds NUL.</exception>
    public static string Format(IEnumerable<KeyValuePair<string, string>> variables) =>
        DotEnvWriter.Write(variables ?? throw new ArgumentNullException(nameof(variables)));
}
