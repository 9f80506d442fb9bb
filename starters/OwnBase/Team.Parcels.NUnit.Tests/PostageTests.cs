using Netra.Ssot.Environment;
using NSubstitute;
using NUnit.Framework;
using Team.Testing.NUnit;

namespace Team.Parcels.NUnit.Tests;

[Parallelizable(ParallelScope.All)]
public sealed class PostageTests : TeamTestCase
{
    [TestCase("2", 6)]
    [TestCase("2.5", 7.5)]
    public void Postage_IsWeightTimesPrice(string price, decimal postage)
    {
        Assert.That(IsolatedEnvironment.Current.Get("PRICE_PER_KILOGRAM"), Is.Null);
        Env.Set("PRICE_PER_KILOGRAM", price);
        var scale = Mocks.Create<IScale>(m => m.Weigh("books").Returns(3m));

        Assert.That(new Postage(scale).Of("books"), Is.EqualTo(postage));
    }
}
