using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.Build.Framework;
using Netra.Ssot.TestKit;
using NSubstitute;

namespace Netra.Ssot.Tasks.Tests;

/// <summary>All of a build is judged by one day, and nobody but a test says which.</summary>
[TestClass]
public sealed class BuildDayTests : GateTestCase
{
    [TestMethod]
    public void TasksOfOneBuild_HaveOneDay_AlsoOverMidnight()
    {
        var engine = RememberingEngine();
        PolicyTask references = new VerifyReferences { BuildEngine = engine, Clock = Clock }, code = new VerifyCode { BuildEngine = engine, Clock = Clock };
        Clock.SetUtcNow(new(2027, 1, 31, 23, 59, 59, TimeSpan.Zero));
        Assert.AreEqual(new DateTime(2027, 1, 31), references.Today);

        Clock.SetUtcNow(new(2027, 2, 1, 0, 0, 1, TimeSpan.Zero));

        Assert.AreEqual(new DateTime(2027, 1, 31), code.Today);
        Assert.AreEqual(new DateTime(2027, 2, 1), new VerifyCode { BuildEngine = RememberingEngine(), Clock = Clock }.Today);
    }

    [TestMethod]
    public void NoBuild_CanSetTheClock() => Assert.IsEmpty(
        from task in typeof(PolicyTask).Assembly.GetExportedTypes()
        from property in task.GetProperties(BindingFlags.Instance | BindingFlags.Public)
        where property.PropertyType == typeof(TimeProvider) || property.PropertyType == typeof(DateTime)
        select property.Name);

    /// <summary>An engine that does nothing but keep the objects of a build.</summary>
    IBuildEngine4 RememberingEngine()
    {
        var objects = new ConcurrentDictionary<object, object>();
        return Mocks.Create<IBuildEngine4>(engine =>
        {
            engine.GetRegisteredTaskObject(Arg.Any<object>(), Arg.Any<RegisteredTaskObjectLifetime>()).Returns(call => objects.GetValueOrDefault(call[0]));
            engine.When(engine => engine.RegisterTaskObject(Arg.Any<object>(), Arg.Any<object>(), Arg.Any<RegisteredTaskObjectLifetime>(), Arg.Any<bool>()))
                .Do(call => objects[call[0]] = call[1]);
        });
    }
}
