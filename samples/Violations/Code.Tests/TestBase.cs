using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Code.Tests;

/// <summary>SSOT2002: no base class at all.</summary>
[TestClass]
public sealed class WithoutBase
{
    [TestMethod]
    public void Passes() => Assert.IsNotNull(new List<int>());
}

/// <summary>SSOT2002: another base class; told here, at the top of the chain.</summary>
[TestClass]
public abstract class HomeMadeBase
{
    [TestMethod]
    public void IsSetUp() => Assert.IsNotNull(GetType());
}

/// <summary>Inherits from a class that is told already.</summary>
[TestClass]
public sealed class WithHomeMadeBase : HomeMadeBase;
