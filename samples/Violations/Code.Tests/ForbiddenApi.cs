using Acme.Testing;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Code.Tests;

/// <summary>SSOT2006: what this repository's policy forbids.</summary>
[TestClass]
public sealed class ForbiddenApi : AcmeTestCase
{
    [TestMethod]
    public void Clock_HasStarted() => Assert.IsGreaterThan(2000, DateTime.Now.Year);
}
