using System.IO.Compression;

namespace Netra.Ssot.Bench.Inputs;

/// <summary>An MSBuild SDK that does nothing: what the import of any SDK from a package costs, for NuGet to find it above all.</summary>
internal static class EmptySdk
{
    public const string Name = "Bench.EmptySdk", Version = "1.0.0";

    /// <summary>Packs it into a folder.</summary>
    public static void Pack(string folder)
    {
        Directory.CreateDirectory(folder);
        using var package = ZipFile.Open(Path.Combine(folder, $"{Name}.{Version}.nupkg"), ZipArchiveMode.Create);
        Add(package, Name + ".nuspec", $"""
            <package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd">
              <metadata><id>{Name}</id><version>{Version}</version><authors>Bench</authors><description>Nothing.</description></metadata>
            </package>
            """);
        Add(package, "Sdk/Sdk.props", "<Project />");
        Add(package, "Sdk/Sdk.targets", "<Project />");
    }

    static void Add(ZipArchive package, string name, string text)
    {
        using var writer = new StreamWriter(package.CreateEntry(name).Open());
        writer.Write(text);
    }
}
