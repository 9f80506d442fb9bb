using Netra.Ssot.Environment;
using NSubstitute;
using Team.Testing.XUnit;
using Xunit;

namespace Team.Parcels.XUnit.Tests;

public sealed class PostageTests : TeamTestCase
{
    [Theory]
    [InlineData("2", 6)]
    [InlineData("2.5", 7.5)]
    public void Postage_IsWeightTimesPrice(string price, decimal postage)
    {
        Assert.Null(IsolatedEnvironment.Current.Get("PRICE_PER_KILOGRAM"));
        Env.Set("PRICE_PER_KILOGRAM", price);
        var scale = Mocks.Create<IScale>(m => m.Weigh("books").Returns(3m));

        Assert.Equal(postage, new Postage(scale).Of("books"));
    }
}
