using System.Collections;

namespace Netra.Ssot.Environment.State;

/// <summary>The real environment of the process: read at each look, never changed.</summary>
static class ProcessVariables
{
    public const string Source = "process";

    // Unix tells names apart by case; so does macOS, whose file system does not.
    public static StringComparer Names { get; } =
        Path.DirectorySeparatorChar == '\\' ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    public static string? ValueOf(string name) => System.Environment.GetEnvironmentVariable(name);

    public static Dictionary<string, Variable> Read()
    {
        var all = System.Environment.GetEnvironmentVariables();
        var variables = new Dictionary<string, Variable>(all.Count, Names);
        foreach (DictionaryEntry entry in all)
            variables[(string)entry.Key] = new((string)entry.Key, (string?)entry.Value ?? "", Source);
        return variables;
    }
}
