namespace Netra.Ssot.Inspection.Projects;

/// <summary>The two spellings of target frameworks in assets files.</summary>
static class FrameworkNames
{
    /// <summary>The short spelling: <c>netcoreapp3.1</c> for <c>.NETCoreApp,Version=v3.1</c>; a name in any other form as it is.</summary>
    public static string Short(string name)
    {
        const string separator = ",Version=v";
        var at = name.IndexOf(separator, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return name;

        var version = name[(at + separator.Length)..];
        return name[..at].ToUpperInvariant() switch
        {
            ".NETCOREAPP" => (Version.TryParse(version, out var number) && number.Major >= 5 ? "net" : "netcoreapp") + version,
            ".NETSTANDARD" => "netstandard" + version,
            ".NETFRAMEWORK" => "net" + version.Replace(".", ""),
            _ => name,
        };
    }
}
