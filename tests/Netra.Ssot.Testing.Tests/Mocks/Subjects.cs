namespace Netra.Ssot.Testing.Tests;

public interface IStore
{
    event EventHandler? Changed;

    string Name { get; set; }

    string this[int key] { get; set; }

    IClock Clock { get; }

    string Load(int id);

    Task<string> LoadAsync(int id);

    ValueTask<int> CountAsync();

    IAsyncEnumerable<int> Stream();

    void Save(string value);

    Task SaveAsync(string value);

    bool TryLoad(int id, out string value);

    TResult Convert<TResult>(object value);

    void Write(IReadOnlyList<int> values);
}

public interface IClock
{
    string Zone { get; }
}

public interface IBox<T>
{
    T Get();
}

public delegate decimal Rate(string currency);

public abstract class Basket(string owner)
{
    public string Owner => owner;

    public abstract int Count { get; }

    public virtual string Describe() => $"{Owner}: {Count}";
}

public class Counter
{
    int _value;

    public virtual int Value
    {
        get => _value;
        set => _value = Math.Abs(value);
    }

    public virtual int Next() => ++_value;

    public virtual void Fail() => throw new InvalidOperationException("the counter is broken");
}
