using Acme.Testing;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using static System.Environment;

namespace Code.Tests;

/// <summary>SSOT2001: the environment of the process, by every road.</summary>
[TestClass]
public sealed class EnvironmentAccess : AcmeTestCase
{
    readonly string? _home = Environment.GetEnvironmentVariable("HOME");

    [TestMethod]
    public void Reads() => Assert.AreNotEqual("", _home);

    [TestMethod]
    public void Writes()
    {
        SetEnvironmentVariable("ACME_DISCOUNT", "15"); AtEnd(() => SetEnvironmentVariable("ACME_DISCOUNT", null));

        Func<string, string?> read = GetEnvironmentVariable;
        Assert.AreEqual("15", read("ACME_DISCOUNT"));
    }

    [TestMethod]
    public async Task Expands()
    {
        await Task.Yield();
        Assert.AreNotEqual("%HOME%", Environment.ExpandEnvironmentVariables("%HOME%"));
    }
}
