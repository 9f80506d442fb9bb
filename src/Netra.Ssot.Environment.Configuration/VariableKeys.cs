using Microsoft.Extensions.Configuration;

namespace Netra.Ssot.Environment.Configuration;

/// <summary>How names of variables become configuration keys: as <c>AddEnvironmentVariables</c> does.</summary>
static class VariableKeys
{
    /// <summary>The prefixes that Azure App Service gives to connection strings, and the ADO.NET provider that each stands for.</summary>
    static readonly (string Prefix, string? Provider)[] ConnectionStrings =
    [
        ("MYSQLCONNSTR_", "MySql.Data.MySqlClient"),
        ("SQLAZURECONNSTR_", "System.Data.SqlClient"),
        ("SQLCONNSTR_", "System.Data.SqlClient"),
        ("POSTGRESQLCONNSTR_", "Npgsql"),
        ("APIHUBCONNSTR_", null),
        ("CUSTOMCONNSTR_", null),
        ("DOCDBCONNSTR_", null),
        ("EVENTHUBCONNSTR_", null),
        ("NOTIFICATIONHUBCONNSTR_", null),
        ("REDISCACHECONNSTR_", null),
        ("SERVICEBUSCONNSTR_", null),
    ];

    public static string Normalize(string name) => name.Replace("__", ConfigurationPath.KeyDelimiter);

    public static Dictionary<string, string?> Map(EnvironmentSnapshot variables, string prefix)
    {
        var names = variables.Keys.ToArray();
        // Keys do not know case. Of variables that become one key the first in ordinal order stays, so that every run reads the same.
        Array.Sort(names, StringComparer.Ordinal);
        var data = new Dictionary<string, string?>(names.Length, StringComparer.OrdinalIgnoreCase);
        foreach (var name in names)
        {
            var connection = Array.Find(ConnectionStrings, known => name.StartsWith(known.Prefix, StringComparison.OrdinalIgnoreCase));
            if (connection.Prefix is null)
            {
                Add(data, Normalize(name), prefix, variables[name]);
                continue;
            }

            var key = ConfigurationPath.Combine("ConnectionStrings", Normalize(name.Substring(connection.Prefix.Length)));
            Add(data, key, prefix, variables[name]);
            if (connection.Provider is { } provider)
                Add(data, key + "_ProviderName", prefix, provider);
        }

        return data;
    }

    static void Add(Dictionary<string, string?> data, string key, string prefix, string value)
    {
        if (!key.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            return;

        var rest = key.Substring(prefix.Length);
        if (!data.ContainsKey(rest))
            data.Add(rest, value);
    }
}
