using System.Globalization;
using Netra.Ssot.Environment;

namespace Team.Parcels;

public interface IScale
{
    decimal Weigh(string parcel);
}

public sealed class Postage(IScale scale)
{
    /// <summary>The price of a parcel; the environment says what a kilogram costs.</summary>
    public decimal Of(string parcel) =>
        scale.Weigh(parcel) * decimal.Parse(IsolatedEnvironment.Current.GetRequired("PRICE_PER_KILOGRAM"), CultureInfo.InvariantCulture);
}
