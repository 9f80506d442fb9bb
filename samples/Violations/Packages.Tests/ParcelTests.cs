using Acme.Fakes;
using Acme.Testing;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Packages.Tests;

[TestClass]
public sealed class ParcelTests : AcmeTestCase
{
    [TestMethod]
    public void Parcels_LeaveOnMondays() => Assert.AreEqual(DayOfWeek.Monday, Calendar.Monday.DayOfWeek);
}
