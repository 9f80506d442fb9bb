namespace Acme.Orders;

public sealed class Order(IPriceList prices, Discount discount)
{
    readonly List<string> _products = [];

    public void Add(string product) => _products.Add(product);

    public decimal Total() => discount.On(_products.Sum(prices.PriceOf));
}
