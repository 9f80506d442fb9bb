namespace Shop;

/// <summary>Keeps receipts as files.</summary>
public sealed class ReceiptFiles(string folder) : IDisposable
{
    readonly StreamWriter _index = File.CreateText(Path.Combine(folder, "index.txt"));

    public void Add(string receipt)
    {
        File.WriteAllText(Path.Combine(folder, receipt + ".txt"), receipt);
        _index.WriteLine(receipt);
    }

    public void Dispose() => _index.Dispose();
}
