using System.Reflection;
using Acme.Testing;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using NSubstitute;

namespace Code.Tests;

/// <summary>SSOT2003: mocks made outside the factory.</summary>
[TestClass]
public sealed class AdHocMock : AcmeTestCase
{
    [TestMethod]
    public void WithTheLibraryBehindTheFactory()
    {
        var comparer = Substitute.For<IComparer<string>>();

        Assert.AreEqual(0, comparer.Compare("a", "b"));
    }

    [TestMethod]
    public void WithTheRuntimeItself() => Assert.IsNotNull(DispatchProxy.Create<IDisposable, Silent>());

    public class Silent : DispatchProxy
    {
        protected override object? Invoke(MethodInfo? method, object?[]? arguments) => null;
    }
}
