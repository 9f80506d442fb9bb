using System.Reflection;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Tasks.Tests;

/// <summary>All of a build is judged by one day, and nobody but a test says which.</summary>
[TestClass]
public sealed class BuildDayTests : GateTestCase
{
    [TestMethod]
    public void TasksOfOneBuild_HaveOneDay_AlsoOverMidnight()
    {
        var engine = new RememberingEngine();
        PolicyTask references = new VerifyReferences { BuildEngine = engine, Clock = Clock }, code = new VerifyCode { BuildEngine = engine, Clock = Clock };
        Clock.SetUtcNow(new(2027, 1, 31, 23, 59, 59, TimeSpan.Zero));
        Assert.AreEqual(new DateTime(2027, 1, 31), references.Today);

        Clock.SetUtcNow(new(2027, 2, 1, 0, 0, 1, TimeSpan.Zero));

        Assert.AreEqual(new DateTime(2027, 1, 31), code.Today);
        Assert.AreEqual(new DateTime(2027, 2, 1), new VerifyCode { BuildEngine = new RememberingEngine(), Clock = Clock }.Today);
    }

    [TestMethod]
    public void NoBuild_CanSetTheClock() => Assert.IsEmpty(
        from task in typeof(PolicyTask).Assembly.GetExportedTypes()
        from property in task.GetProperties(BindingFlags.Instance | BindingFlags.Public)
        where property.PropertyType == typeof(TimeProvider) || property.PropertyType == typeof(DateTime)
        select property.Name);
}
