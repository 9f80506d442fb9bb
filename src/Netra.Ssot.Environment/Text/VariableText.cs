namespace Netra.Ssot.Environment.Text;

/// <summary>What can be a name or a value at all, on every platform.</summary>
static class VariableText
{
    static readonly char[] NotInNames = ['=', '\0'];

    public static string Name(string name)
    {
        if (name is null)
            throw new ArgumentNullException(nameof(name));
        if (name.Length == 0)
            throw new ArgumentException("The name of an environment variable is empty; give one.", nameof(name));
        if (name.IndexOfAny(NotInNames) >= 0)
            throw new ArgumentException($"'{name.Replace('\0', '␀')}' cannot name an environment variable: leave out '=' and NUL.", nameof(name));
        return name;
    }

    public static string Value(string name, string value)
    {
        if (value is null)
            throw new ArgumentNullException(nameof(value), $"Environment variable '{name}' needs a value; use Unset to make it absent.");
        if (value.IndexOf('\0') >= 0)
            throw new ArgumentException($"The value for environment variable '{name}' holds a NUL character, which no process can pass on; encode it.", nameof(value));
        return value;
    }
}
