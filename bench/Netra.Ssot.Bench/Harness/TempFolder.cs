namespace Netra.Ssot.Bench.Harness;

/// <summary>A folder for everything that a run makes; removed at its end, unless somebody wants to look at it.</summary>
internal sealed class TempFolder(bool keep) : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("ssot-bench-").FullName;

    public string this[string relative] => System.IO.Path.Combine(Path, relative);

    public static void Write(string path, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    public void Dispose()
    {
        if (keep)
            Console.WriteLine("kept: " + Path);
        else
            Directory.Delete(Path, recursive: true);
    }
}
