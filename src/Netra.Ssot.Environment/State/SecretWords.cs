namespace Netra.Ssot.Environment.State;

/// <summary>Which variables look secret. In doubt they do: a masked harmless value costs little.</summary>
static class SecretWords
{
    /// <summary>Parts of names, without the separators.</summary>
    static readonly string[] InNames =
    [
        "PASS", "PWD", "SECRET", "KEY", "TOKEN", "AUTH", "CREDENTIAL", "CONNECTIONSTRING", "CONNSTR",
        "BEARER", "COOKIE", "CERT", "SIGNATURE", "PRIVATE", "SALT", "DSN", "JWT",
    ];

    static readonly string[] InValues = ["-----BEGIN", "PASSWORD=", "PWD=", "ACCOUNTKEY=", "SHAREDACCESS", "BEARER ", "SIG="];

    /// <summary>Whether a variable is secret: declared so, or looking so by its name or by the value itself.</summary>
    public static bool Cover(NameSet declared, string name, string? value) => declared.Contains(name) || Match(name) || Reveals(value);

    static bool Match(string name)
    {
        // The shell's own folders, the one well-known exception.
        if (name is "PWD" or "OLDPWD")
            return false;

        var plain = name.Replace("_", "").Replace("-", "").Replace(".", "").Replace(":", "").Replace(" ", "");
        foreach (var word in InNames)
        {
            if (Contains(plain, word))
                return true;
        }

        return false;
    }

    /// <summary>Whether a value tells of itself that it is secret, as connection strings and addresses with a user do.</summary>
    static bool Reveals(string? value)
    {
        if (string.IsNullOrEmpty(value))
            return false;

        foreach (var word in InValues)
        {
            if (Contains(value!, word))
                return true;
        }

        var scheme = value!.IndexOf("://", StringComparison.Ordinal);
        return scheme >= 0 && value.IndexOf('@', scheme) > 0;
    }

    static bool Contains(string text, string word) => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;
}
