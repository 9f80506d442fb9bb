namespace Netra.Ssot.Core.Facts;

/// <summary>The test frameworks whose lifecycles a base class can serve.</summary>
public enum TestFramework
{
    /// <summary>A framework known only by an attribute that the policy names (<c>SsotTestAttribute</c>).</summary>
    Other,

    /// <summary>MSTest: <c>Microsoft.VisualStudio.TestTools.UnitTesting.TestMethodAttribute</c>.</summary>
    MSTest,

    /// <summary>xUnit: <c>Xunit.FactAttribute</c>.</summary>
    XUnit,

    /// <summary>NUnit: <c>NUnit.Framework.TestAttribute</c> and its siblings.</summary>
    NUnit,
}
