using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using NSubstitute;

namespace Netra.Ssot.Testing.Bench;

/// <summary>One mock made, and one made, arranged and called: with NSubstitute alone, and with a test's factory that also verifies it.</summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn, MinColumn]
public class MockCreation
{
    [Benchmark(Baseline = true)]
    [BenchmarkCategory("interface")]
    public object Raw() => Substitute.For<ISample>();

    [Benchmark]
    [BenchmarkCategory("interface")]
    public object Strict()
    {
        using var mocks = new SsotMockFactory();
        var mock = mocks.Create<ISample>();
        mocks.VerifyAll();
        return mock;
    }

    [Benchmark]
    [BenchmarkCategory("interface")]
    public object Loose()
    {
        using var mocks = new SsotMockFactory();
        var mock = mocks.Loose<ISample>();
        mocks.VerifyAll();
        return mock;
    }

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("class")]
    public object RawClass() => Substitute.For<Sample>();

    [Benchmark]
    [BenchmarkCategory("class")]
    public object StrictClass()
    {
        using var mocks = new SsotMockFactory();
        var mock = mocks.Create<Sample>();
        mocks.VerifyAll();
        return mock;
    }

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("arranged and called")]
    public string RawCalled()
    {
        var mock = Substitute.For<ISample>();
        mock.Load(7).Returns("seven");
        return mock.Load(7);
    }

    [Benchmark]
    [BenchmarkCategory("arranged and called")]
    public string StrictCalled()
    {
        using var mocks = new SsotMockFactory();
        var mock = mocks.Create<ISample>(m => m.Load(7).Returns("seven"));
        var loaded = mock.Load(7);
        mocks.VerifyAll();
        return loaded;
    }

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("ten of one test")]
    public void RawTen()
    {
        for (var i = 0; i < 10; i++)
            Substitute.For<ISample>();
    }

    [Benchmark]
    [BenchmarkCategory("ten of one test")]
    public void StrictTen()
    {
        using var mocks = new SsotMockFactory();
        for (var i = 0; i < 10; i++)
            mocks.Create<ISample>();
        mocks.VerifyAll();
    }

    public interface ISample
    {
        string Load(int id);

        Task SaveAsync(string value);
    }

    public abstract class Sample
    {
        public abstract string Load(int id);

        public virtual void Save(string value)
        {
        }
    }
}
